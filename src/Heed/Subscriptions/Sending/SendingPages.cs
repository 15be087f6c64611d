using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Subscriptions.Announcing;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Sending;

/// <summary>A mailing within its hold.</summary>
/// <param name="Mailing">The mailing.</param>
/// <param name="Tells">What it tells: announcement, title, whether it was stopped.</param>
public sealed record HeldMailing(Mailing Mailing, IReadOnlyList<(Guid Id, string Title, bool IsStopped)> Tells);

/// <summary>What became of a mailing's mails.</summary>
/// <param name="Mailing">The mailing.</param>
/// <param name="Counts">How many mails are in each state.</param>
/// <param name="Median">From publishing to when half of them had left; null while none has.</param>
/// <param name="Slowest">From publishing to when the last of them left.</param>
public sealed record SentMailing(Mailing Mailing, IReadOnlyDictionary<MailState, int> Counts, TimeSpan? Median, TimeSpan? Slowest)
{
    /// <summary>How many are in a state.</summary>
    public int In(MailState state) => Counts.GetValueOrDefault(state);
}

/// <summary>What staff see of sending, and the hold: counts, never an address.</summary>
public sealed class SendingPages(HeedDatabase db, ProgrammeLedger ledger, TimeProvider clock)
{
    private const int Newest = 20;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What is held back and can be stopped.</summary>
    public async Task<IReadOnlyList<HeldMailing>> HeldAsync(string programme, CancellationToken cancel)
    {
        var now = Now;
        var held = await db.Mailings.AsNoTracking().Where(m => m.Programme == programme && m.State == MailingState.Held && m.DueAt > now)
            .OrderBy(m => m.DueAt).ToListAsync(cancel);
        var ids = held.Select(m => m.Id).ToArray();
        var tells = await db.Announcements.AsNoTracking().Where(a => ids.Contains(a.Mailing)).OrderBy(a => a.Sequence).ToListAsync(cancel);
        var titles = await ledger.ReadAs(Viewer.Public).TitlesAsync(programme, tells.Select(a => a.Path), cancel);
        return [.. held.Select(
            m => new HeldMailing(
                m, [.. tells.Where(a => a.Mailing == m.Id).Select(
                    a => (a.Id, a.IsRemoval ? T($"{a.Path}: content removed") : titles.GetValueOrDefault(
                        a.Path, a.Path), a.CancelledAt is not null))]))];
    }

    /// <summary>What was sent last, or is being sent.</summary>
    public async Task<IReadOnlyList<SentMailing>> SentAsync(string programme, CancellationToken cancel)
    {
        var now = Now;
        var mailings = await db.Mailings.AsNoTracking().Where(
            m => m.Programme == programme && (m.State != MailingState.Held || m.DueAt <= now)).OrderByDescending(m => m.DueAt).Take(Newest)
                .ToListAsync(cancel);
        var ids = mailings.Select(m => (Guid?)m.Id).ToArray();
        var counts = await db.Outbox.Where(m => ids.Contains(m.Stream)).GroupBy(m => new { m.Stream, m.State })
            .Select(g => new { g.Key.Stream, g.Key.State, Count = g.Count(), Last = g.Max(m => m.SentAt) }).ToListAsync(cancel);
        var sent = new List<SentMailing>();
        foreach (var mailing in mailings)
        {
            var theirs = counts.Where(c => c.Stream == mailing.Id).ToList();
            var left = theirs.FirstOrDefault(c => c.State == MailState.Sent);
            var since = mailing.Sort == MailingSort.Release ? mailing.PublishedAt : mailing.DueAt;
            var median = left is null
                ? null
                : await db.Outbox.Where(m => m.Stream == mailing.Id && m.State == MailState.Sent).OrderBy(m => m.SentAt)
                    .Select(m => m.SentAt).Skip((left.Count - 1) / 2).FirstAsync(cancel);
            sent.Add(new SentMailing(mailing, theirs.ToDictionary(c => c.State, c => c.Count), median - since, left?.Last - since));
        }
        return sent;
    }

    /// <summary>What went wrong, by kind, over the mails that are still kept.</summary>
    public async Task<IReadOnlyList<(string Problem, MailState State, int Count)>> ProblemsAsync(string programme, CancellationToken cancel)
    {
        var theirs = db.Mailings.Where(m => m.Programme == programme);
        var problems = await db.Outbox.Where(m => m.Problem != null && theirs.Any(x => x.Id == m.Stream)).GroupBy(
            m => new { m.Problem, m.State }).Select(g => new { g.Key.Problem, g.Key.State, Count = g.Count() }).ToListAsync(cancel);
        return [.. problems.OrderByDescending(p => p.Count).Select(p => (p.Problem!, p.State, p.Count))];
    }

    /// <summary>How many follow what, how often; those that ended by reason.</summary>
    public async Task<FollowerCounts> CountAsync(string programme, CancellationToken cancel)
    {
        var all = db.Subscriptions.Where(s => s.Programme == programme);
        var running = await all.Where(s => s.State == SubscriptionState.Confirmed).GroupBy(s => new { s.Topic, s.Frequency })
            .Select(g => new { g.Key.Topic, g.Key.Frequency, Count = g.Count() }).ToListAsync(cancel);
        var ended = await all.Where(s => s.State == SubscriptionState.Ended).GroupBy(s => s.EndedFor)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new FollowerCounts(
            await all.CountAsync(s => s.State == SubscriptionState.Unconfirmed, cancel),
            [.. running.GroupBy(r => r.Topic).Select(g => new TopicCount(g.Key, g.ToDictionary(r => r.Frequency, r => r.Count)))
                .OrderByDescending(t => t.All).ThenBy(t => t.Topic, StringComparer.Ordinal)],
            ended.ToDictionary(e => e.Key, e => e.Count)
        );
    }

    /// <summary>Stops a mailing within its hold.</summary>
    /// <returns>Whether it is stopped; false when its mails are on their way.</returns>
    public async Task<bool> StopAsync(string programme, Guid mailing, string by, CancellationToken cancel) =>
        await Held(programme, mailing)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailingState.Cancelled).SetProperty(x => x.CancelledBy, by), cancel) == 1;

    /// <summary>Ends a hold now.</summary>
    public async Task<bool> SendNowAsync(string programme, Guid mailing, CancellationToken cancel)
    {
        var now = Now;
        return await Held(programme, mailing).ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, now), cancel) == 1;
    }

    /// <summary>Takes one record out of what a mailing tells, within its hold.</summary>
    public async Task<bool> StopOneAsync(string programme, Guid announcement, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var one = await db.Announcements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == announcement && a.Programme == programme, cancel);
        // Takes the mailing in hand: it does not begin to be sent in between.
        if (one is null || await Held(programme, one.Mailing)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.LeasedUntil, x => x.LeasedUntil), cancel) == 0)
            return false;
        var now = Now;
        await db.Announcements.Where(a => a.Id == announcement)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.CancelledAt, now).SetProperty(x => x.CancelledBy, by), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private IQueryable<Mailing> Held(string programme, Guid mailing)
    {
        var now = Now;
        return db.Mailings.Where(m => m.Id == mailing && m.Programme == programme && m.State == MailingState.Held && m.DueAt > now);
    }
}

/// <summary>How many follow, in figures only.</summary>
/// <param name="Unconfirmed">Who asked and has not confirmed.</param>
/// <param name="Topics">By what is followed, most followed first.</param>
/// <param name="Ended">Those that ended in the last two years, by reason.</param>
public sealed record FollowerCounts(int Unconfirmed, IReadOnlyList<TopicCount> Topics, IReadOnlyDictionary<EndedFor, int> Ended);

/// <summary>How many follow one thing.</summary>
/// <param name="Topic">What.</param>
/// <param name="ByFrequency">How many, by how often.</param>
public sealed record TopicCount(string Topic, IReadOnlyDictionary<Frequency, int> ByFrequency)
{
    /// <summary>How many in all.</summary>
    public int All => ByFrequency.Values.Sum();
}
