namespace Heed.Comments;

/// <summary>Withdraws comments for their authors, by whichever door they come.</summary>
public sealed class CommentWithdrawals(CommentPublishing publishing, StaffEmails staffEmails)
{
    /// <summary>
    /// Withdraws one: nothing of it is public from now on. What the safeguarding lead has stays with them. What waits and may be about
    /// somebody at risk goes to them: whoever harms them may hold the reference, and must not be able to make it vanish unread.
    /// Call it within <see cref="CommentPublishing.ChangeAsync"/>.
    /// </summary>
    public async Task WithdrawAsync(Comment comment, string by, DateTime at, CancellationToken cancel)
    {
        if (comment.StatusForAuthor == CommentState.Withdrawn)
            return;
        var mayBeHarm = comment.State == CommentState.Waiting && comment.Weight >= FoundSignals.HarmFrom;
        publishing.Apply(comment, CommentEventKind.Withdrawn, by, at);
        if (mayBeHarm)
        {
            publishing.Apply(comment, CommentEventKind.Referred, "", at);
            await staffEmails.ReferredAsync(comment, "", cancel);
        }
        await publishing.UnpublishAsync(comment, PublicComment.Withdrawn, at, cancel);
    }
}
