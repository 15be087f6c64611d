using Heed.Accounts;
using Heed.Ledger;
using Heed.Platform.Database;

namespace Heed.Comments.Moderating;

/// <summary>What moderators do with a comment: each as one transaction, with the line of what happened and the mails that belong to it.</summary>
public sealed class Deciding(HeedDatabase db, CommentPublishing book, CommentEncryption seal, StaffEmails letters, WriterLetters writers, TimeProvider clock)
{
    /// <summary>Publishes exactly the words that were read; without the name when that is left out.</summary>
    /// <param name="by">Who approves.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="id">The comment.</param>
    /// <param name="seen">The print of the words that were read.</param>
    /// <param name="stood">How it stood when they were read: who refused it meanwhile is not overruled unseen.</param>
    /// <param name="cut">Takes the parts out that must not be public; null for the whole.</param>
    /// <param name="withoutName">Whether the name is left out.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task PublishAsync(Staff by, string programme, Guid id, string seen, CommentState stood, Func<string, Blackout>? cut, bool withoutName, CancellationToken cancel) =>
        ChangeAsync(by, programme, id, async (comment, now) =>
        {
            if (comment.State != stood)
                throw new RefusedException("not-waiting", "Somebody decided on this comment while you had it open. Nothing was changed.");
            var words = await WordsAsync(comment, cancel);
            var isPutBack = comment.IsToReview;
            var blackout = cut?.Invoke(words.Text);
            await book.ShowAsync(comment, words, seen, blackout?.Text, by.Name, now, cancel);
            // The change tracker keeps what was shown; a name is taken off what it holds.
            if (withoutName)
            {
                await db.SaveChangesAsync(cancel);
                await book.TakeNameOffAsync(comment, now, cancel);
                Note(comment, CommentStepKind.NameRemoved, by, now);
            }
            Note(comment, isPutBack ? CommentStepKind.PutBack : blackout is null ? CommentStepKind.Approved : CommentStepKind.ApprovedInPart, by, now, note: blackout is null ? "" : string.Join('\n', blackout.Removed));
            await writers.DecidedAsync(comment, cancel);
        }, cancel);

    /// <summary>Does not publish it.</summary>
    public Task RefuseAsync(Staff by, string programme, Guid id, string seen, RefusalReason reason, string message, CancellationToken cancel) =>
        ChangeAsync(by, programme, id, async (comment, now) =>
        {
            if ((await WordsAsync(comment, cancel)).PrintOf(comment.Id) != seen)
                throw new RefusedException("other-words", "Its writer has changed these words since you read them. Read them again before you decide.");
            comment.Refuse(reason.Slug, now, by.Name);
            Note(comment, CommentStepKind.Refused, by, now, reason.Slug, message);
            await writers.DecidedAsync(comment, cancel);
        }, cancel);

    /// <summary>Hands it to the safeguarding lead; what was public of it goes out in the same moment.</summary>
    /// <returns>Whether anybody was told by mail.</returns>
    public async Task<bool> HandOverAsync(Staff by, string programme, Guid id, string note, CancellationToken cancel)
    {
        var isTold = false;
        await ChangeAsync(by, programme, id, async (comment, now) =>
        {
            comment.Escalate(now, by.Name);
            // The notice in public says no more than of any other comment: who harms somebody could read it.
            // Where its writer's own correction stands in its place already, nothing changes.
            if (await book.FindAsync(id, cancel) is { RemovedFor: null })
                await book.TakeOutAsync(comment, RefusalReason.IdentifiesChild.Slug, now, cancel);
            Note(comment, CommentStepKind.Escalated, by, now, note: note);
            isTold = await letters.HandedOverAsync(comment, by.Name, cancel);
        }, cancel);
        return isTold;
    }

    /// <summary>Takes out what is public, at once; a second person is told.</summary>
    public Task TakeOutAsync(Staff by, string programme, Guid id, RefusalReason reason, string message, CancellationToken cancel) =>
        ChangeAsync(by, programme, id, async (comment, now) =>
        {
            comment.Remove(reason.Slug, now, by.Name);
            await book.TakeOutAsync(comment, reason.Slug, now, cancel);
            Note(comment, CommentStepKind.Removed, by, now, reason.Slug, message);
            await letters.TakenOutAsync(comment, by.Name, cancel);
            await writers.DecidedAsync(comment, cancel);
        }, cancel);

    /// <summary>A second person says that it stays out.</summary>
    public Task KeepOutAsync(Staff by, string programme, Guid id, CancellationToken cancel) =>
        ChangeAsync(by, programme, id, (comment, now) =>
        {
            comment.ConfirmRemoval(by.Name);
            Note(comment, CommentStepKind.RemovalConfirmed, by, now);
            return Task.CompletedTask;
        }, cancel);

    /// <summary>Takes the writer's name off what is public.</summary>
    public Task TakeNameOffAsync(Staff by, string programme, Guid id, CancellationToken cancel) =>
        ChangeAsync(by, programme, id, async (comment, now) =>
        {
            if (comment.State != CommentState.Approved)
                throw new RefusedException("not-public", "This comment is not public.");
            await book.TakeNameOffAsync(comment, now, cancel);
            Note(comment, CommentStepKind.NameRemoved, by, now);
        }, cancel);

    /// <summary>Answers an appeal: the decision stands, or it waits again to be decided on.</summary>
    public Task AnswerAsync(Staff by, string programme, Guid id, bool keeps, string message, CancellationToken cancel) =>
        ChangeAsync(by, programme, id, async (comment, now) =>
        {
            if (keeps)
                comment.KeepDecision(by.Name);
            else
                comment.Reopen(by.Name);
            Note(comment, keeps ? CommentStepKind.AppealRefused : CommentStepKind.AppealUpheld, by, now, note: message);
            await writers.DecidedAsync(comment, cancel);
        }, cancel);

    /// <summary>Moves it from one lane into the other.</summary>
    public Task MoveAsync(Staff by, string programme, Guid id, CommentLane lane, CancellationToken cancel) =>
        ChangeAsync(by, programme, id, (comment, now) =>
        {
            if (lane == CommentLane.Slow)
                comment.Slow("moderator");
            else
                comment.Hasten();
            Note(comment, lane == CommentLane.Slow ? CommentStepKind.Slowed : CommentStepKind.Hastened, by, now);
            return Task.CompletedTask;
        }, cancel);

    /// <summary>Opens the writer's address, and notes who asked for it and why.</summary>
    /// <returns>The closed address; null when there is none.</returns>
    public async Task<byte[]?> AskForAddressAsync(Staff by, string programme, Guid id, string why, CancellationToken cancel)
    {
        byte[]? closed = null;
        await ChangeAsync(by, programme, id, (comment, now) =>
        {
            closed = comment.Address;
            Note(comment, CommentStepKind.AddressSeen, by, now, note: why);
            return Task.CompletedTask;
        }, cancel);
        return closed;
    }

    private Task<bool> ChangeAsync(Staff by, string programme, Guid id, Func<Comment, DateTime, Task> work, CancellationToken cancel) =>
        book.ChangeAsync(id, async comment =>
        {
            if (comment.Programme != programme)
                throw new RefusedException("no-comment", "There is no such comment.");
            if (comment.State == CommentState.Escalated && !by.May(Permission.Safeguard, programme))
                throw new RefusedException("with-the-lead", "This comment was handed to the safeguarding lead, who decides on it from now on.");
            await work(comment, clock.GetUtcNow().UtcDateTime);
            return true;
        }, cancel);

    private async Task<CommentWords> WordsAsync(Comment comment, CancellationToken cancel) =>
        seal.Open(await book.NewestAsync(comment, cancel)) ?? throw new RefusedException("destroyed", "The words of this comment were destroyed. Nothing can be decided on it any more.");

    private void Note(Comment comment, CommentStepKind kind, Staff by, DateTime at, string? reason = null, string note = "") =>
        db.CommentSteps.Add(CommentStep.Of(comment, kind, by.Name, at, reason, seal.CloseNote(note)));
}
