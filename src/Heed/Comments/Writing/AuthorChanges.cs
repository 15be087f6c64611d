using Heed.Ledger;
using Heed.Platform.Database;

namespace Heed.Comments.Writing;

/// <summary>What authors do with comments they have sent: correct them, withdraw them, have their name removed, ask again.</summary>
public sealed class AuthorChanges(
    HeedDatabase db, CommentEncryption encryption, ProgrammeSignals signals, CommentPublishing publishing, CommentWithdrawals withdrawals,
    StaffEmails staffEmails, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds a wording, which waits to be decided on. What was public of an earlier one goes at once.</summary>
    /// <exception cref="RefusedException">It can't be corrected any more (<c>comment-ended</c>).</exception>
    public Task CorrectAsync(Guid id, CommentWords words, CancellationToken cancel) =>
        publishing.ChangeAsync(id, async comment =>
        {
            // Sent twice: the words are there already.
            if (comment.StatusForAuthor is CommentState.Waiting or CommentState.Approved
                && encryption.Open(await publishing.NewestAsync(comment, cancel)) == words)
                return comment;
            var weight = await signals.UrgencyAsync(comment.Programme, words, cancel);
            var (text, done) = comment.Write(encryption.Close(words), weight, Now);
            db.CommentTexts.Add(text);
            db.CommentEvents.Add(done);
            await TellLeadsAsync(comment, cancel);
            await publishing.UnpublishAsync(comment, PublicComment.BeingCorrected, Now, cancel);
            return comment;
        }, cancel);

    /// <summary>Withdraws it: nothing of it is public from now on. What the safeguarding lead has stays with them.</summary>
    public Task WithdrawAsync(Guid id, CancellationToken cancel) =>
        publishing.ChangeAsync(id, async comment =>
        {
            await withdrawals.WithdrawAsync(comment, CommentEvent.Author, Now, cancel);
            return comment;
        }, cancel);

    /// <summary>Removes the name in public; the text stays.</summary>
    public Task RemoveNameAsync(Guid id, CancellationToken cancel) =>
        publishing.ChangeAsync(id, async comment =>
        {
            if (await publishing.FindAsync(id, cancel) is not { UnpublishedFor: null, NameRemovedAt: null })
                return comment;
            await publishing.RemoveNameAsync(comment, Now, cancel);
            publishing.Apply(comment, CommentEventKind.NameRemoved, CommentEvent.Author, Now);
            return comment;
        }, cancel);

    /// <summary>Asks for the decision to be looked at again.</summary>
    /// <exception cref="RefusedException">There is no such decision, or it was asked already (<c>no-appeal</c>).</exception>
    public Task AppealAsync(Guid id, string why, CancellationToken cancel) =>
        publishing.ChangeAsync(id, async comment =>
        {
            publishing.Apply(comment, CommentEventKind.Appealed, CommentEvent.Author, Now, note: why);
            await TellLeadsAsync(comment, cancel);
            return comment;
        }, cancel);

    // What the safeguarding lead has may become urgent by what its author adds.
    private async Task TellLeadsAsync(Comment comment, CancellationToken cancel)
    {
        if (comment.State == CommentState.Referred)
            await staffEmails.MoreWasSentAsync(comment, cancel);
    }
}
