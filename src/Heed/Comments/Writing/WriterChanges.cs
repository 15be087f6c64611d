using Heed.Comments.Moderating;
using Heed.Signals;
using Heed.Ledger;
using Heed.Platform.Database;

namespace Heed.Comments.Writing;

/// <summary>What writers do with comments they have sent: correct them, take them back, have their name taken off, ask again.</summary>
public sealed class WriterChanges(HeedDatabase db, CommentEncryption seal, ProgrammeSignals signals, CommentPublishing book, TakingBack takingBack, StaffEmails letters, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds a wording, which waits to be decided on. What was public of an earlier one goes out at once.</summary>
    /// <exception cref="RefusedException">It can't be corrected any more (<c>comment-ended</c>).</exception>
    public async Task CorrectAsync(Guid id, CommentWords words, CancellationToken cancel) =>
        await book.ChangeAsync(id, async comment =>
        {
            var told = comment.ToldAs(await book.FindAsync(id, cancel), await WasTakenBackAsync(comment, cancel));
            if (told is CommentState.TakenBack or CommentState.Removed)
                throw Comment.Ended;
            // Sent twice: the words stand already.
            if (seal.Open(await book.NewestAsync(comment, cancel)) == words && told is CommentState.Held or CommentState.Approved)
                return comment;
            db.CommentTexts.Add(comment.Write(seal.Close(words), await signals.UrgencyAsync(comment.Programme, words, cancel), Now));
            Note(comment, CommentStepKind.Corrected);
            await TellLeadsAsync(comment, cancel);
            await book.TakeOutAsync(comment, PublicComment.BeingCorrected, Now, cancel);
            return comment;
        }, cancel);

    /// <summary>Takes it back: nothing of it is public from now on. What the safeguarding lead has stays with them.</summary>
    public async Task TakeBackAsync(Guid id, CancellationToken cancel) =>
        await book.ChangeAsync(id, async comment =>
        {
            await takingBack.DoAsync(comment, CommentStep.Writer, Now, cancel);
            return comment;
        }, cancel);

    /// <summary>Takes the name off in public; the text stays.</summary>
    public async Task TakeNameOffAsync(Guid id, CancellationToken cancel) =>
        await book.ChangeAsync(id, async comment =>
        {
            if (await book.FindAsync(id, cancel) is not { RemovedFor: null, NameRemovedAt: null })
                return comment;
            await book.TakeNameOffAsync(comment, Now, cancel);
            Note(comment, CommentStepKind.NameRemoved);
            return comment;
        }, cancel);

    /// <summary>Asks for a refusal or removal to be looked at again.</summary>
    /// <exception cref="RefusedException">There is no such decision, or it was asked already (<c>no-appeal</c>).</exception>
    public async Task AppealAsync(Guid id, string why, CancellationToken cancel) =>
        await book.ChangeAsync(id, async comment =>
        {
            if (await WasTakenBackAsync(comment, cancel))
                throw Comment.NoAppeal;
            comment.Appeal(Now);
            Note(comment, CommentStepKind.Appealed, why);
            await TellLeadsAsync(comment, cancel);
            return comment;
        }, cancel);

    /// <summary>Whether its writer took back what the safeguarding lead has: they see it as taken back.</summary>
    public Task<bool> WasTakenBackAsync(Comment comment, CancellationToken cancel) => takingBack.WasTakenBackAsync(comment, cancel);

    // What the safeguarding lead has may become urgent by what its writer adds.
    private async Task TellLeadsAsync(Comment comment, CancellationToken cancel)
    {
        if (comment.State == CommentState.Escalated)
            await letters.MoreWasSentAsync(comment, cancel);
    }

    private void Note(Comment comment, CommentStepKind kind, string note = "") =>
        db.CommentSteps.Add(CommentStep.Of(comment, kind, CommentStep.Writer, Now, closedNote: seal.CloseNote(note)));
}
