using Heed.Accounts;
using Heed.Comments.Moderating;
using Heed.Ledger;
using Heed.Platform.Database;

namespace Heed.Comments.Safeguarding;

/// <summary>What the safeguarding lead does with a comment that was handed to them: notes who was told, gives it back, or notes that it is handled elsewhere and, once all of it is there, that it may be destroyed here.</summary>
public sealed class Safeguards(HeedDatabase db, CommentPublishing book, CommentEncryption seal, TakingBack takingBack, StaffEmails letters, TimeProvider clock)
{
    /// <summary>Notes who was told, when, and what followed. As often as something follows.</summary>
    public Task ToldAsync(Staff by, string programme, Guid id, string note, CancellationToken cancel) => ChangeAsync(by, programme, id, CommentStepKind.Told, note, (_, _) => Task.CompletedTask, cancel);

    /// <summary>Gives it back to the moderators, with a note for them. What its writer took back does not wait any more.</summary>
    public Task GiveBackAsync(Staff by, string programme, Guid id, string note, CancellationToken cancel) => ChangeAsync(by, programme, id, CommentStepKind.GivenBack, note, async (comment, now) => comment.GiveBack(now, await takingBack.WasTakenBackAsync(comment, cancel)), cancel);

    /// <summary>Notes that it is handled elsewhere. It stays, readable by the leads, and nothing destroys it by itself.</summary>
    public Task EndAsync(Staff by, string programme, Guid id, string note, CancellationToken cancel) => ChangeAsync(by, programme, id, CommentStepKind.HandledElsewhere, note, (comment, now) =>
        {
            comment.End(now);
            return Task.CompletedTask;
        }, cancel);

    /// <summary>Notes that all of it is in the case system: it is destroyed here in its time. Somebody else is told, and any lead can keep it.</summary>
    public Task TransferAsync(Staff by, string programme, Guid id, string note, CancellationToken cancel) => ChangeAsync(by, programme, id, CommentStepKind.Transferred, note, async (comment, now) =>
        {
            comment.Transfer(now);
            if (!await letters.ToBeDestroyedAsync(comment, by.Name, cancel))
                throw new RefusedException("two-people", "Nobody else can be told of it by mail, and somebody else must be able to keep it. Ask another safeguarding lead, or whoever gives roles, to put a mail address into their account; then note it again.");
        }, cancel);

    /// <summary>Keeps it here after all.</summary>
    public Task KeepHereAsync(Staff by, string programme, Guid id, CancellationToken cancel) => ChangeAsync(by, programme, id, CommentStepKind.KeptHere, "", (comment, _) =>
        {
            comment.KeepHere();
            return Task.CompletedTask;
        }, cancel);

    private Task<bool> ChangeAsync(Staff by, string programme, Guid id, CommentStepKind kind, string note, Func<Comment, DateTime, Task> work, CancellationToken cancel) =>
        book.ChangeAsync(id, async comment =>
        {
            if (comment.Programme != programme)
                throw new RefusedException("no-comment", "There is no such comment.");
            if (comment.State != CommentState.Escalated)
                throw new RefusedException("not-waiting", "This comment is not with the safeguarding lead any more. Open the list again to see what became of it.");
            var now = clock.GetUtcNow().UtcDateTime;
            await work(comment, now);
            db.CommentSteps.Add(CommentStep.Of(comment, kind, by.Name, now, closedNote: seal.CloseNote(note)));
            return true;
        }, cancel);
}
