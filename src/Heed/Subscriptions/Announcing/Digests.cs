using Heed.Language;
using Heed.Platform.Database;
using Heed.Platform.Jobs;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Announcing;

/// <summary>
/// Makes the mailings of the morning: each tells what came out of its hold since the one before, and nothing is sent when that is nothing.
/// It looks back a day, or a week; further only over the mornings on which the server did not run, never over a time in which nobody
/// followed.
/// </summary>
public sealed class Digests(HeedDatabase db, NotificationBatch fanOut, TimeProvider clock)
{
    /// <summary>When they go.</summary>
    public static readonly TimeOnly At = new(8, 0);

    /// <summary>The same in words: "8am".</summary>
    public static string Hour => At.ToString("htt", Localizer.Culture).ToLowerInvariant();

    /// <summary>What the server calls the work.</summary>
    public const string Job = "digests";

    /// <summary>Makes those that are due and puts their mails in the outbox.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var today = clock.Today();
        var monday = today.AddDays(-((int)today.DayOfWeek + 6) % 7);
        var ran = await db.JobTurns.Where(t => t.Name == Job && t.DoneOn > DateOnly.MinValue).Select(t => (DateOnly?)t.DoneOn)
            .FirstOrDefaultAsync(cancel) ?? today;
        foreach (var programme in await db.Subscriptions.Where(
            s => s.State == SubscriptionState.Confirmed && s.Frequency != Frequency.Immediately).Select(s => s.Programme).Distinct()
                .ToListAsync(cancel))
        {
            await MakeAsync(programme, MailingSort.Daily, today, 1, ran, cancel);
            // On another day only when the server stood still on Monday.
            await MakeAsync(programme, MailingSort.Weekly, monday, 7, ran, cancel);
        }
        return await fanOut.RunAsync(cancel);
    }

    private async Task MakeAsync(string programme, MailingSort sort, DateOnly day, int days, DateOnly ran, CancellationToken cancel)
    {
        var upTo = Clock.At(day, At);
        var last = await db.Mailings.Where(m => m.Programme == programme && m.Sort == sort).OrderByDescending(m => m.DueAt)
            .FirstOrDefaultAsync(cancel);
        if (last?.Day >= day)
            return;
        var usual = day.AddDays(-days);
        var farthest = Clock.At(ran < usual ? ran : usual, At);
        db.Mailings.Add(
            Mailing.Digest(programme, sort, day, last is null ? Clock.At(usual, At) : last.DueAt > farthest ? last.DueAt : farthest, upTo));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Another node made it at the same moment.
        }
        db.ChangeTracker.Clear();
    }
}
