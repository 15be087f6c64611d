using Heed.Comments;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Mail.Writing;
using Heed.Platform.Mail;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Moderation;

/// <summary>
/// Tells a writer who asked for it that there is an answer. Others may read their mail: it says neither what they wrote nor what was
/// decided, and can be opened further only with the reference that the writer holds. Whose address it is nobody has shown, so an address
/// gets one such mail a day at most, however many comments came with it, and none for what looks like a machine's.
/// </summary>
public sealed class AuthorEmails(HeedDatabase db, MailAddresses addresses, Outbox outbox, SiteAddress site, TimeProvider clock)
{
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>Puts the mail in, unless one waits already that says the same. Within the transaction of the decision.</summary>
    public async Task DecidedAsync(Comment comment, CancellationToken cancel)
    {
        if (!comment.WantsAnswer || comment.Priority == CommentPriority.Low || comment.Address is not { } closed
            || addresses.Open(closed) is not { } to || !EmailMessage.IsAddress(to))
            return;
        var email = new EmailTemplate(T("We have replied to you"))
            .Paragraph(T("You sent us something and asked us to tell you when we had looked at it. We have now done so."))
            .Paragraph(
                T("To read our reply, use the reference we showed you when you sent it. The reference is not in this email, so that "
                    + "nobody else can read what you wrote."))
            .Link(T("Read our reply"), site.Of($"/{comment.Programme}/comments/yours"))
            .Why(T("You, or someone using your address, asked for it. We send at most one of these emails a day."))
            .To(to);
        var (today, key) = (clock.Today(), addresses.KeyOf(to));
        if (await outbox.PutOnceAsync(Key(today), email, cancel))
            return;
        // Today's is there: one that still waits tells of this too, and for what comes after it there is tomorrow's.
        var (known, tomorrow) = (Key(today), today.AddDays(1));
        if (!await db.Outbox.AnyAsync(m => m.Key == known && m.State == MailState.Waiting, cancel))
            await outbox.PutOnceAsync(Key(tomorrow), email with { NotBefore = Clock.At(tomorrow, Morning) }, cancel);

        string Key(DateOnly day) => $"comment-decided/{key}/{day:yyyyMMdd}";
    }
}
