using Heed.Layout;
using Heed.Ledger;

namespace Heed.Delivery;

/// <summary>Counts by state as parts of a sentence, each with its number, the commonest first.</summary>
public static class Answers
{
    /// <summary>"12 were accepted in full" or "10 were accepted in full and 2 were not accepted".</summary>
    public static string Of(IReadOnlyDictionary<string, int> counts, int all) =>
        Joined(counts, (state, count) => count == all && all > 1 && OfAll(state, all) is { } each ? each : state switch
        {
            "no-response" => T($"{count:# has|# have} no response"),
            "split" => T($"{count} got different responses"),
            "accepted-in-full" => T($"{count:# was|# were} accepted in full"),
            "accepted-in-part" => T($"{count:# was|# were} accepted in part"),
            "accepted-in-principle" => T($"{count:# was|# were} accepted in principle"),
            "not-accepted" => T($"{count:# was|# were} not accepted"),
            "being-considered" => T($"{count:# was|# were} being considered"),
            "for-another-body" => T($"{count:# was|# were} for another body"),
            "supported" => T($"{count:# was|# were} supported"),
            "noted" => T($"{count:# was|# were} noted"),
            "none-stated" => T($"{count:# has|# have} a response without a clear decision"),
            "superseded" => T($"{count:# was|# were} superseded"),
            _ => T($"{count:# has|# have} another response"),
        });

    /// <summary>"3 are overdue, and we have found nothing about 8 since their deadline passed."</summary>
    public static async Task<string> OfDatesAsync(RequestContext here, ListQuery query, CancellationToken cancel)
    {
        var overdue = await here.Reading.CountAsync(here.Overdue(query), cancel);
        var unknown = await here.Reading.CountAsync(here.NothingFound(query), cancel);
        return (overdue, unknown) switch
        {
            (0, 0) => T("None has passed its deadline."),
            (_, 0) => T($"{overdue:# is|# are} overdue."),
            (0, _) => T($"We have found nothing about {unknown} since {unknown:its|their} deadline passed."),
            _ => T($"{overdue:# is|# are} overdue, and we have found nothing about {unknown} since {unknown:its|their} deadline passed."),
        };
    }

    /// <summary>"1 is partly delivered and 11 have no known progress".</summary>
    public static string OfDelivery(IReadOnlyDictionary<string, int> counts, int all) =>
        IsUnknown(counts, all) ? T("none has any known progress") : Joined(counts, (state, count) => state switch
        {
            "no-return" => T($"{count:# has|# have} no known progress"),
            "not-started" => T($"{count:# is|# are} not started"),
            "under-way" => T($"{count:# is|# are} under way"),
            "delayed" => T($"{count:# is|# are} delayed"),
            "blocked" => T($"{count:# is|# are} blocked"),
            "partly-delivered" => T($"{count:# is|# are} partly delivered"),
            "delivered" => T($"{count:# is|# are} delivered"),
            "delivered-in-another-way" => T($"{count:# is|# are} delivered in another way"),
            "will-not-be-done" => T($"{count} will not be done"),
            "superseded" => T($"{count:# is|# are} superseded"),
            _ => T($"{count:# has|# have} progress that is not clear"),
        });

    /// <summary>The same in a sentence of its own, about records that were named before it.</summary>
    public static string OfProgress(RequestContext here, IReadOnlyDictionary<string, int> counts, int all) =>
        IsUnknown(counts, all)
            ? here.Voiced(
                T($"We have found no progress on {all:it|them}."), T($"No progress has been reported on {all:it|them}."))
            : OfDelivery(counts, all) + ".";

    /// <summary>What was answered to recommendations and what became of them, in two sentences.</summary>
    /// <param name="responses">How many were answered how.</param>
    /// <param name="states">How many are in which state of delivery.</param>
    /// <param name="all">How many there are.</param>
    public static string OfRecommendations(IReadOnlyDictionary<string, int> responses, IReadOnlyDictionary<string, int> states, int all) =>
        IsUnknown(states, all)
            ? T($"Of {all:# recommendation|# recommendations}, {Of(responses, all)}. None has any known progress.")
            : T($"Of {all:# recommendation|# recommendations}, {Of(responses, all)}. {OfDelivery(states, all)}.");

    private static string? OfAll(string state, int all) =>
        state switch
        {
            "accepted-in-full" => T($"all {all} were accepted in full"),
            "accepted-in-part" => T($"all {all} were accepted in part"),
            "accepted-in-principle" => T($"all {all} were accepted in principle"),
            "not-accepted" => T($"all {all} were not accepted"),
            "being-considered" => T($"all {all} were being considered"),
            "for-another-body" => T($"all {all} were for another body"),
            "supported" => T($"all {all} were supported"),
            "noted" => T($"all {all} were noted"),
            "superseded" => T($"all {all} were superseded"),
            _ => null,
        };

    private static bool IsUnknown(IReadOnlyDictionary<string, int> states, int all) => states.GetValueOrDefault("no-return") == all;

    // What is not known is the least said, so it comes last.
    private static string Joined(IReadOnlyDictionary<string, int> counts, Func<string, int, string> say)
    {
        var parts = counts.Where(c => c.Value > 0)
            .OrderBy(c => c.Key.StartsWith("no-", StringComparison.Ordinal))
            .ThenByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => say(c.Key, c.Value))
            .ToList();
        return parts.Count < 2 ? string.Concat(parts) : T($"{string.Join(", ", parts[..^1])} and {parts[^1]}");
    }
}
