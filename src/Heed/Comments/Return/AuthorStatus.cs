using Heed.Platform.Time;

namespace Heed.Comments.Return;

/// <summary>
/// What the writer of a comment is told of it. That it was handed to the safeguarding lead is not: it waits to be decided on.
/// </summary>
public sealed class AuthorStatus
{
    private readonly Comment comment;
    private readonly PublicComment? shown;
    private readonly CommentState told;

    /// <param name="words">Its newest words; null when they were destroyed.</param>
    public AuthorStatus(Comment comment, PublicComment? shown, CommentWords? words, string? title) =>
        (this.comment, this.shown, told, RecordTitle, Words) =
            (comment, shown, comment.StatusForAuthor, title, comment.StatusForAuthor == CommentState.Withdrawn ? null : words);

    /// <summary>
    /// Its newest words; null when they were destroyed, or it was taken back: whether they are still kept then is not told.
    /// </summary>
    public CommentWords? Words { get; }

    /// <summary>What stands in place of words that are not shown.</summary>
    public string NoWords => told == CommentState.Withdrawn ? T("You withdrew it, so we no longer show what you wrote.")
        : T("The text of this comment has been deleted, as our rules require.");

    public string? RecordTitle { get; }
    public string Path => comment.Path;
    public DateTime ReceivedAt => comment.ReceivedAt;
    public int? Number => shown?.Number;

    public string State =>
        told == CommentState.Withdrawn ? T("Withdrawn")
        : comment.AppealedAt is not null ? T("Decision being reviewed")
        : told switch
        {
            CommentState.Approved => shown?.IsPart == true ? T("Published in part") : T("Published"),
            CommentState.Refused => T("Not published"),
            CommentState.Unpublished => T("Removed"),
            _ => T("Waiting for a decision"),
        };

    public string Sentence =>
        told == CommentState.Withdrawn ? T("You withdrew this comment. None of it is public.")
        : comment.AppealedAt is { } asked
        ? T($"You asked for a review of the decision on {Clock.DayOf(asked)}. Someone else will review it.")
        : told switch
        {
            CommentState.Approved when shown?.IsPart == true => T(
                $"It was published on {Clock.DayOf(shown.PublishedAt)} with parts removed. They are marked “[removed by the moderator]”."),
            CommentState.Approved => T($"It was published on {Clock.DayOf(shown?.PublishedAt ?? comment.ReceivedAt)}, as you wrote it."),
            CommentState.Refused => T("It was not published."),
            CommentState.Unpublished => T("It was published and later removed. A notice with the reason is in its place."),
            _ when shown is { UnpublishedFor: PublicComment.BeingCorrected } =>
                T("Your correction is waiting to be read. Until then, none of the comment is public."),
            _ when shown is not null =>
                T("It has been removed from the site and will be reviewed again. Until then, none of it is public."),
            _ => T("We have not decided on it yet. None of it is public."),
        };

    public RefusalReason? Reason => told == CommentState.Withdrawn ? null : RefusalReason.Find(comment.Reason);

    /// <summary>What the person who decided wrote to the writer; empty when nothing.</summary>
    public string Message { get; init; } = "";

    public bool CanCorrect => Words is not null && told is CommentState.Waiting or CommentState.Approved or CommentState.Refused;
    public bool CanWithdraw => told != CommentState.Withdrawn;
    public bool CanRemoveName => told != CommentState.Withdrawn && shown is { UnpublishedFor: null, NameRemovedAt: null };

    public bool CanAppeal => told is CommentState.Refused or CommentState.Unpublished && comment.AppealedAt is null
        && comment.DestroyedAt is null;
}
