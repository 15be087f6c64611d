using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Records;

namespace Heed.People;

/// <remarks>
/// Never a child, never contact details. The address does not hold the name: it outlives the record in links, data and feeds when the
/// person is hidden.
/// </remarks>
[Display(GroupName = "People and bodies",
    Description = "Someone in public office, or named in public documents because of their job. "
        + "Never a child, and never with contact details.")]
public sealed record Person : Content, IHasOtherNames
{
    [Display(Name = "Also known as",
        Description = "Other spellings, titles or former names, so that people who search for them find this person.")]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    [Display(Name = "Posts held", Description = "The public posts this person has held. Older pages can then show their post at the time.")]
    public IReadOnlyList<Post> Posts { get; init; } = [];
}

/// <summary>A post a person held.</summary>
public sealed record Post
{
    [Required, Display(Name = "Post", Description = "The title of the post, such as “Minister for Childcare and Early Years”.")]
    public string Name { get; init; } = "";

    [Display(Name = "Body", Description = "The organisation the post belongs to."), Relation("Post at", "Post held by", InStory = false)]
    public Ref<Body>? Body { get; init; }

    [Display(Name = "From", Description = "The first day in the post, or the earliest date a source mentions them in it.")]
    public FuzzyDate? From { get; init; }

    [Display(Name = "To",
        Description = "The last day in the post, or the latest date a source mentions them in it. Leave empty if they still hold it.")]
    public FuzzyDate? To { get; init; }

    [Display(Name = "The dates are when sources mention the person, not when they started or left",
        Description = "Tick this if you do not know the real start and end. Readers then see “Mentioned between”, not “From”.")]
    public bool DatesAreSightings { get; init; }

    [Display(Name = "Source", Description = "The page or document that shows them in this post.")]
    public Source? Source { get; init; }
}
