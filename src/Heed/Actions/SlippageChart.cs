using Heed.Design.Charts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Lists;

namespace Heed.Actions;

/// <summary>By how many days actions went past the first date promised: those done late, and those now expected later.</summary>
internal static class SlippageChart
{
    private const int MostRows = 12;

    /// <summary>The chart; null when no action is known to have slipped, and of very many, where the list says enough.</summary>
    public static async Task<ListChart?> ChartAsync(RequestContext here, CancellationToken cancel)
    {
        var page = await here.Reading.ListAsync(new ListQuery(here.Programme) { Kinds = ["action"], Take = Most.Read }, cancel);
        if (page.Next is not null)
            return null;
        var slipped = page.Records.Select(r => Of(r, here.Day)).OfType<Slipped>().OrderByDescending(s => s.Days).ToList();
        if (slipped.Count == 0)
            return null;
        var (done, moved) = (T("days late when done, at least"), T("days moved so far, at least"));
        return new ListChart(
            T($"{slipped.Count} of {page.Records.Count:# action|# actions} {slipped.Count:is|are} known to have missed the first deadline"),
            slipped.Count > MostRows ? T($"Action (the {MostRows} that slipped most)") : T("Action"),
            [.. slipped.Take(MostRows).Select(s => new ChartRow(
                s.IsDone ? T($"{s.Title}: first {s.First}, done {s.Last}") : T($"{s.Title}: first {s.First}, now expected {s.Last}"),
                [new ChartPart(done, s.IsDone ? s.Days : 0, Fill.Solid), new ChartPart(moved, s.IsDone ? 0 : s.Days, Fill.Stripes)]))]);
    }

    // Vague dates count by the days they are certainly apart, and are shown as vague as they are.
    private static Slipped? Of(ReadRecord record, DateOnly day)
    {
        if (record is not { Entry.FirstDueBy: { } first, Content: ActionItem action })
            return null;
        if (action.DoneOn is { Earliest: { } done })
            return done > first ? new(record.Entry.Title, First(), action.DoneOn, done.DayNumber - first.DayNumber, true) : null;
        return action is { IsSettled: false, DueBy: { Earliest: { } due } now } && due > first && first < day
            ? new(record.Entry.Title, First(), now, due.DayNumber - first.DayNumber, false) : null;

        FuzzyDate First() => action.Promised.FirstOrDefault(d => d?.Latest == first) ?? FuzzyDate.Of(first);
    }

    private sealed record Slipped(string Title, FuzzyDate First, FuzzyDate Last, int Days, bool IsDone);
}
