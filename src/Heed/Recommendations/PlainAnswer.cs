using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Recommendations;

/// <summary>Says in words, from the record alone, what was answered.</summary>
public sealed class PlainAnswer(RequestContext here, CancellationToken cancel)
{
    /// <summary>What was answered to the recommendations.</summary>
    public async Task<string?> SentenceAsync()
    {
        var query = new ListQuery(
            here.Programme) { Kinds = ["recommendation"], WithoutLinkIn = [Recommendation.CountedElsewhere], Take = Most.OnPage };
        var all = await here.Reading.CountAsync(query, cancel);
        if (all == 0)
            return here.AsAt is null ? T("There are no recommendations in this record yet.")
                : T("There were no recommendations in this record on this date.");
        var answers = Answers.Of(await here.Reading.CountByFacetAsync(query, "response", cancel), all);
        return await OnOneDayAsync(query, all) is { } day
            ? T($"Of {all:# recommendation|# recommendations}, {answers} on {day}.")
            : T($"Of {all:# recommendation|# recommendations}, {answers}.");
    }

    // The day belongs in the sentence only when it is the day of every answer; of very many that is not looked at.
    private async Task<string?> OnOneDayAsync(ListQuery query, int count)
    {
        if (count > Most.OnPage)
            return null;
        var all = (await here.Reading.ListAsync(query, cancel)).Records.Select(r => r.Content).OfType<Recommendation>().ToList();
        return OnOneDay(all);
    }

    private static string? OnOneDay(List<Recommendation> all) =>
        all.TrueForAll(r => r.Responses.Count > 0) && all.SelectMany(r => r.Responses).Select(r => r.On?.ToString()).Distinct()
            .ToList() is [{ } day] ? day : null;
}
