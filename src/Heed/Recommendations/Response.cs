using System.ComponentModel.DataAnnotations;
using Heed.Design;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>An addressee's formal answer to a recommendation.</summary>
public sealed record Response
{
    [Relation("Response from", "Responded to", InStory = false)]
    [Display(Name = "Response from", Description = "The organisation that responded.")]
    public Ref<Body>? Of { get; init; }

    [Relation("Responded on behalf of", "Response given on its behalf", InStory = false)]
    [Display(Name = "On behalf of",
        Description = "The organisations it also spoke for, such as a council of chief officers for every fire service.")]
    public IReadOnlyList<Ref<Body>> OnBehalfOf { get; init; } = [];

    [StringLength(30), LabelOfPart("parts")]
    [Display(Name = "Part", Description = "The part it answers. Leave empty if it answers the whole.")]
    public string? Part { get; init; }

    [Required, Display(Name = "Decision", Description = "The choice closest to what they said.")]
    public ResponseKind? Kind { get; init; }

    [StringLength(300), Display(Name = "The decision in their own words", Description = "Their exact term, such as “agree in principle”.")]
    public string? InTheirWords { get; init; }

    [Display(Name = "Date", Description = "The day they gave the response."), HasHappened]
    public FuzzyDate? On { get; init; }

    [Relation("Response given by", "Gave the response", InStory = false)]
    [Display(Name = "Given by", Description = "The person who gave the response, usually a Minister.")]
    public Ref<Person>? By { get; init; }

    [Display(Name = "Post at the time", Description = "The post they held at the time, such as “Minister for Childcare and Early Years”.")]
    public string? Post { get; init; }

    [Relation("Response in", "Response to")]
    [Display(Name = "Given in", Description = "The statement, paper or other record that contains the response.")]
    public AnyRef? In { get; init; }

    [Display(Name = "Reasons", Description = "Why they decided this, in their own words if you can.")]
    public Prose? Reasons { get; init; }

    [Display(Name = "What they said they would do", Description = "What they promised, and by when.")]
    public Prose? Undertaking { get; init; }

    [Display(Name = "Source", Description = "The page or document that gives the response.")]
    public Source? Source { get; init; }

    /// <summary>Answers that one body gave together, as a story tells them: one to the whole, or one line for all parts.</summary>
    internal static IEnumerable<Fact> Told(IEnumerable<Response> together)
    {
        var all = together.ToList();
        foreach (var one in all.Where(r => string.IsNullOrEmpty(r.Part)))
            yield return one.Told();
        var (first, parts) = (all[0], all.Where(r => !string.IsNullOrEmpty(r.Part)).GroupBy(r => r.Kind).ToList());
        if (parts.Count == 0)
            yield break;
        var said = string.Join(
            "; ", parts.Select(g => T($"{T(g.Key.Label)}: {g.Count():part|parts} {string.Join(", ", g.Select(r => r.Part))}")));
        yield return new Fact(first.On, first.Post is null ? said : T($"{said}. By the {first.Post}"), first.In?.Path);
    }

    private Fact Told()
    {
        var reasons = MarkdownText.Plain(Reasons);
        return new Fact(
            On, Post is null ? T(Kind.Label) : T($"{T(Kind.Label)}, by the {Post}"), In?.Path, reasons.Length == 0 ? null : reasons);
    }
}

/// <summary>The answers a body may give to a recommendation.</summary>
public enum ResponseKind
{
    [Display(Name = "Accepted in full", Description = "They agree to do all of it.")]
    [State(TagColour.Green)]
    AcceptedInFull,

    [Display(Name = "Accepted in part", Description = "They agree to some parts of it.")]
    [State(TagColour.Yellow)]
    AcceptedInPart,

    [Display(Name = "Accepted in principle", Description = "They agree with the aim, but have doubts about the method, timing or cost.")]
    [State(TagColour.Yellow)]
    AcceptedInPrinciple,

    [Display(Name = "Not accepted", Description = "They will not do it.")]
    [State(TagColour.Red)]
    NotAccepted,

    [Display(Name = "Being considered", Description = "They have not said yes or no yet, for example while they consult.")]
    [State(TagColour.Orange)]
    BeingConsidered,

    [Display(Name = "For another body", Description = "They say that another organisation must respond.")]
    ForAnotherBody,

    [Display(Description = "It was made to another organisation, and they support it.")]
    [State(TagColour.Teal)]
    Supported,

    [Display(Description = "They took note of it, without saying whether they agree.")]
    [State(TagColour.Grey)]
    Noted,

    [Display(Name = "No clear decision",
        Description = "They responded, but gave no decision, or one that fits no other choice. Their own words are shown.")]
    [State(TagColour.Grey)]
    NoneStated,

    [Display(Description = "Something later has replaced it, so they no longer respond to it.")]
    [State(TagColour.Grey)]
    Superseded,
}
