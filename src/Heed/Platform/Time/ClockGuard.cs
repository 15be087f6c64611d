using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heed.Platform.Time;

/// <summary>
/// Says whether this machine's clock can be believed. What can't be undone trusts no single clock: it is compared with the last time known,
/// the newest edition, the time that has passed while the server runs, and on PostgreSQL the database's own clock. While it is not
/// believed, nothing is published, destroyed or sent, until the clock is set right or a person confirms it.
/// </summary>
public sealed class ClockGuard(TimeProvider clock, IOptions<ClockRules> rules)
{
    /// <summary>Refusals carry this code.</summary>
    public const string Refusal = "clock-doubted";

    /// <summary>What a doubt stops, in a sentence.</summary>
    public const string Consequence = "Until the time is right or confirmed, nothing is published, deleted or sent by email. Readers "
        + "see the site as usual, and you can still write drafts.";

    private readonly Lock comparing = new();
    private Anchor? anchor;
    private int confirmations;
    private long? settledAt;

    /// <summary>Why the clock was not believed when it was last looked at, in a sentence; null when it was.</summary>
    public string? Doubt { get; private set; }

    /// <summary>How long the clock has been believed again after a doubt; null when it was never doubted since the start.</summary>
    public TimeSpan? Settled => settledAt is { } at ? clock.GetElapsedTime(at) : null;

    /// <summary>
    /// The time during which no server ran, as far as the clock can be believed at a start; null for none worth speaking of.
    /// </summary>
    public (DateTime From, DateTime Until)? Stopped { get; private set; }

    /// <summary>Looks at the clock.</summary>
    /// <returns>Why it is not believed, in a sentence; null when it is.</returns>
    public async Task<string?> DoubtAsync(HeedDatabase db, ProgrammeLedger ledger, CancellationToken cancel)
    {
        var mark = await db.ClockMarks.AsNoTracking().SingleOrDefaultAsync(cancel);
        var newest = await ledger.NewestEditionAsync(cancel);
        var database = db is PostgresDatabase && (rules.Value.AsksDatabase ?? clock == TimeProvider.System)
            ? await ledger.DatabaseTimeAsync(cancel) : (DateTime?)null;
        lock (comparing)
        {
            // Somebody confirmed the time since: what this server remembers no longer counts.
            if (mark is not null && mark.Confirmations != confirmations)
                (anchor, confirmations) = (null, mark.Confirmations);
            var reading = Read(mark, newest, database);
            var before = Doubt;
            Doubt = reading.Doubt;
            if (Doubt is not null)
                settledAt = null;
            else if (before is not null)
                settledAt = clock.GetTimestamp();
            if (Doubt is null && anchor is null)
            {
                Stopped = mark is not null && reading.Now - mark.KnownAt > ClockReading.MostJump ? (mark.KnownAt, reading.Now) : null;
                anchor = new Anchor(reading.Now, clock.GetTimestamp());
            }
            return Doubt;
        }
    }

    /// <summary>Refuses what can't be undone while the clock is not believed.</summary>
    /// <exception cref="RefusedException">It is not (<see cref="Refusal"/>).</exception>
    public async Task GuardAsync(HeedDatabase db, ProgrammeLedger ledger, CancellationToken cancel)
    {
        if (await DoubtAsync(db, ledger, cancel) is { } doubt)
            throw new RefusedException(Refusal, $"{doubt} {Consequence}");
    }

    /// <summary>Keeps the time as the last one known, when it can be believed.</summary>
    public async Task KeepAsync(HeedDatabase db, ProgrammeLedger ledger, CancellationToken cancel)
    {
        if (await DoubtAsync(db, ledger, cancel) is not null)
            return;
        var now = Now;
        lock (comparing)
            anchor = new Anchor(now, clock.GetTimestamp());
        if (await db.ClockMarks.Where(c => c.KnownAt < now).ExecuteUpdateAsync(c => c.SetProperty(m => m.KnownAt, now), cancel) > 0
            || await db.ClockMarks.AnyAsync(cancel))
            return;
        db.ClockMarks.Add(ClockMark.Begin(now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Another node wrote the first one at the same moment.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Somebody says that the clock is right: it is the last time known from now on.</summary>
    /// <returns>What is still in doubt, in a sentence: two clocks that differ can't be confirmed. Null for nothing.</returns>
    public async Task<string?> ConfirmAsync(HeedDatabase db, ProgrammeLedger ledger, string by, string reason, CancellationToken cancel)
    {
        var mark = await db.ClockMarks.SingleOrDefaultAsync(cancel);
        if (mark is null)
            db.ClockMarks.Add(mark = ClockMark.Begin(Now));
        mark.Confirm(by, reason, Now, await ledger.NewestEditionAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return await DoubtAsync(db, ledger, cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private ClockReading Read(ClockMark? mark, DateTime? newest, DateTime? database)
    {
        var expected = anchor is { } a ? a.At + clock.GetElapsedTime(a.Timestamp) : (DateTime?)null;
        return new ClockReading(
            Now, mark?.KnownAt, newest > mark?.EditionsUntil || mark?.EditionsUntil is null ? newest : null, database, expected);
    }

    // When the clock was last found right, by the clock and by the time that passes whatever the clock is set to.
    private sealed record Anchor(DateTime At, long Timestamp);
}
