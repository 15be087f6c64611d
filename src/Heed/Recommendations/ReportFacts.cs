using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>What a report recommends and what became of it.</summary>
/// <param name="All">The first of its recommendations, in order.</param>
/// <param name="Total">How many of them have a number, and are counted.</param>
/// <param name="ByResponse">How many of those were answered how.</param>
/// <param name="ByState">How many of those are in which state.</param>
/// <param name="Announced">How many it makes; null when our sources don't say.</param>
public sealed record ReportFacts(
    Listed All, int Total, IReadOnlyDictionary<string, int> ByResponse, IReadOnlyDictionary<string, int> ByState, int? Announced)
{
    /// <summary>Those that are counted, in order.</summary>
    public IReadOnlyList<ListRow> Counted => [.. All.Where(IsCounted)];

    /// <summary>Those known without their number, which are not counted again.</summary>
    public IReadOnlyList<ListRow> Apart => [.. All.Where(r => !IsCounted(r))];

    /// <summary>The answers and the delivery in a sentence or two.</summary>
    public string Sentence
    {
        get
        {
            var all = Announced ?? Total;
            if (Total == 0)
                return T($"It makes {all:# recommendation|# recommendations}. None of them are in this record.");
            var answers = Answers.OfRecommendations(ByResponse, ByState, Total);
            return Total == all ? answers : $"{T($"This record has {Total} of {all} recommendations.")} {answers}";
        }
    }

    public static async Task<ReportFacts> LoadAsync(RecordPage<Report> page)
    {
        var all = await page.ListedAsync("recommendation", "report", EntryOrder.Reference, take: 2 * Most.Related);
        var linked = page.LinkedHere("recommendation", "report");
        var counted = linked with { WithoutLinkIn = [Recommendation.CountedElsewhere] };
        var states = ProgressBar.Placed(
            await page.Reading.CountByStateAsync(counted), await page.Reading.CountByStateAsync(linked), "no-return");
        var answers = await page.Reading.CountByFacetAsync(counted, "response");
        return new ReportFacts(all, states.Values.Sum(), answers, states, page.Content.RecommendationCount);
    }

    private static bool IsCounted(ListRow row) => ((Recommendation)row.Content).IsOneOf.Count == 0;
}
