using Heed.Layout;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.Subscriptions.Announcing;
using Heed.Subscriptions.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Leaving;

/// <summary>Ends subscriptions and changes them. What is queued for what ended does not go out.</summary>
public sealed class Unsubscribing(
    HeedDatabase db, Outbox outbox, NotificationBatch fanOut, FollowTokens tokens, ErasureLog erasures, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The subscriptions that a link names, those that ended too.</summary>
    public async Task<IReadOnlyList<Subscription>> FindAsync(string programme, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        await db.Subscriptions.AsNoTracking().Where(s => s.Programme == programme && ids.Contains(s.Id)).OrderBy(s => s.Topic)
            .ToListAsync(cancel);

    /// <summary>All that an address follows in a programme.</summary>
    public async Task<IReadOnlyList<Subscription>> OfAsync(string programme, string recipient, CancellationToken cancel) =>
        await db.Subscriptions.AsNoTracking()
            .Where(s => s.Programme == programme && s.Recipient == recipient && s.State != SubscriptionState.Ended).OrderBy(s => s.Topic)
            .ToListAsync(cancel);

    /// <summary>Ends subscriptions at once, and stops the mails that wait to be sent for them.</summary>
    public async Task EndAsync(string programme, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await EndWithinAsync(programme, ids, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The same, within the caller's transaction.</summary>
    public Task EndWithinAsync(string programme, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        EndAsync(db.Subscriptions.Where(s => s.Programme == programme && ids.Contains(s.Id) && s.State != SubscriptionState.Ended),
            EndedFor.Left, cancel);

    /// <summary>
    /// Ends all that an address follows in every programme, such as when its mail comes back. Call it within a transaction.
    /// </summary>
    public Task<int> EndAllAsync(string recipient, EndedFor why, CancellationToken cancel) =>
        EndAsync(db.Subscriptions.Where(s => s.Recipient == recipient && s.State != SubscriptionState.Ended), why, cancel);

    /// <summary>Sends more or less often from now on.</summary>
    public async Task ChangeAsync(string programme, IReadOnlyCollection<Guid> ids, Frequency frequency, CancellationToken cancel)
    {
        var now = Now;
        await db.Subscriptions
            .Where(s => s.Programme == programme && ids.Contains(s.Id) && s.State == SubscriptionState.Confirmed
                && s.Frequency != frequency)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Frequency, frequency).SetProperty(x => x.FrequencySince, now), cancel);
    }

    private async Task<int> EndAsync(IQueryable<Subscription> theirs, EndedFor why, CancellationToken cancel)
    {
        var ended = await theirs.Select(s => new { s.Id, s.Recipient }).ToListAsync(cancel);
        var (ids, now) = (ended.Select(s => s.Id).ToArray(), Now);
        // Waits for a mailing that has these in hand, so that what it puts in the outbox is there to be stopped.
        await db.Subscriptions
            .Where(s => ids.Contains(s.Id) && s.State != SubscriptionState.Ended)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.State, SubscriptionState.Ended).SetProperty(x => x.EndedFor, why)
                .SetProperty(x => x.EndedAt, now).SetProperty(x => x.Address, (byte[]?)null), cancel);
        foreach (var person in ended.GroupBy(s => s.Recipient))
            await StopQueuedAsync(person.Key, [.. person.Select(s => s.Id)], cancel);
        // Who left must not get mail again when a database from before is put back.
        foreach (var left in ended.Where(_ => why == EndedFor.Left))
            erasures.Add(SubscriptionsOfPeople.Of, left.Id.ToString("N"), SubscriptionsOfPeople.Ended);
        return ended.Count;
    }

    // What waits for other subscriptions of the same address goes out as it would, and a mail that tells of both is written again.
    private async Task StopQueuedAsync(string recipient, HashSet<Guid> ended, CancellationToken cancel)
    {
        var hash = Convert.FromHexString(recipient);
        var waiting = await db.Outbox.AsNoTracking()
            .Where(m => m.Recipient == hash && m.State == MailState.Waiting && m.Key!.StartsWith(Keys.News)).ToListAsync(cancel);
        foreach (var mail in waiting.Where(m => m.Closed.Length > 0))
        {
            var named = outbox.Open(mail).OneClickLeave is { } link ? tokens.Read(FollowLink.Stop, link.Segments[^1]) : null;
            if (named is not null && !named.Any(ended.Contains))
                continue;
            var rest = named is null || named.All(ended.Contains) || mail.Stream is not { } mailing ? null
                : await fanOut.LetterAsync(mailing, recipient, cancel);
            if (rest is null || !await outbox.RewriteAsync(mail.Key!, rest, cancel))
                await outbox.CancelAsync(mail.Key!, cancel);
        }
    }
}
