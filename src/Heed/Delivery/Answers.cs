using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Delivery;

/// <summary>Counts by state as parts of a sentence, each with its number, the commonest first.</summary>
public static class Answers
{
    /// <summary>"12 were accepted in full" or "10 were accepted in full and 2 not accepted".</summary>
    public static string Of(IReadOnlyDictionary<string, int> counts, int all) =>
        Joined(counts, (state, count) => state switch
        {
            "no-response" => $"{count} {Have(count)} no response",
            "split" => $"{count} got different responses",
            _ => $"{(count == all && all > 1 ? "all " : "")}{count} {Were(count)} {Lower(state)}",
        });

    /// <summary>"3 are overdue, and we have found nothing about 8 since their deadline passed".</summary>
    public static async Task<string> OfDatesAsync(RequestContext here, ListQuery query, CancellationToken cancel)
    {
        var overdue = await here.Reading.CountAsync(here.Overdue(query), cancel);
        var unknown = await here.Reading.CountAsync(here.NothingFound(query), cancel);
        return (overdue, unknown) switch
        {
            (0, 0) => "None has passed its deadline",
            (_, 0) => $"{overdue} {(overdue == 1 ? "is" : "are")} overdue",
            (0, _) => $"We have found nothing about {unknown} since {(unknown == 1 ? "its" : "their")} deadline passed",
            _ => $"{overdue} {(overdue == 1 ? "is" : "are")} overdue, and we have found nothing about {unknown} "
                + $"since {(unknown == 1 ? "its" : "their")} deadline passed",
        };
    }

    /// <summary>"1 is partly delivered and 11 have no known progress".</summary>
    public static string OfDelivery(IReadOnlyDictionary<string, int> counts, int all) =>
        Joined(counts, (state, count) => state switch
        {
            "no-return" => count == all ? "none has any known progress" : $"{count} {Have(count)} no known progress",
            "will-not-be-done" => $"{count} will not be done",
            _ => $"{count} {(count == 1 ? "is" : "are")} {Lower(state)}",
        });

    // What is not known is the least said, so it comes last.
    private static string Joined(IReadOnlyDictionary<string, int> counts, Func<string, int, string> say)
    {
        var parts = counts
            .OrderBy(c => c.Key.StartsWith("no-", StringComparison.Ordinal))
            .ThenByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => say(c.Key, c.Value))
            .ToList();
        return parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    private static string Lower(string state) => States.Word(state).ToLowerInvariant();

    private static string Were(int count) => count == 1 ? "was" : "were";

    private static string Have(int count) => count == 1 ? "has" : "have";
}
