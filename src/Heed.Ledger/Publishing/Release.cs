using Heed.Ledger.Dates;

namespace Heed.Ledger;

/// <summary>Several drafts to be published in the same instant, all or none.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="By">Who publishes.</param>
public sealed record Release(string Programme, string By)
{
    /// <summary>The drafts.</summary>
    public IReadOnlyList<ReleasedDraft> Drafts { get; init; } = [];

    /// <summary>What the release is called, when it has a name.</summary>
    public string? Title { get; init; }

    /// <summary>The second person, who approved.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Who in the programme could approve it; null when that is not known, and then someone else always could.</summary>
    public Approvers? Approvers { get; init; }

    /// <summary>Why the programme asks for two people for each of these drafts, whatever they say; null when it does not.</summary>
    public string? WhyTwoPeople { get; init; }

    /// <summary>
    /// The day it is to go out, when that is set for later; null for today. No date in it that says that something has happened may be
    /// after it.
    /// </summary>
    public DateOnly? GoesOutOn { get; init; }

    /// <summary>
    /// For history taken over from elsewhere: since when the public could see it. The editions are then marked as imported,
    /// with when. Null for what becomes public now.
    /// </summary>
    public DateTime? PublicSince { get; init; }
}

/// <summary>A draft in a release.</summary>
/// <param name="Path">The record's address below the programme.</param>
/// <param name="Version">The version of the draft that was approved; a newer one is not published unseen.</param>
/// <param name="Why">The change note, part of the public history.</param>
public sealed record ReleasedDraft(string Path, int Version, string Why)
{
    /// <summary>Who approved this draft, when that is not the one who approved the whole release.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Whether those whom it names as the source of its words sent just these words through Heed.</summary>
    public bool IsFromItsSource { get; init; }

    /// <summary>
    /// For history that was public elsewhere: the month or year in which it became public, where its source gives no day. The release's
    /// <see cref="Release.PublicSince"/> is then the last day of it, since the public knew it by then. Null where the day is known.
    /// </summary>
    public Edtf? PublicIn { get; init; }
}

/// <summary>What a release became.</summary>
/// <param name="PublishedAt">The instant (UTC) from which its audience sees it.</param>
/// <param name="Editions">The editions made.</param>
public sealed record Receipt(DateTime PublishedAt, IReadOnlyList<PublishedEdition> Editions);

/// <summary>An edition just published.</summary>
/// <param name="Path">The record's address below its programme.</param>
/// <param name="Number">The edition's number within the record.</param>
/// <param name="Sequence">Its place in the log.</param>
public sealed record PublishedEdition(string Path, int Number, long Sequence);

/// <summary>Where the ledger stands: anything public is a function of its address and this.</summary>
/// <param name="Sequence">The last edition's place in the log; 0 when there is none.</param>
/// <param name="Redactions">How often something was redacted, hidden or shown again, or a gap was declared; only grows.</param>
/// <param name="Leaf">The last leaf's hash, lower-case hexadecimal; empty when there is none.</param>
public sealed record LedgerHead(long Sequence, int Redactions, string Leaf)
{
    /// <summary>
    /// How often what lists, links or search read was derived anew and came out otherwise. A backup may lack some of it: nothing is lost
    /// with it.
    /// </summary>
    public int Reindexings { get; init; }
}

/// <summary>An edition as it is being made, for what belongs to the same transaction.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Path">The record's address below it.</param>
/// <param name="Number">The edition's number, counted over all readers.</param>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="Standing">Whether it stands or withdraws the record.</param>
/// <param name="Audience">Who may read it.</param>
/// <param name="PublishedAt">Since when it is public (UTC).</param>
/// <param name="RecordedAt">When it was written (UTC).</param>
/// <param name="IsImported">Whether it is history that was public elsewhere before.</param>
/// <param name="Release">The release that it belongs to.</param>
public sealed record NewEdition(
    string Programme, string Path, int Number, long Sequence, Standing Standing, Audience Audience, DateTime PublishedAt,
    DateTime RecordedAt, bool IsImported, Guid Release);

/// <summary>Public content as it is being destroyed, for what belongs to the same transaction.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Path">The record's address below it.</param>
/// <param name="Sequence">The place in the log of the last edition that goes.</param>
/// <param name="RemovedAt">When (UTC).</param>
public sealed record DestroyedContent(string Programme, string Path, long Sequence, DateTime RemovedAt);

/// <summary>What stood at an address as it is being hidden, withdrawn or destroyed, for what belongs to the same transaction.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Path">The record's address below it.</param>
/// <param name="At">When (UTC).</param>
public sealed record Unpublishing(string Programme, string Path, DateTime At);
