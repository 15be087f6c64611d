using System.Globalization;
using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Comments.Moderating;

/// <summary>Search across all comments and the record.</summary>
public sealed class CommentSearchPage : DeskPage
{
    public override string Title => "Search all comments";

    public override string? Section => "comments";

    public override IReadOnlyList<DesignLink> Way => [new("Comments", Desk("comments"))];

    /// <summary>What is sought.</summary>
    public string Words { get; init; } = "";

    /// <summary>Which part of the comments, from 1.</summary>
    public int Part { get; init; } = 1;

    /// <summary>What was found; null before anything is sought.</summary>
    public CommentsFound? Found { get; init; }

    /// <summary>The comments found.</summary>
    public IReadOnlyList<FoundComment> Lines { get; init; } = [];

    /// <summary>Records that hold the words.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>What was looked through, in words.</summary>
    public string Sentence =>
        Found is not { } found ? ""
        : $"{Say.Count(found.Matches, "comment holds", "comments hold")} these words{(found.Matches > Lines.Count ? $"; the newest {Lines.Count} are shown" : "")}. Looked through {(found.Parts == 1 && found.Looked == found.Total ? $"all {Say.Count(found.Total, "comment")}" : $"{Say.Count(found.Looked, "comment")} of {found.Total.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))}, the newest first{(found.Before > 0 ? $", after the newest {found.Before.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))}" : "")}")}, in their newest wording.";

    public string AddressOf(FoundComment line) => Desk(line.Comment.State == CommentState.Escalated ? $"safeguarding/{line.Comment.Id:N}" : StaffReference.PathOf(line.Comment.Id));
}

/// <summary>A comment that was found.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Name">Its shown name.</param>
/// <param name="Around">The words about the first that was found; empty where only the lead may read it on its own page.</param>
/// <param name="Record">The title of the record that it is on.</param>
public sealed record FoundComment(Comment Comment, string Name, string Around, string Record);
