using System.Globalization;
using Heed.Accounts;
using Heed.Comments;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Moderation;

/// <summary>Search across all comments and the record.</summary>
public sealed class CommentSearchPage : DeskPage
{
    public override string Title => "Search all comments";
    public override string? Section => "comments";
    public override IReadOnlyList<DesignLink> Way => [new("Comments", Desk("comments"))];

    public string Words { get; init; } = "";
    public int Part { get; init; } = 1;
    public CommentsFound? Found { get; init; }
    public IReadOnlyList<FoundComment> Lines { get; init; } = [];
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    public string Sentence =>
        Found is not { } found ? ""
        : $"{Phrases.Count(found.Matches, "comment contains", "comments contain")} these "
            + $"words{(found.Matches > Lines.Count ? $". The newest {Lines.Count} are shown" : "")}. We "
            + $"searched {(found.Parts == 1 && found.Looked == found.Total ? $"all {Phrases.Count(found.Total, "comment")}"
                : $"{Phrases.Count(found.Looked, "comment")} of {found.Total.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))}, the "
                    + $"newest first{(found.Before > 0
                        ? $", after the newest {found.Before.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))}"
                        : "")}")}, in their latest wording.";

    public string AddressOf(FoundComment line) =>
        Desk(line.Comment.State == CommentState.Referred ? $"safeguarding/{line.Comment.Id:N}" : StaffReference.PathOf(line.Comment.Id));
}

/// <summary>A comment that was found.</summary>
/// <param name="Excerpt">The words about the first that was found; empty where only the lead may read it on its own page.</param>
public sealed record FoundComment(Comment Comment, string Name, string Excerpt, string Record);
