using Heed.Ledger.Kinds;
using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake.WordPress;

/// <summary>What becomes of an item of an export.</summary>
public enum Fate
{
    /// <summary>A new draft, or a published record where that was asked for and nothing is in doubt.</summary>
    New,

    AlreadyHere,

    LeftOut,
}

/// <summary>What becomes of a post or page, before anything is saved.</summary>
/// <param name="Item">The item.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Why">The reason, as a sentence; empty for what is new.</param>
public sealed record Becoming(BlogItem Item, Fate Fate, string Why)
{
    /// <summary>The record, below the programme; empty for what is left out.</summary>
    public string Path { get; init; } = "";

    /// <summary>What it says; null unless it is new.</summary>
    public Content? Content { get; init; }

    public BlogText? Text { get; init; }

    /// <summary>Whether only its number is missing, which whoever imports it may know.</summary>
    public bool NeedsNumber { get; init; }

    /// <summary>What somebody must look at before it is published.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The comments that go to the moderators; none of those that went before.</summary>
    public IReadOnlyList<QueuedComment> Comments { get; init; } = [];

    /// <summary>What is said of its comments, as sentences.</summary>
    public IReadOnlyList<string> OnComments { get; init; } = [];

    /// <summary>The old addresses that are to lead to it and do not yet.</summary>
    public IReadOnlyList<string> OldAddresses { get; init; } = [];

    public IReadOnlyList<LeftOut> LeftOut => Text?.LeftOut ?? [];

    public IReadOnlyList<BlogFile> Files => Text?.Files ?? [];
}

/// <summary>A comment of the old site on its way to the moderators.</summary>
/// <param name="Form">The same for the same comment, so that it is taken once.</param>
/// <param name="Comment">The comment.</param>
public sealed record QueuedComment(Guid Form, BlogComment Comment);

/// <summary>What whoever imports an export chose.</summary>
/// <param name="Pages">Whether pages become publications.</param>
/// <param name="Numbers">The numbers of updates whose titles give none, by their number on the old site.</param>
public sealed record BlogChoices(bool Pages, IReadOnlyDictionary<long, UpdateNumber> Numbers);

/// <summary>What becomes of an export.</summary>
/// <param name="Title">The old site’s title.</param>
/// <param name="Items">Its posts and pages, oldest first.</param>
/// <param name="Others">Everything else in it, such as menus: the sort and how many.</param>
public sealed record BlogPlan(string Title, IReadOnlyList<Becoming> Items, IReadOnlyList<(string Sort, int Count)> Others)
{
    public IEnumerable<Becoming> New => Items.Where(i => i.Fate == Fate.New);

    /// <summary>Whether there is anything to save.</summary>
    public bool HasWork => Items.Any(i => i.Fate == Fate.New || i.Comments.Count > 0 || i.OldAddresses.Count > 0);

    public int Count(Fate fate) => Items.Count(i => i.Fate == fate);
}
