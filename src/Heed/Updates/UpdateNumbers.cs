using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Updates;

/// <summary>Finds the numbers of a series of updates that our sources do not have.</summary>
public static partial class UpdateNumbers
{
    /// <summary>
    /// "3, 4, 10 part 1 and 15 to 18": what lies below the highest number known and is not there; empty when nothing is missing.
    /// </summary>
    /// <param name="known">The numbers known, such as "5" or "10 part 2".</param>
    public static string Missing(IEnumerable<string> known)
    {
        List<string> said = [.. Runs(known).SelectMany(Said)];
        return said.Count < 2 ? string.Concat(said) : T($"{string.Join(", ", said[..^1])} and {said[^1]}");
    }

    /// <summary>Whether what is missing is one number alone.</summary>
    /// <param name="known">The numbers known.</param>
    public static bool MissesOne(IEnumerable<string> known) => Runs(known) is [var run] && run.First == run.Last;

    private static List<(int First, int Last, string? Words)> Runs(IEnumerable<string> known)
    {
        var numbers = known.Select(n => Pattern().Match(n)).Where(m => m.Success)
            .Select(m => (Whole: Number(m, 1)!.Value, Part: Number(m, 2))).ToHashSet();
        if (numbers.Count == 0)
            return [];
        var missing = new List<(int First, int Last, string? Words)>();
        for (var whole = 1; whole <= numbers.Max(n => n.Whole); whole++)
        {
            var parts = numbers.Where(n => n.Whole == whole).Select(n => n.Part).ToList();
            if (parts.Count == 0)
                Extend(missing, whole);
            else if (!parts.Contains(null))
                missing.AddRange(Enumerable.Range(1, parts.Max()!.Value).Where(p => !parts.Contains(p))
                    .Select(p => (0, 0, (string?)T($"{Figures(whole)} part {Figures(p)}"))));
        }
        return missing;
    }

    private static void Extend(List<(int First, int Last, string? Words)> missing, int number)
    {
        if (missing is [.., { Words: null } last] && last.Last == number - 1)
            missing[^1] = (last.First, number, null);
        else
            missing.Add((number, number, null));
    }

    private static IEnumerable<string> Said((int First, int Last, string? Words) run) =>
        run.Words is not null ? [run.Words]
        : run.Last - run.First > 1 ? [T($"{Figures(run.First)} to {Figures(run.Last)}")]
        : Enumerable.Range(run.First, run.Last - run.First + 1).Select(Figures);

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(\d{1,4})(?: part (\d{1,2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
