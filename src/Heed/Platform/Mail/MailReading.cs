using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>Counts mails for those who watch over sending. It reads no mail and no address.</summary>
public sealed class MailReading(HeedDatabase db, MailRoute route, TimeProvider clock)
{
    private const int MostProblems = 10;

    /// <summary>How mail leaves, in words without a password; null when nothing was named.</summary>
    public string? Way => route.Choice?.ToString();

    /// <summary>Until when this node tries nothing, since the server was not to be had (UTC); null when it tries.</summary>
    public DateTime? RestsUntil => route.DownUntil > clock.GetUtcNow().UtcDateTime ? route.DownUntil : null;

    /// <summary>What is wrong with the server, as a code; null when nothing is.</summary>
    public string? Problem => route.Problem;

    /// <summary>The mails that belong to one thing, such as an announcement.</summary>
    public Task<MailCounts> OfAsync(Guid stream, CancellationToken cancel = default) =>
        CountAsync(db.Outbox.Where(m => m.Stream == stream), cancel);

    /// <summary>The mails that belong to any of some things.</summary>
    public Task<MailCounts> OfAsync(IReadOnlyCollection<Guid> streams, CancellationToken cancel = default) =>
        CountAsync(db.Outbox.Where(m => m.Stream != null && streams.Contains(m.Stream.Value)), cancel);

    /// <summary>All mails that wait, and those that ended since a time (UTC).</summary>
    public Task<MailCounts> OfAllAsync(DateTime since, CancellationToken cancel = default) =>
        CountAsync(db.Outbox.Where(m => m.EndedAt == null || m.EndedAt >= since), cancel);

    private static async Task<MailCounts> CountAsync(IQueryable<OutboxMail> mails, CancellationToken cancel)
    {
        var groups = await mails.GroupBy(m => new { m.State, m.Outcome })
            .Select(g => new { g.Key.State, g.Key.Outcome, Count = g.Count(), First = g.Min(m => m.MadeAt) }).ToListAsync(cancel);
        int Of(MailState state) => groups.Where(g => g.State == state).Sum(g => g.Count);
        int Became(MailOutcome outcome) => groups.Where(g => g.Outcome == outcome).Sum(g => g.Count);
        var problems = await mails.Where(m => m.Problem != null).GroupBy(m => m.Problem!)
            .Select(g => new { Code = g.Key, Count = g.Count(), Last = g.Max(m => m.MadeAt) })
            .OrderByDescending(p => p.Count).ThenBy(p => p.Code).Take(MostProblems).ToListAsync(cancel);
        return new MailCounts
        {
            Waiting = Of(MailState.Waiting),
            Sent = Of(MailState.Sent),
            GivenUp = Of(MailState.GivenUp),
            Stopped = Of(MailState.Stopped),
            Delivered = Became(MailOutcome.Delivered),
            SoftRefusals = Became(MailOutcome.SoftRefusal),
            HardRefusals = Became(MailOutcome.HardRefusal),
            OldestWaitingSince = groups.Where(g => g.State == MailState.Waiting).Select(g => (DateTime?)g.First).Min(),
            Delay = await DelayAsync(mails.Where(m => m.State == MailState.Sent), Of(MailState.Sent), cancel),
            Problems = [.. problems.Select(p => new MailProblem(p.Code, p.Count, p.Last))],
        };
    }

    private static async Task<MailDelay?> DelayAsync(IQueryable<OutboxMail> sent, int count, CancellationToken cancel)
    {
        if (count == 0)
            return null;
        var delays = sent.OrderBy(m => m.Delay).Select(m => m.Delay!.Value);
        async Task<TimeSpan> AtAsync(double share) => TimeSpan.FromMilliseconds(
            await delays.Skip((int)Math.Ceiling(count * share) - 1).FirstOrDefaultAsync(cancel));
        return new MailDelay(await AtAsync(0.5), await AtAsync(0.95), await AtAsync(1));
    }
}
