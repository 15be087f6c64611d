using Heed.Ledger.Dates;

namespace Heed.Records;

/// <summary>Something that a later slice shows on records' pages, such as what the public said of them.</summary>
/// <param name="View">The view's full name.</param>
/// <param name="Model">What it shows.</param>
public sealed record RecordAddition(string View, object Model);

/// <summary>A slice that has something to show on records' pages, below what the record itself says and above its story.</summary>
public interface IAddsToRecords
{
    /// <summary>What it shows on a page; null for nothing.</summary>
    Task<RecordAddition?> OnAsync(RecordPage page, CancellationToken cancel);
}

/// <summary>A content on which the public may comment until a day.</summary>
public interface ITakesComments
{
    /// <summary>Until when it takes comments, the last day included; null when it takes none.</summary>
    FuzzyDate? CommentsOpenUntil { get; }

    /// <summary>Whether comments on this kind are taken only where the programme's settings say so.</summary>
    bool TakesCommentsBySetting { get; }
}
