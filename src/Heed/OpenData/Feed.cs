using Heed.Ledger;

namespace Heed.OpenData;

/// <summary>What a feed says, whatever its format.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Lead">What it contains, in a sentence.</param>
/// <param name="Id">Its permanent id: the page it belongs to.</param>
/// <param name="Page">The page it belongs to, with the same filters.</param>
/// <param name="Atom">The feed as Atom.</param>
/// <param name="Json">The feed as JSON Feed; null when it has none.</param>
/// <param name="Author">Whose record it is.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Entries">The changes, newest first.</param>
public sealed record Feed(string Title, string Lead, string Id, string Page, string Atom, string? Json, string Author, DateTime Updated,
    IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>Where older entries follow, in the format that is read (RFC 5005); null on the last part.</summary>
    public string? Next { get; init; }
}

/// <summary>
/// A change in a feed: a record at its latest edition, one edition of one record, or something beside the record such as a comment.
/// </summary>
/// <param name="Id">Its permanent id: an entry that changes keeps it.</param>
/// <param name="Page">The record's page.</param>
/// <param name="Title">The record's title, and what was done to it when that is more than a change.</param>
/// <param name="Why">The reason given.</param>
/// <param name="Html">Reason, state and summary.</param>
/// <param name="Tags">The kind, and the state when there is one: slug and words.</param>
/// <param name="Edition">The edition; null for what is beside the record.</param>
public sealed record FeedEntry(
    string Id, string Page, string Title, string Why, string Html, IReadOnlyList<(string Slug, string Words)> Tags, Edition? Edition)
{
    /// <summary>When it was first published (UTC).</summary>
    public DateTime PublishedAt { get; init; } = Edition?.PublishedAt ?? default;

    /// <summary>When it last changed (UTC).</summary>
    public DateTime ChangedAt { get; init; } = Edition?.PublishedAt ?? default;
}
