using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Recommendations;

namespace Heed.Home;

/// <summary>Says in words, from the record alone, whether a programme is being done.</summary>
public sealed class PlainAnswer(Here here, CancellationToken cancel)
{
    private const int Most = 1000;

    /// <summary>What was answered to the recommendations, then what is done.</summary>
    public async Task<IReadOnlyList<string>> SentencesAsync()
    {
        var counted = new Dictionary<string, IReadOnlyList<string>> { ["counted"] = ["yes"] };
        var page = await here.Reading.ListAsync(new ListQuery(here.Programme) { Kinds = ["recommendation"], Facets = counted, Take = Most }, cancel);
        var all = page.Records.Select(r => r.Content).OfType<Recommendation>().ToList();
        if (all.Count == 0)
            return ["No recommendation is in the record" + (here.AsAt is null ? "." : " as it stood on this day.")];
        return [$"Of {Say.Count(all.Count, "recommendation")}, {Answers(all)}.", $"{Deliveries(all)}."];
    }

    private static string Answers(List<Recommendation> all)
    {
        var groups = all.GroupBy(r => r.Response).OrderByDescending(g => g.Count()).Select(g =>
        {
            var days = g.SelectMany(r => r.Responses).Select(r => r.On?.ToString()).Distinct().ToList();
            var on = g.Key != "no-response" && days is [{ } day] ? $" on {day}" : "";
            return g.Key == "no-response" ? $"{g.Count()} had no response" : $"{g.Count()} {(g.Count() == 1 ? "was" : "were")} {Lower(States.Word(g.Key))}{on}";
        });
        return Joined(groups);
    }

    private static string Deliveries(List<Recommendation> all)
    {
        var groups = all.GroupBy(r => r.State).OrderBy(g => g.Key == "no-return").ThenByDescending(g => g.Count()).Select(g =>
        {
            var (count, word) = (g.Count(), Lower(States.Word(g.Key)));
            return g.Key == "no-return" ? $"{count} {(count == 1 ? "has" : "have")} no published return" : $"{count} {(count == 1 ? "is" : "are")} {word}";
        });
        var said = Joined(groups);
        return char.ToUpperInvariant(said[0]) + said[1..];
    }

    private static string Joined(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list[..^1]) + " and " + list[^1];
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
