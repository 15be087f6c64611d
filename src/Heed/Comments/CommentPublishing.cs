using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments;

/// <summary>
/// Changes comments: what is decided, what becomes public or stops being so, and the line of what happened are one transaction.
/// The only place that writes what the public reads of comments.
/// </summary>
public sealed class CommentPublishing(HeedDatabase db, LedgerHeadCache head, ErasureLog erasures)
{
    // What the list of erasures is told of the work in hand: what is taken away before the commit, what is shown again after it.
    private readonly List<(Guid Comment, string What)> gone = [], back = [];

    /// <summary>Does something with a comment. Looks and writes again when somebody else wrote in between.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="work">What is done; it may throw to refuse, and then nothing is changed.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RefusedException">There is no such comment (<c>no-comment</c>), or as the work refuses.</exception>
    public Task<T> ChangeAsync<T>(Guid id, Func<Comment, Task<T>> work, CancellationToken cancel) =>
        TryAgain.OnConflictAsync(
            db,
            async () =>
            {
                gone.Clear();
                back.Clear();
                await using var transaction = await JoinedTransaction.BeginAsync(db, cancel);
                var comment = await db.Comments.FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw new RefusedException("no-comment", "There is no such comment.");
                var made = await work(comment);
                await db.SaveChangesAsync(cancel);
                // What was refused or lost to somebody else's change never comes here. Should the commit itself fail, the next start takes out
                // what was about to be taken out, and destroys nothing that has to stay by then.
                Tell(gone);
                await transaction.CommitAsync(cancel);
                Tell(back);
                head.Forget();
                return made;
            }
        );

    /// <summary>The newest wording of a comment.</summary>
    public Task<CommentText> NewestAsync(Comment comment, CancellationToken cancel) => db.CommentTexts.FirstAsync(t => t.CommentId == comment.Id && t.Version == comment.Version, cancel);

    /// <summary>What the public reads of a comment; null when nothing of it was ever public.</summary>
    public Task<PublicComment?> FindAsync(Guid id, CancellationToken cancel) => db.PublicComments.FirstOrDefaultAsync(c => c.CommentId == id, cancel);

    /// <summary>Makes approved words public. Call it within <see cref="ChangeAsync"/>.</summary>
    /// <param name="comment">The comment, whose newest words are <paramref name="words"/>.</param>
    /// <param name="words">The words, opened.</param>
    /// <param name="seen">The print of what the moderator had before them.</param>
    /// <param name="blackedOut">The text with parts replaced; null for the whole.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task ShowAsync(Comment comment, CommentWords words, string seen, string? blackedOut, string by, DateTime at, CancellationToken cancel)
    {
        var shown = await FindAsync(comment.Id, cancel);
        var number = shown?.Number ?? await NextNumberAsync(comment.Programme, cancel);
        var approved = comment.Approve(words, seen, blackedOut, number, by, at);
        // The same text, taken out and then upheld: a restored database must not take it out once more.
        if (shown?.RemovedFor is not null)
            back.Add((comment.Id, CommentErasures.Shown(approved.TextHash)));
        if (shown is null)
            db.PublicComments.Add(approved);
        else
            shown.Replace(approved);
        await CountAsync(cancel);
    }

    /// <summary>Takes out what is public of a comment; a notice with the reason stays. Nothing happens when nothing of it stands. Call it within <see cref="ChangeAsync"/>.</summary>
    public async Task TakeOutAsync(Comment comment, string reason, DateTime at, CancellationToken cancel)
    {
        if (await FindAsync(comment.Id, cancel) is not { RemovedFor: null or PublicComment.BeingCorrected } shown)
            return;
        // A database restored from before must not show it again.
        if (shown.Text.Length > 0)
            gone.Add((comment.Id, CommentErasures.TakenOut(shown.TextHash, reason)));
        shown.Remove(reason, at);
        await CountAsync(cancel);
    }

    /// <summary>Takes the writer's name off in public. Call it within <see cref="ChangeAsync"/>.</summary>
    public async Task TakeNameOffAsync(Comment comment, DateTime at, CancellationToken cancel)
    {
        if (await FindAsync(comment.Id, cancel) is not { NameRemovedAt: null } shown)
            return;
        gone.Add((comment.Id, CommentErasures.NameOff));
        shown.RemoveName(at);
        await CountAsync(cancel);
    }

    /// <summary>Notes that the words of a comment are destroyed at their writer's wish. Call it within <see cref="ChangeAsync"/>.</summary>
    public void NoteErased(Comment comment) => gone.Add((comment.Id, CommentErasures.Erased));

    private void Tell(List<(Guid Comment, string What)> lines)
    {
        foreach (var (comment, what) in lines)
            erasures.Add(CommentErasures.Of, comment.ToString("N"), what);
    }

    // Gapless: given in the transaction that makes it public, and kept unique by the index; who comes second looks again.
    private async Task<int> NextNumberAsync(string programme, CancellationToken cancel) => 1 + (await db.PublicComments.Where(c => c.Programme == programme).MaxAsync(c => (int?)c.Number, cancel) ?? 0);

    private Task CountAsync(CancellationToken cancel) => db.CountPublicChangeAsync(PublicChanges.Comments, cancel);
}
