using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Retention;

/// <summary>Carries out the schedule: says what is due, and destroys what no hold names.</summary>
public sealed class Retaining(HeedDatabase db, IEnumerable<IKept> lines, HoldBook holds, ProgrammeLedger ledger, TimeProvider clock)
{
    /// <summary>When it runs by itself, Europe/London.</summary>
    public static readonly TimeOnly At = new(3, 30);

    /// <summary>Who runs it by itself.</summary>
    public const string Schedule = "the schedule";

    /// <summary>How many things of a line are listed.</summary>
    public const int Listed = 20;

    private const int AtOnce = 200;
    private const int Tries = 5;

    /// <summary>The lines of the schedule.</summary>
    public IReadOnlyList<KeptLine> Lines => [.. lines.Select(l => l.Line)];

    /// <summary>What a run would do now in one programme, and, when asked for, with what belongs to none. Nothing is changed.</summary>
    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(string programme, bool alsoOfSite, CancellationToken cancel)
    {
        var (settings, standing) = (await SettingsAsync(cancel), await holds.StandingAsync(cancel));
        var plan = new List<PlannedLine>();
        foreach (var line in lines.Where(l => alsoOfSite || !l.Line.IsOfSite))
            plan.Add(await PlanAsync(line, line.Line.IsOfSite ? "" : programme, settings, standing, cancel));
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
                plan.Add(await PlanAsync(line, programme, settings, standing, cancel));
        }
        return [.. plan.Where(p => p.Due > 0)];
    }

    /// <summary>Runs the schedule.</summary>
    /// <param name="by">Who starts it.</param>
    /// <param name="cancel">Ends the work; what was destroyed until then is.</param>
    public async Task<IReadOnlyList<RetentionRunLine>> RunAsync(string by, CancellationToken cancel)
    {
        var run = RetentionRun.Begin(by, clock.GetUtcNow().UtcDateTime);
        db.RetentionRuns.Add(run);
        await db.SaveChangesAsync(cancel);
        var (settings, done, tables) = (await SettingsAsync(cancel), new List<RetentionRunLine>(), new HashSet<string>());
        foreach (var line in lines)
        {
            foreach (var programme in (await line.ProgrammesAsync(cancel)).Order(StringComparer.Ordinal))
            {
                var before = TimeOf(line.Line, programme, settings).Before(run.BeganAt);
                var of = line is IDestroyed destroyed ? await DestroyAsync(run, destroyed, programme, before, cancel) : RetentionRunLine.Of(run.Id, programme, line.Line.Name, 0, 0, (await line.SumAsync(programme, before, cancel)).Count);
                if (of.Destroyed + of.Held + of.Listed == 0)
                    continue;
                done.Add(of);
                if (of.Destroyed > 0)
                    tables.UnionWith(((IDestroyed)line).Tables);
            }
        }
        db.ChangeTracker.Clear();
        db.RetentionRunLines.AddRange(done);
        db.Attach(run);
        run.End(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        if (tables.Count > 0)
            await Clearing.ClearAsync(db, ledger.WipeAsync, tables, cancel);
        return done;
    }

    /// <summary>The settings that are not as usual.</summary>
    public async Task<IReadOnlyList<RetentionSetting>> SettingsAsync(CancellationToken cancel) => await db.RetentionSettings.AsNoTracking().ToListAsync(cancel);

    private static KeptTime TimeOf(KeptLine line, string programme, IReadOnlyList<RetentionSetting> settings) =>
        settings.FirstOrDefault(s => s.Line == line.Name && s.Programme == programme) is { } set ? line.Time with { Number = set.Number } : line.Time;

    private async Task<PlannedLine> PlanAsync(IKept line, string programme, IReadOnlyList<RetentionSetting> settings, IReadOnlyList<Hold> standing, CancellationToken cancel)
    {
        var time = TimeOf(line.Line, programme, settings);
        var before = time.Before(clock.GetUtcNow().UtcDateTime);
        var sum = await line.SumAsync(programme, before, cancel);
        var held = 0;
        // Without a hold nothing has to be looked at one by one.
        for (var skip = 0; standing.Count > 0 && skip < sum.Count && line is IDestroyed; skip += AtOnce)
            held += (await line.DueAsync(programme, before, skip, AtOnce, cancel)).Count(i => standing.Any(h => h.Covers(i.Programme, i.Marks)));
        var first = sum.Count == 0 ? [] : await line.DueAsync(programme, before, 0, Listed, cancel);
        return new PlannedLine(line.Line, programme, time, sum.Count, held, sum.Oldest, first);
    }

    // Some at a time, each in a transaction of its own that no hold can slip into.
    private async Task<RetentionRunLine> DestroyAsync(RetentionRun run, IDestroyed line, string programme, DateTime before, CancellationToken cancel)
    {
        var (destroyed, held) = (0, 0);
        for (var more = true; more; )
        {
            var (gone, kept, looked) = await AgainAsync(() => DestroySomeAsync(line, programme, before, held, run.BeganAt, cancel));
            (destroyed, held) = (destroyed + gone, held + kept);
            more = looked == AtOnce;
        }
        return RetentionRunLine.Of(run.Id, programme, line.Line.Name, destroyed, held, 0);
    }

    private async Task<(int Gone, int Kept, int Looked)> DestroySomeAsync(IDestroyed line, string programme, DateTime before, int skip, DateTime at, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await holds.TakeTurnAsync(cancel);
        var standing = await holds.StandingAsync(cancel);
        var due = await line.DueAsync(programme, before, skip, AtOnce, cancel);
        var free = due.Where(i => !standing.Any(h => h.Covers(i.Programme, i.Marks))).ToList();
        var gone = free.Count > 0 ? await line.DestroyAsync(free, before, at, cancel) : 0;
        await transaction.CommitAsync(cancel);
        return (gone, due.Count - free.Count, due.Count);
    }

    // Somebody may decide on one of them in the same moment: looked at again.
    private static async Task<T> AgainAsync<T>(Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
            }
        }
    }
}

/// <summary>What a run would do in one line of the schedule, in one programme.</summary>
/// <param name="Line">The line.</param>
/// <param name="Programme">The programme; empty for what belongs to none.</param>
/// <param name="Time">For how long it is kept there.</param>
/// <param name="Due">How much has been kept for its time.</param>
/// <param name="Held">How much of it stays because of a hold.</param>
/// <param name="Oldest">From when the time of the oldest counts (UTC); null for none.</param>
/// <param name="First">The oldest.</param>
public sealed record PlannedLine(KeptLine Line, string Programme, KeptTime Time, int Due, int Held, DateTime? Oldest, IReadOnlyList<DueItem> First)
{
    /// <summary>What happens, in a sentence.</summary>
    public string Sentence =>
        Due == 0 ? "Nothing is due."
        : Line.Ending == KeptEnding.Destroyed ? $"{Due - Held} to be destroyed{(Held > 0 ? $", {Held} kept under a hold" : "")}."
        : Line.Ending == KeptEnding.Reviewed ? $"{Due} to be looked at by a person."
        : $"{Due} overdue.";
}
