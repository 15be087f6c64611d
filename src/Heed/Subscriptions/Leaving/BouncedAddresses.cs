using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Leaving;

/// <summary>
/// Hears what became of mails, and stops writing to addresses that refuse them: at once when it is for good, after some times within
/// <see cref="Bounce.Counts"/> when it is not.
/// </summary>
public sealed class BouncedAddresses(HeedDatabase db, Unsubscribing leaving) : IHearsOfMail
{
    /// <summary>After how many such emails.</summary>
    public const int Enough = 5;

    public async Task HearAsync(MailNews news, CancellationToken cancel)
    {
        var recipient = Convert.ToHexStringLower(news.Recipient);
        if (news.Outcome == MailOutcome.HardRefusal)
            await leaving.EndAllAsync(recipient, EndedFor.Refused, cancel);
        if (news.Outcome != MailOutcome.SoftRefusal || !await db.Subscriptions.AnyAsync(
            s => s.Recipient == recipient && s.State != SubscriptionState.Ended, cancel))
            return;
        db.Bounces.Add(Bounce.Of(recipient, news.At));
        await db.SaveChangesAsync(cancel);
        var since = news.At - Bounce.Counts;
        if (await db.Bounces.CountAsync(b => b.Recipient == recipient && b.At > since, cancel) >= Enough)
            await leaving.EndAllAsync(recipient, EndedFor.FailedOften, cancel);
    }
}
