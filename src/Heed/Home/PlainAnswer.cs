using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
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
        var answers = Answers.Of(all.CountBy(r => r.Response).ToDictionary(), all.Count);
        var states = Answers.OfDelivery(all.CountBy(r => r.State).ToDictionary(), all.Count);
        return [$"Of {Say.Count(all.Count, "recommendation")}, {answers}{OnOneDay(all)}.", $"{char.ToUpperInvariant(states[0])}{states[1..]}."];
    }

    // The day belongs in the sentence only when it is the day of every answer.
    private static string OnOneDay(List<Recommendation> all) =>
        all.TrueForAll(r => r.Responses.Count > 0) && all.SelectMany(r => r.Responses).Select(r => r.On?.ToString()).Distinct().ToList() is [{ } day] ? $" on {day}" : "";
}
