using Heed.Comments.Moderating;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments;

/// <summary>Takes comments back for their writers, by whichever door they come.</summary>
public sealed class TakingBack(HeedDatabase db, CommentPublishing book, StaffEmails letters)
{
    /// <summary>
    /// Takes one back: nothing of it is public from now on. What the safeguarding lead has stays with them, and what may be about somebody
    /// at risk goes to them. Call it within <see cref="CommentPublishing.ChangeAsync"/>.
    /// </summary>
    /// <param name="comment">The comment.</param>
    /// <param name="by">Who takes it back, as its history names them.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task DoAsync(Comment comment, string by, DateTime at, CancellationToken cancel)
    {
        if (await WasTakenBackAsync(comment, cancel))
            return;
        var stood = comment.State;
        comment.TakeBack(at);
        db.CommentSteps.Add(CommentStep.Of(comment, CommentStepKind.TakenBack, by, at));
        if (comment.State == CommentState.Escalated && stood != CommentState.Escalated)
        {
            db.CommentSteps.Add(CommentStep.Of(comment, CommentStepKind.Escalated, "", at));
            await letters.HandedOverAsync(comment, "", cancel);
        }
        await book.TakeOutAsync(comment, PublicComment.TakenBack, at, cancel);
    }

    /// <summary>Whether its writer took it back; what the safeguarding lead has, too.</summary>
    public Task<bool> WasTakenBackAsync(Comment comment, CancellationToken cancel) =>
        comment.State == CommentState.Escalated
            ? db.CommentSteps.AnyAsync(s => s.CommentId == comment.Id && s.Kind == CommentStepKind.TakenBack, cancel)
            : Task.FromResult(comment.State == CommentState.TakenBack);
}
