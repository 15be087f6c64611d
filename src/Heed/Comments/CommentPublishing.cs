using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments;

/// <summary>
/// Changes comments: what is decided, what becomes public or stops being so, and the row of what happened are one transaction.
/// The only place that writes what the public reads of comments.
/// </summary>
public sealed class CommentPublishing(HeedDatabase db, CommentEncryption encryption, LedgerHeadCache head, ErasureLog erasures)
{
    // What the list of erasures is told of the work in hand: what is unpublished before the commit, what is shown again after it.
    private readonly List<(Guid Comment, string What)> gone = [], back = [];

    /// <summary>Does something with a comment. Looks and writes again when somebody else wrote in between.</summary>
    /// <param name="work">What is done; it may throw to refuse, and then nothing is changed.</param>
    /// <exception cref="RefusedException">There is no such comment (<c>no-comment</c>), or as the work refuses.</exception>
    public Task<T> ChangeAsync<T>(Guid id, Func<Comment, Task<T>> work, CancellationToken cancel) =>
        TryAgain.OnConflictAsync(
            db,
            async () =>
            {
                gone.Clear();
                back.Clear();
                await using var transaction = await JoinedTransaction.BeginAsync(db, cancel);
                var comment = await db.Comments.FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw NoComment();
                var made = await work(comment);
                await db.SaveChangesAsync(cancel);
                // What was refused or lost to somebody else's change never comes here. Should the commit itself fail, the next start
                // unpublishes what was about to be unpublished, and destroys nothing that has to stay by then.
                Tell(gone);
                await transaction.CommitAsync(cancel);
                Tell(back);
                head.Forget();
                return made;
            }
        );

    public static RefusedException NoComment() => new("no-comment", T("We cannot find this comment."));

    /// <summary>Does what the table of transitions says, and adds the row of it. The caller saves.</summary>
    public void Apply(Comment comment, CommentEventKind kind, string by, DateTime at, string? reason = null, string note = "") =>
        db.CommentEvents.Add(comment.Apply(kind, by, at, reason, encryption.CloseNote(note)));

    public Task<CommentText> NewestAsync(Comment comment, CancellationToken cancel) =>
        db.CommentTexts.FirstAsync(t => t.CommentId == comment.Id && t.Version == comment.Version, cancel);

    /// <summary>What the public reads of a comment; null when nothing of it was ever public.</summary>
    public Task<PublicComment?> FindAsync(Guid id, CancellationToken cancel) =>
        db.PublicComments.FirstOrDefaultAsync(c => c.CommentId == id, cancel);

    /// <summary>Makes approved words public. Call it within <see cref="ChangeAsync"/>.</summary>
    /// <param name="comment">The comment, whose newest words are <paramref name="words"/>.</param>
    /// <param name="read">The hash of what the moderator had before them.</param>
    /// <param name="redacted">The text with parts replaced; null for the whole.</param>
    public async Task ShowAsync(
        Comment comment, CommentWords words, string read, string? redacted, string by, DateTime at, string note, CancellationToken cancel)
    {
        var shown = await FindAsync(comment.Id, cancel);
        var number = shown?.Number ?? await NextNumberAsync(comment.Programme, cancel);
        var (approved, done) = comment.Approve(words, read, redacted, number, by, at, encryption.CloseNote(note));
        db.CommentEvents.Add(done);
        // The same text, unpublished and then upheld: a restored database must not unpublish it once more.
        if (shown?.UnpublishedFor is not null)
            back.Add((comment.Id, CommentErasures.Shown(approved.TextHash)));
        if (shown is null)
            db.PublicComments.Add(approved);
        else
            shown.Replace(approved);
        await CountAsync(cancel);
    }

    /// <summary>
    /// Unpublishes what is public of a comment; a notice with the reason stays. Nothing happens when nothing of it is. Call it within
    /// <see cref="ChangeAsync"/>.
    /// </summary>
    public async Task UnpublishAsync(Comment comment, string reason, DateTime at, CancellationToken cancel)
    {
        if (await FindAsync(comment.Id, cancel) is not { UnpublishedFor: null or PublicComment.BeingCorrected } shown)
            return;
        // A database restored from before must not show it again.
        if (shown.Text.Length > 0)
            gone.Add((comment.Id, CommentErasures.Unpublished(shown.TextHash, reason)));
        shown.Unpublish(reason, at);
        await CountAsync(cancel);
    }

    /// <summary>Removes the author's name in public. Call it within <see cref="ChangeAsync"/>.</summary>
    public async Task RemoveNameAsync(Comment comment, DateTime at, CancellationToken cancel)
    {
        if (await FindAsync(comment.Id, cancel) is not { NameRemovedAt: null } shown)
            return;
        gone.Add((comment.Id, CommentErasures.NameOff));
        shown.RemoveName(at);
        await CountAsync(cancel);
    }

    /// <summary>Notes that the words of a comment are destroyed at their author's wish. Call it within <see cref="ChangeAsync"/>.</summary>
    public void NoteErased(Comment comment) => gone.Add((comment.Id, CommentErasures.Erased));

    private void Tell(List<(Guid Comment, string What)> lines)
    {
        foreach (var (comment, what) in lines)
            erasures.Add(CommentErasures.Of, comment.ToString("N"), what);
    }

    // Gapless: given in the transaction that makes it public, and kept unique by the index; who comes second looks again.
    private async Task<int> NextNumberAsync(string programme, CancellationToken cancel) =>
        1 + (await db.PublicComments.Where(c => c.Programme == programme).MaxAsync(c => (int?)c.Number, cancel) ?? 0);

    private Task CountAsync(CancellationToken cancel) => db.CountPublicChangeAsync(PublicChanges.Comments, cancel);
}
