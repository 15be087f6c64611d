using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>An addressee's formal answer to a recommendation.</summary>
public sealed record Response
{
    /// <summary>The body that answers.</summary>
    [Display(Name = "Answer of"), Relation("Answered by", "Answered", InStory = false)]
    public Ref<Body>? Of { get; init; }

    /// <summary>The answer.</summary>
    [Required, Display(Name = "Answer")]
    public ResponseKind? Kind { get; init; }

    /// <summary>What the source itself calls the answer, word for word, such as "agree in principle".</summary>
    [StringLength(300), Display(Name = "The answer in their own words")]
    public string? InTheirWords { get; init; }

    /// <summary>When it was given.</summary>
    [Display(Name = "On"), HasHappened]
    public FuzzyDate? On { get; init; }

    /// <summary>Who gave it.</summary>
    [Display(Name = "By"), Relation("Answer given by", "Gave the answer", InStory = false)]
    public Ref<Person>? By { get; init; }

    /// <summary>The post they held then.</summary>
    [Display(Name = "In the post of")]
    public string? Post { get; init; }

    /// <summary>The statement or paper that holds it.</summary>
    [Display(Name = "Given in"), Relation("Answered in", "Answers")]
    public AnyRef? In { get; init; }

    /// <summary>Why, Markdown.</summary>
    [Display(Name = "Reasons")]
    public Prose? Reasons { get; init; }

    /// <summary>What was said would be done, Markdown.</summary>
    [Display(Name = "What was said would be done")]
    public Prose? Undertaking { get; init; }

    /// <summary>Where this is known from.</summary>
    [Display(Name = "Source")]
    public Source? Source { get; init; }

    /// <summary>The answer as a story tells it.</summary>
    public Fact Told()
    {
        var reasons = MarkdownText.Plain(Reasons);
        return new Fact(On, Post is null ? Kind.Label : $"{Kind.Label}, said by the {Post}", In?.Path, reasons.Length == 0 ? null : reasons);
    }
}

/// <summary>The answers a body may give to a recommendation.</summary>
public enum ResponseKind
{
    /// <summary>All of it.</summary>
    [Display(Name = "Accepted in full")]
    AcceptedInFull,

    /// <summary>Some parts of it.</summary>
    [Display(Name = "Accepted in part")]
    AcceptedInPart,

    /// <summary>The spirit, with doubts about means or cost.</summary>
    [Display(Name = "Accepted in principle")]
    AcceptedInPrinciple,

    /// <summary>Not accepted.</summary>
    [Display(Name = "Not accepted")]
    NotAccepted,

    /// <summary>Neither yes nor no so far.</summary>
    [Display(Name = "Being considered")]
    BeingConsidered,

    /// <summary>Someone else must answer.</summary>
    [Display(Name = "For another body")]
    ForAnotherBody,
}
