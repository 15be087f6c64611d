using Heed.Accounts;
using Heed.Comments;
using Heed.Ledger;
using Heed.Platform;
using Heed.Platform.Database;

namespace Heed.Moderation;

/// <summary>What a person at the desk does with a comment, as their form says it.</summary>
/// <param name="Kind">What is done. <see cref="CommentEventKind.Approved"/> is for all that publishes: in part, and putting back.</param>
/// <param name="Note">The message to the author, or the note for the desk; see <see cref="CommentEvent.ClosedNote"/>.</param>
public sealed record Decision(CommentEventKind Kind, string Note = "")
{
    public RefusalReason? Reason { get; init; }

    /// <summary>The hash of the words that were read; null where the decision is not about words.</summary>
    public string? Read { get; init; }

    /// <summary>The state in which they were read: who refused it meanwhile is not overruled unseen.</summary>
    public CommentState? Stood { get; init; }

    /// <summary>Removes the parts that must not be public; null for the whole.</summary>
    public Func<string, PartRedaction>? Redact { get; init; }

    public bool WithoutName { get; init; }
}

/// <summary>
/// Takes decisions of moderators and safeguarding leads: each is one transaction, with its row and the emails that belong to it.
/// </summary>
public sealed class CommentDecisions(
    HeedDatabase db, CommentPublishing publishing, CommentEncryption encryption, StaffEmails staffEmails, AuthorEmails authorEmails,
    TimeProvider clock)
{
    // Of these an author who asked for it hears.
    private static readonly CommentEventKind[] Answers =
        [
            CommentEventKind.Approved, CommentEventKind.Refused, CommentEventKind.Unpublished, CommentEventKind.AppealRefused,
            CommentEventKind.AppealUpheld,
        ];

    /// <returns>Whether somebody beside the one who decides was told by email, where somebody has to be.</returns>
    /// <exception cref="RefusedException">It can't be done now, or not by this person.</exception>
    public Task<bool> TakeAsync(Staff by, string programme, Guid id, Decision decision, CancellationToken cancel) =>
        publishing.ChangeAsync(id, async comment =>
        {
            Check(by, programme, comment);
            var now = clock.GetUtcNow().UtcDateTime;
            if (decision.Kind == CommentEventKind.Approved)
                await PublishAsync(by, comment, decision, now, cancel);
            else
                await NoteAsync(by, comment, decision, now, cancel);
            var isTold = await FollowAsync(by, comment, decision, now, cancel);
            if (Answers.Contains(decision.Kind))
                await authorEmails.DecidedAsync(comment, cancel);
            return isTold;
        }, cancel);

    /// <returns>The encrypted address; null when there is none.</returns>
    public Task<byte[]?> AskForAddressAsync(Staff by, string programme, Guid id, string why, CancellationToken cancel) =>
        publishing.ChangeAsync(id, comment =>
        {
            Check(by, programme, comment);
            publishing.Apply(comment, CommentEventKind.AddressSeen, by.Name, clock.GetUtcNow().UtcDateTime, note: why);
            return Task.FromResult(comment.Address);
        }, cancel);

    private static void Check(Staff by, string programme, Comment comment)
    {
        if (comment.Programme != programme)
            throw CommentPublishing.NoComment();
        if (comment.State == CommentState.Referred && !by.May(Permission.Safeguard, programme))
            throw new RefusedException("with-the-lead", "This comment was referred to the safeguarding lead, who now decides on it.");
    }

    private async Task PublishAsync(Staff by, Comment comment, Decision decision, DateTime now, CancellationToken cancel)
    {
        if (comment.State != decision.Stood)
            throw new RefusedException("not-waiting", "Someone decided on this comment while you had it open. Nothing was changed.");
        var words = await WordsAsync(comment, cancel);
        var redaction = decision.Redact?.Invoke(words.Text);
        var removed = redaction is null ? "" : string.Join('\n', redaction.Removed);
        await publishing.ShowAsync(comment, words, decision.Read ?? "", redaction?.Text, by.Name, now, removed, cancel);
        if (!decision.WithoutName)
            return;
        // The change tracker keeps what was shown; a name is removed from what it holds.
        await db.SaveChangesAsync(cancel);
        await publishing.RemoveNameAsync(comment, now, cancel);
        publishing.Apply(comment, CommentEventKind.NameRemoved, by.Name, now);
    }

    private async Task NoteAsync(Staff by, Comment comment, Decision decision, DateTime now, CancellationToken cancel)
    {
        if (decision.Read is { } read && (await WordsAsync(comment, cancel)).PrintOf(comment.Id) != read)
            throw CommentGuards.OtherWords();
        if (decision.Kind == CommentEventKind.NameRemoved && comment.State != CommentState.Approved)
            throw CommentGuards.NotPublic();
        publishing.Apply(comment, decision.Kind, by.Name, now, decision.Reason?.Slug ?? LowPriorityReason(decision), decision.Note);
    }

    private static string? LowPriorityReason(Decision decision) => decision.Kind == CommentEventKind.PriorityLowered ? "moderator" : null;

    // What belongs to a decision, in public and by email.
    private async Task<bool> FollowAsync(Staff by, Comment comment, Decision decision, DateTime now, CancellationToken cancel)
    {
        switch (decision.Kind)
        {
            case CommentEventKind.Referred:
                // The notice in public says no more than of any other comment: who harms somebody could read it.
                // Where its author's own correction is in its place already, nothing changes.
                if (await publishing.FindAsync(comment.Id, cancel) is { UnpublishedFor: null })
                    await publishing.UnpublishAsync(comment, RefusalReason.IdentifiesChild.Slug, now, cancel);
                return await staffEmails.ReferredAsync(comment, by.Name, cancel);
            case CommentEventKind.Unpublished:
                await publishing.UnpublishAsync(comment, decision.Reason!.Slug, now, cancel);
                await staffEmails.UnpublishedAsync(comment, by.Name, cancel);
                return true;
            case CommentEventKind.NameRemoved:
                await publishing.RemoveNameAsync(comment, now, cancel);
                return true;
            case CommentEventKind.MarkedTransferred when !await staffEmails.ToBeDestroyedAsync(comment, by.Name, cancel):
                throw new RefusedException(SecondPerson.Refusal,
                    "We cannot email anyone else about this, and someone else must have the chance to keep it. "
                    + "Ask another safeguarding lead, or whoever gives roles, to add an email address to their account. "
                    + "Then try again.");
            default:
                return true;
        }
    }

    private async Task<CommentWords> WordsAsync(Comment comment, CancellationToken cancel) =>
        encryption.Open(await publishing.NewestAsync(comment, cancel))
        ?? throw new RefusedException("destroyed", "The text of this comment has been deleted, so nobody can decide on it.");
}
