using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>What a report recommends and what became of it.</summary>
/// <param name="Counted">Its recommendations, in order.</param>
/// <param name="Apart">Those known without their number, which are not counted again.</param>
/// <param name="Announced">How many it makes; null when our sources don't say.</param>
public sealed record ReportFacts(IReadOnlyList<ListRow> Counted, IReadOnlyList<ListRow> Apart, int? Announced)
{
    /// <summary>The answers and the delivery in a sentence or two.</summary>
    public string Sentence
    {
        get
        {
            var all = Announced ?? Counted.Count;
            var known = Counted.Count == all ? "" : $"{Say.Of(Counted.Count, all)} are in the record. ";
            if (Counted.Count == 0)
                return $"It makes {Say.Count(all, "recommendation")}. None of them is in the record.";
            var answers = Counted.CountBy(r => ((Recommendation)r.Content).Response).ToDictionary();
            var states = Counted.CountBy(r => r.Entry.State!).ToDictionary();
            return $"{known}Of {Say.Count(Counted.Count, "recommendation")}, {Answers.Of(answers, Counted.Count)}. {Answers.OfDelivery(states, Counted.Count)}.";
        }
    }

    /// <summary>Reads them.</summary>
    public static async Task<ReportFacts> LoadAsync(RecordPage<Report> page)
    {
        var all = await page.ListedAsync("recommendation", "report", EntryOrder.Reference);
        return new ReportFacts([.. all.Where(r => IsCounted(r))], [.. all.Where(r => !IsCounted(r))], page.Content.RecommendationCount);
    }

    private static bool IsCounted(ListRow row) => ((Recommendation)row.Content).IsOneOf.Count == 0;
}
