using Heed.Layout;

namespace Heed.Comments.Return;

/// <summary>What the writer of a comment is told of it. That it was handed to the safeguarding lead is not: it waits to be decided on.</summary>
public sealed class AuthorStatus
{
    private readonly Comment comment;
    private readonly PublicComment? shown;
    private readonly CommentState told;

    /// <summary>Makes it.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="shown">What is public of it; null when nothing was.</param>
    /// <param name="words">Its newest words; null when they were destroyed.</param>
    /// <param name="title">The title of the record it is on; null when that is not public.</param>
    /// <param name="wasTakenBack">Whether its writer took it back.</param>
    public AuthorStatus(Comment comment, PublicComment? shown, CommentWords? words, string? title, bool wasTakenBack) =>
        (this.comment, this.shown, Words, RecordTitle, told) = (comment, shown, wasTakenBack ? null : words, title, comment.ToldAs(shown, wasTakenBack));

    /// <summary>Its newest words; null when they were destroyed, or it was taken back: whether they are still kept then is not told.</summary>
    public CommentWords? Words { get; }

    /// <summary>What stands in place of words that are not shown.</summary>
    public string NoWords => told == CommentState.TakenBack ? "You took it back, so what you wrote is not shown any more." : "The words of this comment were destroyed, as our rules say.";

    /// <summary>The title of the record it is on; null when that is not public.</summary>
    public string? RecordTitle { get; }

    /// <summary>The record it is on.</summary>
    public string Path => comment.Path;

    /// <summary>When it was received (UTC).</summary>
    public DateTime ReceivedAt => comment.ReceivedAt;

    /// <summary>Its number in public; null when nothing of it is.</summary>
    public int? Number => shown?.Number;

    /// <summary>What became of it, in a word or two.</summary>
    public string State =>
        told == CommentState.TakenBack ? "Taken back"
        : comment.AppealedAt is not null ? "Being looked at again"
        : told switch
        {
            CommentState.Approved => shown?.IsPart == true ? "Published in part" : "Published",
            CommentState.Refused => "Not published",
            CommentState.Removed => "Taken out again",
            _ => "Waiting to be decided on",
        };

    /// <summary>What that means, in a sentence or two.</summary>
    public string Sentence =>
        told == CommentState.TakenBack ? "You took this comment back. Nothing of it is public."
        : comment.AppealedAt is { } asked ? $"You asked on {Say.Day(asked)} for the decision to be looked at again. A second person does that."
        : told switch
        {
            CommentState.Approved when shown?.IsPart == true => $"It was published on {Say.Day(shown.PublishedAt)}. Parts were taken out before; where, it says “[removed by the moderator]”.",
            CommentState.Approved => $"It was published on {Say.Day(shown?.PublishedAt ?? comment.ReceivedAt)}, as you wrote it.",
            CommentState.Refused => "It was not published.",
            CommentState.Removed => "It was public and was taken out again. A notice with the reason stands in its place.",
            _ when shown is { RemovedFor: PublicComment.BeingCorrected } => "Your new words wait to be read. Until then nothing of the comment is public.",
            _ when shown is not null => "It was taken out of the public and waits to be decided on again. Until then nothing of it is public.",
            _ => "It has not been decided on yet. Nothing of it is public.",
        };

    /// <summary>The reason the writer is given; null where there is none.</summary>
    public RefusalReason? Reason => told == CommentState.TakenBack ? null : RefusalReason.Find(comment.Reason);

    /// <summary>What the person who decided wrote to the writer; empty when nothing.</summary>
    public string Message { get; init; } = "";

    /// <summary>Whether its words can be corrected.</summary>
    public bool CanCorrect => Words is not null && told is CommentState.Held or CommentState.Approved or CommentState.Refused;

    /// <summary>Whether it can be taken back.</summary>
    public bool CanTakeBack => told != CommentState.TakenBack;

    /// <summary>Whether the name can be taken off in public.</summary>
    public bool CanTakeNameOff => told != CommentState.TakenBack && shown is { RemovedFor: null, NameRemovedAt: null };

    /// <summary>Whether the decision can be looked at again.</summary>
    public bool CanAppeal => told is CommentState.Refused or CommentState.Removed && comment.AppealedAt is null && comment.DestroyedAt is null;
}
