using System.Globalization;
using Heed.Design.Charts;
using Heed.Ledger.Dates;
using Heed.Lists;

namespace Heed.Groups;

/// <summary>How often a group promised to meet, beside how often the record shows it met, year by year.</summary>
public static class CadenceKept
{
    private const int MostYears = 12;

    /// <summary>"3 in 2017, 4 in 2018; none in 2019 and 2020"; null when no meeting is known.</summary>
    /// <param name="held">The dates of the meetings held.</param>
    /// <param name="until">The last day to reckon to: the day read, or the day the group closed.</param>
    public static string? Sentence(IEnumerable<FuzzyDate?> held, DateOnly until)
    {
        var years = ByYear(held);
        if (years.Count == 0)
            return null;
        var all = Enumerable.Range(years.Keys.Min(), Math.Max(1, until.Year - years.Keys.Min() + 1)).ToList();
        var some = string.Join(", ", all.Where(years.ContainsKey).Select(y => T($"{years[y]} in {Year(y)}")));
        var none = all.Where(y => !years.ContainsKey(y)).ToList();
        return none.Count == 0 ? some : T($"{some}; none in {Spans(none)}");
    }

    /// <summary>The same as bars: the meetings of each year, and how many of those promised the record does not show.</summary>
    /// <param name="held">The dates of the meetings held.</param>
    /// <param name="promised">How many were promised a year.</param>
    /// <param name="until">The last day to reckon to.</param>
    public static ListChart? Chart(IEnumerable<FuzzyDate?> held, int promised, DateOnly until)
    {
        var years = ByYear(held);
        if (years.Count == 0)
            return null;
        var rows = Enumerable.Range(years.Keys.Min(), Math.Max(1, until.Year - years.Keys.Min() + 1)).TakeLast(MostYears)
            .Select(y => (Year: y, Met: years.GetValueOrDefault(y))).ToList();
        // The first year and the last are seldom whole: too few meetings in them mean nothing.
        var whole = rows.Where(r => r.Year > years.Keys.Min() && r.Year < until.Year).ToList();
        if (whole.Count == 0)
            return null;
        return new ListChart(
            Finding(promised, whole.Count(r => r.Met >= promised), whole.Count),
            T("Year"),
            [.. rows.Select(r => new ChartRow(Year(r.Year), [new ChartPart(T("found"), r.Met, Fill.Solid),
                new ChartPart(T("promised but not found"), whole.Contains(r) ? Math.Max(0, promised - r.Met) : 0, Fill.Hollow)]))]);
    }

    private static string Finding(int promised, int kept, int full) =>
        kept == 0 ? T($"{promised:# meeting a year was|# meetings a year were} promised. We did not find that many in any full year")
        : T($"{promised:# meeting a year was|# meetings a year were} promised. We found that many in {kept} of {full:# year|# full years}");

    private static Dictionary<int, int> ByYear(IEnumerable<FuzzyDate?> held) =>
        held.Select(h => h?.Latest?.Year).OfType<int>().GroupBy(y => y).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>Numbers in words, runs drawn together: "2020 and 2023 to 2026".</summary>
    private static string Spans(List<int> numbers)
    {
        var runs = numbers.Select((n, i) => (Number: n, Run: n - i)).GroupBy(n => n.Run)
            .SelectMany(run => Run([.. run.Select(n => n.Number)])).ToList();
        return runs.Count == 1 ? runs[0] : T($"{string.Join(", ", runs[..^1])} and {runs[^1]}");
    }

    private static IEnumerable<string> Run(int[] run) =>
        run.Length > 2 ? [T($"{Year(run[0])} to {Year(run[^1])}")] : run.Select(Year);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
