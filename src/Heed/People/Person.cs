using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;

namespace Heed.People;

/// <summary>A person in public office or named in the public record in a role. The title is the name. <c>/people/{number}</c>.</summary>
/// <remarks>Never a child, never contact details. The address does not hold the name: it outlives the record in links, data and feeds when the person is hidden.</remarks>
public sealed record Person : Content
{
    /// <summary>Other spellings and forms of address.</summary>
    [Display(Name = "Also known as")]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>The posts held, so that old pages still name the right person.</summary>
    [Display(Name = "Posts held")]
    public IReadOnlyList<Post> Posts { get; init; } = [];
}

/// <summary>A post a person held.</summary>
public sealed record Post
{
    /// <summary>The name of the post, such as "Minister for Childcare and Early Years".</summary>
    [Required, Display(Name = "Post")]
    public string Name { get; init; } = "";

    /// <summary>The body the post belongs to.</summary>
    [Display(Name = "Body"), Relation("Post at", "Post held by", InStory = false)]
    public Ref<Body>? Body { get; init; }

    /// <summary>First day, or the first time the sources show them in it.</summary>
    [Display(Name = "From")]
    public FuzzyDate? From { get; init; }

    /// <summary>Last day, or the last time the sources show them in it.</summary>
    [Display(Name = "To")]
    public FuzzyDate? To { get; init; }

    /// <summary>Whether the dates are only when the sources show them in the post, not its true start and end.</summary>
    [Display(Name = "The dates are when sources mention the person, not when they started or left")]
    public bool DatesAreSightings { get; init; }

    /// <summary>Where this is known from.</summary>
    [Display(Name = "Source")]
    public Source? Source { get; init; }
}
