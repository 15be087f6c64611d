using System.Collections.Concurrent;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Reading;

/// <summary>
/// Counts what was decided. Only whole days are counted, from the lines of what happened, which never change: so the numbers of a day are
/// always the same, and a flood of held comments neither moves them nor has them counted over and over.
/// </summary>
public sealed class DecisionCounting(IServiceScopeFactory scopes)
{
    private const int Kept = 200;
    private static readonly CommentStepKind[] Decisions = [CommentStepKind.Approved, CommentStepKind.ApprovedInPart, CommentStepKind.Refused];
    private static readonly CommentStepKind[] Ends = [.. Decisions, CommentStepKind.TakenBack, CommentStepKind.Removed];
    private static readonly CommentStepKind[] Reopenings = [CommentStepKind.Corrected, CommentStepKind.Escalated, CommentStepKind.GivenBack, CommentStepKind.AppealUpheld];

    private readonly ConcurrentDictionary<(string, DateOnly, int), Task<DecisionLedger>> counted = [];

    /// <summary>The numbers up to the end of a day that is over.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="through">The last day.</param>
    /// <param name="promised">Within how many working days the programme says that it decides.</param>
    public async Task<DecisionLedger> ThroughAsync(string programme, DateOnly through, int promised)
    {
        if (counted.Count > Kept)
            counted.Clear();
        var key = (programme, through, promised);
        var counting = counted.GetOrAdd(key, _ => CountAsync(programme, through, promised));
        try
        {
            return await counting;
        }
        catch
        {
            counted.TryRemove(key, out _);
            throw;
        }
    }

    private async Task<DecisionLedger> CountAsync(string programme, DateOnly through, int promised)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        var end = Clock.EndOf(through);
        var steps = db.CommentSteps.AsNoTracking().Where(s => s.Programme == programme && s.At <= end);
        var months = await steps.GroupBy(s => new { s.At.Year, s.At.Month, s.Kind, s.Reason }).Select(g => new { g.Key.Year, g.Key.Month, g.Key.Kind, g.Key.Reason, Count = g.Count() }).ToListAsync();
        int All(params CommentStepKind[] kinds) => months.Where(m => kinds.Contains(m.Kind)).Sum(m => m.Count);
        var rows = months.GroupBy(m => new DateOnly(m.Year, m.Month, 1)).OrderByDescending(g => g.Key).Select(g =>
        {
            int Of(CommentStepKind kind) => g.Where(m => m.Kind == kind).Sum(m => m.Count);
            Dictionary<string, int> ByReason(CommentStepKind kind) => g.Where(m => m.Kind == kind).GroupBy(m => RefusalReason.Find(m.Reason)?.CountedAs ?? "").ToDictionary(r => r.Key, r => r.Sum(m => m.Count));
            return new DecisionMonth(g.Key, Of(CommentStepKind.Received), Of(CommentStepKind.Approved), Of(CommentStepKind.ApprovedInPart), Of(CommentStepKind.TakenBack), ByReason(CommentStepKind.Refused), ByReason(CommentStepKind.Removed));
        });
        var all = db.CommentSteps;
        var waiting = await db.Comments.CountAsync(c => c.Programme == programme && c.ReceivedAt <= end
            && !all.Any(d => d.CommentId == c.Id && d.At <= end && Ends.Contains(d.Kind)
                && !all.Any(r => r.CommentId == c.Id && r.At > d.At && r.At <= end && Reopenings.Contains(r.Kind))));
        var times = await TimesAsync(db, steps, through, promised);
        return new DecisionLedger(through, All(CommentStepKind.Received), waiting, [.. rows], times, new AppealCounts(All(CommentStepKind.Appealed), All(CommentStepKind.AppealRefused), All(CommentStepKind.AppealUpheld)));
    }

    private static async Task<DecisionTimes> TimesAsync(HeedDatabase db, IQueryable<CommentStep> steps, DateOnly through, int promised)
    {
        var from = Clock.StartOf(through.AddYears(-1).AddDays(1));
        var first = steps.Where(s => Decisions.Contains(s.Kind)).GroupBy(s => s.CommentId).Select(g => new { Comment = g.Key, At = g.Min(s => s.At) }).Where(g => g.At >= from);
        var decided = await (from d in first join c in db.Comments on d.Comment equals c.Id select new { c.ReceivedAt, d.At }).ToListAsync();
        var taken = decided.Select(d => d.At - d.ReceivedAt).Order().ToList();
        return taken.Count == 0
            ? new DecisionTimes(0, default, default, 0, promised)
            : new DecisionTimes(taken.Count, taken[taken.Count / 2], taken[^1], decided.Count(d => Clock.DayOf(d.At) <= DueBy(Clock.DayOf(d.ReceivedAt), promised)), promised);
    }

    /// <summary>The last day of a number of working days, Monday to Friday. Public holidays are not left out: they differ from place to place.</summary>
    public static DateOnly DueBy(DateOnly received, int workingDays)
    {
        var day = received;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                left--;
        }
        return day;
    }
}
