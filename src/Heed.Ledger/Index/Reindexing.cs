namespace Heed.Ledger;

/// <summary>Something that lists, links or search serve of an edition otherwise than the edition says.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Path">The record's address below it.</param>
/// <param name="Number">The edition's number.</param>
/// <param name="What">What differs: <c>title</c>, <c>state</c>, <c>filters</c>, <c>links</c>, <c>search text</c> ...</param>
/// <param name="Served">What is served.</param>
/// <param name="Derived">What the edition says.</param>
public sealed record IndexDifference(string Programme, string Path, int Number, string What, string Served, string Derived);

/// <summary>How far a reindexing has come.</summary>
/// <param name="Records">How many records were looked through.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Editions">How many editions those have.</param>
/// <param name="Differing">How many of these were served otherwise than they say; put right, unless only checked.</param>
public sealed record ReindexState(int Records, int Of, int Editions, int Differing)
{
    /// <summary>
    /// Editions that can't be read at all or have no entry, as <c>/programme/path, edition 3</c>; what is served of them is left as it is.
    /// </summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];
}
