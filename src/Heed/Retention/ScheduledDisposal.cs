using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Retention;

/// <summary>
/// Carries out the schedule: says what is due, marks it, and destroys what was marked on an earlier day and no hold names.
/// </summary>
public sealed class ScheduledDisposal(
    HeedDatabase db, IEnumerable<IRetentionRule> lines, LegalHolds holds, Marking marking, ProgrammeLedger ledger, ClockGuard guard,
    TimeProvider clock)
{
    /// <summary>When it runs by itself, Europe/London.</summary>
    public static readonly TimeOnly At = new(3, 30);

    /// <summary>Who runs it by itself.</summary>
    public const string Schedule = "the schedule";

    /// <summary>How many things of a line are listed.</summary>
    public const int Listed = 20;

    private const int AtOnce = 200;

    /// <summary>The lines of the schedule.</summary>
    public IReadOnlyList<RetentionRule> Lines => [.. lines.Select(l => l.Line)];

    /// <summary>
    /// What the next run by itself will do in one programme, and, when asked for, with what belongs to none. Nothing is changed.
    /// </summary>
    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(string programme, bool alsoOfSite, CancellationToken cancel)
    {
        var (settings, standing, today) = (await SettingsAsync(cancel), await holds.StandingAsync(cancel), clock.Today());
        var next = Clock.At(today, At) is var tonight && tonight > Now ? tonight : Clock.At(today.AddDays(1), At);
        var plan = new List<PlannedLine>();
        foreach (var line in lines.Where(l => alsoOfSite || !l.Line.IsOfSite))
            plan.Add(await PlanAsync(line, line.Line.IsOfSite ? "" : programme, settings, standing, next, cancel));
        return plan;
    }

    /// <summary>What a run would do now, in every programme. Lines with nothing due are left out.</summary>
    public async Task<IReadOnlyList<PlannedLine>> PlanAllAsync(CancellationToken cancel)
    {
        var (settings, standing) = (await SettingsAsync(cancel), await holds.StandingAsync(cancel));
        var plan = new List<PlannedLine>();
        foreach (var line in lines)
        {
            foreach (var programme in (await line.ProgrammesAsync(cancel)).Order(StringComparer.Ordinal))
                plan.Add(await PlanAsync(line, programme, settings, standing, Now, cancel));
        }
        return [.. plan.Where(p => p.Due > 0)];
    }

    /// <summary>Runs the schedule.</summary>
    /// <param name="by">Who starts it.</param>
    /// <param name="cancel">Ends the work; what was destroyed until then is.</param>
    /// <exception cref="RefusedException">The clock is not believed (<see cref="ClockGuard.Refusal"/>).</exception>
    public async Task<IReadOnlyList<RetentionRunLine>> RunAsync(string by, CancellationToken cancel)
    {
        await guard.GuardAsync(db, ledger, cancel);
        var run = RetentionRun.Begin(by, Now);
        db.RetentionRuns.Add(run);
        await db.SaveChangesAsync(cancel);
        var (settings, done, tables) = (await SettingsAsync(cancel), new List<RetentionRunLine>(), new HashSet<string>());
        foreach (var line in lines)
        {
            foreach (var programme in (await line.ProgrammesAsync(cancel)).Order(StringComparer.Ordinal))
            {
                var before = TimeOf(line.Line, programme, settings).Before(run.BeganAt);
                var of = line is IDisposalRule destroyed ? await DestroyAsync(run, destroyed, programme, before, cancel)
                    : RetentionRunLine.Of(
                        run.Id, programme, line.Line.Name, listed: (await line.SumAsync(programme, before, cancel)).Count);
                if (!of.IsNews)
                    continue;
                done.Add(of);
                if (of.Destroyed > 0)
                    tables.UnionWith(((IDisposalRule)line).Tables);
            }
        }
        db.ChangeTracker.Clear();
        db.RetentionRunLines.AddRange(done);
        db.Attach(run);
        run.End(Now);
        await db.SaveChangesAsync(cancel);
        if (tables.Count > 0)
            await Clearing.ClearAsync(db, ledger.WipeAsync, tables, cancel);
        return done;
    }

    /// <summary>The settings that are not as usual.</summary>
    public async Task<IReadOnlyList<RetentionSetting>> SettingsAsync(CancellationToken cancel) =>
        await db.RetentionSettings.AsNoTracking().ToListAsync(cancel);

    /// <summary>Somebody has looked at what a run stopped at, and says that it may go with the next.</summary>
    public Task<int> ConfirmAsync(RetentionRule line, string programme, string by, CancellationToken cancel) =>
        marking.ConfirmAsync(line, programme, by, cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static RetentionPeriod TimeOf(RetentionRule line, string programme, IReadOnlyList<RetentionSetting> settings) =>
        settings.FirstOrDefault(s => s.Line == line.Name && s.Programme == programme) is { } set ? line.Time with { Number = set.Number }
            : line.Time;

    private async Task<PlannedLine> PlanAsync(
        IRetentionRule line, string programme, IReadOnlyList<RetentionSetting> settings, IReadOnlyList<Hold> standing, DateTime run,
        CancellationToken cancel)
    {
        var time = TimeOf(line.Line, programme, settings);
        var before = time.Before(Now);
        var sum = await line.SumAsync(programme, before, cancel);
        var held = 0;
        // Without a hold nothing has to be looked at one by one.
        for (var skip = 0; standing.Count > 0 && skip < sum.Count && line is IDisposalRule; skip += AtOnce)
            held += (await line.DueAsync(programme, before, skip, AtOnce, cancel)).Count(
                i => standing.Any(h => h.Covers(i.Programme, i.Marks)));
        var first = sum.Count == 0 ? [] : await line.DueAsync(programme, before, 0, Listed, cancel);
        var (marked, ripe, stopped) = line.Line.WhyAtOnce is null ? await marking.CountAsync(line.Line, programme, run, cancel)
            : (sum.Count - held, sum.Count - held, 0);
        return new PlannedLine(
            line.Line, programme, time, sum.Count, held, sum.Oldest, first) { Marked = marked, Ripe = ripe, Stopped = stopped };
    }

    private async Task<RetentionRunLine> DestroyAsync(
        RetentionRun run, IDisposalRule line, string programme, DateTime before, CancellationToken cancel)
    {
        var (marked, stopped) = line.Line.WhyAtOnce is null ? await MarkAsync(run, line, programme, before, cancel) : (0, 0);
        var (destroyed, held, skipped) = (0, 0, 0);
        for (var more = true; more; )
        {
            // Somebody may decide on one of them in the same moment: looked at again.
            var some = await TryAgain.OnAsync<DbUpdateConcurrencyException, (int Gone, int Held, int Stay, int Looked)>(
                () => DestroySomeAsync(run, line, programme, before, skipped, cancel));
            (destroyed, held, skipped) = (destroyed + some.Gone, held + some.Held, skipped + some.Stay);
            more = some.Looked == AtOnce;
        }
        return RetentionRunLine.Of(run.Id, programme, line.Line.Name, destroyed, held, marked: marked, stopped: stopped);
    }

    // What a hold names is not marked: once it is lifted, a day passes as for all else.
    private async Task<(int Marked, int Stopped)> MarkAsync(
        RetentionRun run, IDisposalRule line, string programme, DateTime before, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var (marked, standing) = (0, await holds.StandingAsync(cancel));
        IReadOnlyList<DueItem> due;
        var skip = 0;
        do
        {
            due = await line.DueAsync(programme, before, skip, AtOnce, cancel);
            marked += await marking.MarkAsync(
                run, line.Line, programme, [.. due.Where(i => !standing.Any(h => h.Covers(i.Programme, i.Marks))).Select(i => i.Id)],
                cancel);
            skip += due.Count;
        } while (due.Count == AtOnce);
        await marking.UnmarkAsync(run, line.Line, programme, cancel);
        return (marked, await marking.StopAsync(run, line, programme, cancel));
    }

    // Some at a time, each in a transaction of its own that no hold can slip into.
    private async Task<(int Gone, int Held, int Stay, int Looked)> DestroySomeAsync(
        RetentionRun run, IDisposalRule line, string programme, DateTime before, int skip, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await holds.TakeTurnAsync(cancel);
        var standing = await holds.StandingAsync(cancel);
        var due = await line.DueAsync(programme, before, skip, AtOnce, cancel);
        var free = due.Where(i => !standing.Any(h => h.Covers(i.Programme, i.Marks))).ToList();
        var held = due.Count - free.Count;
        if (line.Line.WhyAtOnce is null && await marking.RipeAsync(
            run, line.Line, programme, [.. free.Select(i => i.Id)], cancel) is var ripe)
            free = [.. free.Where(i => ripe.Contains(i.Id))];
        var gone = free.Count > 0 ? await line.DestroyAsync(free, before, run.BeganAt, cancel) : 0;
        await marking.ForgetAsync(line.Line, [.. free.Select(i => i.Id)], cancel);
        await transaction.CommitAsync(cancel);
        return (gone, held, due.Count - free.Count, due.Count);
    }
}
