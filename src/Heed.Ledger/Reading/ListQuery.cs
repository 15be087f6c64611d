namespace Heed.Ledger;

/// <summary>What a list asks for. Everything given must hold; nothing given means all.</summary>
/// <param name="Programme">The programme.</param>
public sealed record ListQuery(string Programme)
{
    /// <summary>How many entries a page holds at most.</summary>
    public const int MostTaken = 10_000;

    /// <summary>A query for the records of all programmes.</summary>
    public static ListQuery Everywhere { get; } = new("*");

    // No programme can be called so.
    internal string? Within => Programme == Everywhere.Programme ? null : Programme;

    /// <summary>Names of kinds.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>States, any of them.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Facets: all names, for each any of its values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Records that an entry must link to, each with the role, or any role.</summary>
    public IReadOnlyList<LinkedTo> LinkedTo { get; init; } = [];

    /// <summary>Only what links to nothing that the viewer can see in any of these fields.</summary>
    public IReadOnlyList<string> WithoutLinkIn { get; init; } = [];

    /// <summary>Only what is about this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only what is about this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only what is not settled and due before this day: what is late on it.</summary>
    public DateOnly? LateOn { get; init; }

    /// <summary>
    /// Whether somebody said after the due date that it is not done: only what that is said of, or only what it is not said of. Null for
    /// both.
    /// </summary>
    public bool? IsKnownNotDone { get; init; }

    /// <summary>Only what is not settled and was first promised for a day before this one, whatever later date took its place.</summary>
    public DateOnly? FirstDueBefore { get; init; }

    /// <summary>Only what is not settled and due on this day or later.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Only what is not settled and has no last day: promised without a date, "soon", or again and again.</summary>
    public bool Undated { get; init; }

    /// <summary>Only what is not settled.</summary>
    public bool OpenOnly { get; init; }

    /// <summary>Whole words, in any form, that must all occur in title or text.</summary>
    public string? Text { get; init; }

    /// <summary>Only records at these addresses below the programme; null for all.</summary>
    public IReadOnlyCollection<string>? Among { get; init; }

    /// <summary>Whether withdrawn records are listed too.</summary>
    public bool WithWithdrawn { get; init; }

    /// <summary>The order.</summary>
    public EntryOrder Order { get; init; } = EntryOrder.Reference;

    /// <summary>The facet by which <see cref="EntryOrder.Facet"/> orders, byte by byte.</summary>
    public string? OrderFacet { get; init; }

    /// <summary>Whether the order runs backwards.</summary>
    public bool Descending { get; init; }

    /// <summary>The cursor of the last entry of the page before; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>How many entries a page holds, 1 to <see cref="MostTaken"/>; what lies outside is brought inside.</summary>
    public int Take { get; init; } = 50;

    /// <summary>
    /// How many bytes of contents a page holds at most: it ends before the entry that would go beyond, but never before the first. Null for
    /// any number.
    /// </summary>
    public long? MostBytes { get; init; }
}

/// <summary>A link that entries of a list must have.</summary>
/// <param name="Path">The target's address below the programme.</param>
/// <param name="Role">The field that holds the link; null for any.</param>
public sealed record LinkedTo(string Path, string? Role = null);

/// <summary>What a list is ordered by.</summary>
public enum EntryOrder
{
    /// <summary>Reference, numbers as numbers.</summary>
    Reference,

    /// <summary>Title, without regard to case.</summary>
    Title,

    /// <summary>The day it is about; what has none comes first, and last when the order runs backwards.</summary>
    On,

    /// <summary>The day it is due; what has none comes last, and first when the order runs backwards.</summary>
    Due,

    /// <summary>When it last changed in public.</summary>
    Changed,

    /// <summary>What is not settled first, the earliest due first; what has no due date comes after what has one.</summary>
    Awaited,

    /// <summary>
    /// The last day first promised, whatever later date took its place, the earliest first; what is settled or was promised no day comes
    /// last.
    /// </summary>
    Slipped,

    /// <summary>The facet that <see cref="ListQuery.OrderFacet"/> names; what has none comes last, and first backwards.</summary>
    Facet,
}

/// <summary>A page of a list.</summary>
/// <param name="Records">The entries with what they say.</param>
/// <param name="Total">How many the whole list holds.</param>
/// <param name="Next">The cursor for the next page; null on the last.</param>
public sealed record ListPage(IReadOnlyList<ReadRecord> Records, int Total, string? Next);
