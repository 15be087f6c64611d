using System.Collections.Concurrent;
using Heed.Platform.Database;
using Heed.Platform.Time;

namespace Heed.Comments.Reading;

/// <summary>
/// Counts what was decided. Only whole days are counted, from the lines of what happened, which never change: they are read once a day for
/// each programme, and the numbers of every earlier day are made of that, whatever day is asked for.
/// </summary>
public sealed class DecisionCounting(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (DateOnly Through, Lazy<Task<DecisionDays>> Days)> read = [];

    /// <summary>The numbers up to the end of a day that is over.</summary>
    /// <param name="promised">Within how many working days the programme says that it decides.</param>
    public async Task<DecisionLedger> ThroughAsync(string programme, DateOnly through, int promised)
    {
        var yesterday = clock.Today().AddDays(-1);
        var known = read.AddOrUpdate(programme, _ => Fresh(), (_, old) => old.Through == yesterday ? old : Fresh());
        try
        {
            return Sum(await known.Days.Value, through < yesterday ? through : yesterday, promised);
        }
        catch
        {
            read.TryRemove(KeyValuePair.Create(programme, known));
            throw;
        }

        (DateOnly, Lazy<Task<DecisionDays>>) Fresh() => (yesterday, new(() => ReadAsync(programme, yesterday)));
    }

    private async Task<DecisionDays> ReadAsync(string programme, DateOnly through)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DecisionDays.ReadAsync(scope.ServiceProvider.GetRequiredService<HeedDatabase>(), programme, through);
    }

    private static DecisionLedger Sum(DecisionDays days, DateOnly through, int promised)
    {
        var counted = days.Through(through).ToList();
        int All(DecisionKind kind) => counted.Where(c => c.Kind == kind).Sum(c => c.Count);
        var months = counted.Where(c => c.Kind != DecisionKind.Waiting).GroupBy(c => new DateOnly(c.Day.Year, c.Day.Month, 1))
            .OrderByDescending(g => g.Key).Select(g =>
        {
            int Of(DecisionKind kind) => g.Where(c => c.Kind == kind).Sum(c => c.Count);
            Dictionary<string, int> ByReason(DecisionKind kind) =>
                g.Where(c => c.Kind == kind).GroupBy(c => c.Reason).ToDictionary(r => r.Key, r => r.Sum(c => c.Count));
            return new DecisionMonth(
                g.Key, Of(DecisionKind.Received), Of(DecisionKind.Whole), Of(DecisionKind.InPart), Of(DecisionKind.Withdrawn),
                ByReason(DecisionKind.Refused), ByReason(DecisionKind.Unpublished))
            {
                UnpublishingsConfirmed = Of(DecisionKind.UnpublishingConfirmed),
                PutBack = Of(DecisionKind.PutBack),
                Expired = Of(DecisionKind.Expired),
            };
        });
        var appeals = new AppealCounts(All(DecisionKind.Appealed), All(DecisionKind.Stood), All(DecisionKind.Upheld));
        return new DecisionLedger(
            through, All(DecisionKind.Received), All(DecisionKind.Waiting), [.. months], Times(days, through, promised), appeals);
    }

    private static DecisionTimes Times(DecisionDays days, DateOnly through, int promised)
    {
        var decided = days.Decided(through.AddYears(-1).AddDays(1), through).ToList();
        var taken = decided.Select(d => d.At - d.Received).Order().ToList();
        return taken.Count == 0
            ? new DecisionTimes(0, default, default, 0, promised)
            : new DecisionTimes(
                taken.Count, taken[taken.Count / 2], taken[^1],
                decided.Count(d => Clock.DayOf(d.At) <= WorkingDays.After(Clock.DayOf(d.Received), promised)), promised);
    }
}
