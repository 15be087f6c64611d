using System.Security.Cryptography;
using System.Text;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Writing;

/// <summary>A comment as it was sent.</summary>
/// <param name="Address">The writer's mail address; null when none was given.</param>
/// <param name="Later">Why it is read later; null when it is read in turn.</param>
public sealed record SentComment(
    string Programme, string Path, Guid Form, CommentWords Words, string? Address = null, bool WantsAnswer = false, string? Later = null);

/// <summary>
/// Takes comments in, each in one transaction. The same form sent again, by an impatient finger, the back button or a network that tried
/// twice, makes one comment; sent again with other words, it corrects that comment, so that no words are lost.
/// </summary>
public sealed class CommentIntake(HeedDatabase db, CommentEncryption encryption, CommentSorting sorting, AuthorChanges changes,
    MailAddresses addresses, Outbox outbox, TimeProvider clock)
{
    public Task<string> TakeAsync(SentComment sent, CancellationToken cancel) =>
        // When the same form is sent twice at once, the next look finds what the other made.
        TryAgain.OnConflictAsync(
            db,
            async () =>
            {
                if (await db.Comments.AsNoTracking().FirstOrDefaultAsync(c => c.Form == sent.Form, cancel) is { } known)
                    return await AgainAsync(known, sent, cancel);
                await AddAsync(sent, cancel);
                await db.SaveChangesAsync(cancel);
                return encryption.ReferenceOf(sent.Form);
            }
        );

    private async Task AddAsync(SentComment sent, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var comment = Comment.Receive(
            Guid.CreateVersion7(), sent.Programme, sent.Path, sent.Form, encryption.KeyOf(encryption.ReferenceOf(sent.Form))!, now);
        var weight = await sorting.SortAsync(comment, sent.Words, cancel);
        var (text, done) = comment.Write(encryption.Close(sent.Words), weight, now, sent.Later);
        if (sent.Address is { } address)
            await KeepAsync(comment, address, sent.WantsAnswer, now, cancel);
        db.Comments.Add(comment);
        db.CommentTexts.Add(text);
        db.CommentEvents.Add(done);
    }

    private async Task KeepAsync(Comment comment, string address, bool wantsAnswer, DateTime now, CancellationToken cancel)
    {
        var key = addresses.KeyOf(address);
        // Nobody can have a stranger sent mail after mail: one acknowledgement a day, and none for what looks like a machine's.
        var since = now.AddDays(-1);
        if (wantsAnswer && comment.Priority == CommentPriority.Ordinary
            && !await db.Comments.AnyAsync(c => c.AddressKey == key && c.ReceivedAt > since, cancel))
            outbox.Put(ReceiptEmail.Received().To(address));
        comment.Keep(addresses.Close(address), key, wantsAnswer);
    }

    private async Task<string> AgainAsync(Comment known, SentComment sent, CancellationToken cancel)
    {
        var text = await db.CommentTexts.AsNoTracking().FirstAsync(t => t.CommentId == known.Id && t.Version == known.Version, cancel);
        // Whether they are the words that were destroyed cannot be known any more; they are kept once more rather than lost.
        if (encryption.Open(text) is not { } words)
            return await TakeAsync(sent with { Form = AnotherForm(sent) }, cancel);
        if (words == sent.Words)
            return encryption.ReferenceOf(sent.Form);
        try
        {
            await changes.CorrectAsync(known.Id, sent.Words, cancel);
            return encryption.ReferenceOf(sent.Form);
        }
        catch (RefusedException ended) when (ended.Code is "comment-ended" or "too-many-wordings")
        {
            // What was sent first can't be corrected any more: these words are a comment of their own, once.
            return await TakeAsync(sent with { Form = AnotherForm(sent) }, cancel);
        }
    }

    private static Guid AnotherForm(SentComment sent) => new(
        SHA256.HashData(Encoding.UTF8.GetBytes(sent.Words.PrintOf(sent.Form))).AsSpan(0, 16));
}
