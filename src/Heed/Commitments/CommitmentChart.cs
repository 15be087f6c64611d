using Heed.Design.Charts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Commitments;

/// <summary>The promises of each year, and what became of them.</summary>
internal static class CommitmentChart
{
    private static readonly IReadOnlyList<(string State, string Label, Fill Fill)> Parts =
        [("kept", "kept", Fill.Solid), ("kept-late", "kept late", Fill.Stripes), ("withdrawn", "withdrawn", Fill.Crossed),
            ("open", "open", Fill.Hollow)];

    public static async Task<ListChart?> OfAsync(RequestContext here, CancellationToken cancel)
    {
        var all = new ListQuery(here.Programme)
        {
            Kinds = ["commitment"],
            WithoutLinkIn = [Commitment.CountedElsewhere],
            Take = Most.Read,
        };
        var page = await here.Reading.ListAsync(all, cancel);
        // Of very many, the list says enough.
        if (page.Next is not null || page.Records.Count == 0)
            return null;
        var years = page.Records.ToLookup(r => r.Entry.OnFrom?.Year);
        var rows = years.Where(y => y.Key is not null).OrderBy(y => y.Key).Select(y => Row($"{y.Key}", y)).ToList();
        if (years[null].Any())
            rows.Add(Row(T("Date not known"), years[null]));
        var kept = rows.Sum(r => r.Parts[0].Count + r.Parts[1].Count);
        return new ListChart(T($"{kept} of {page.Records.Count} promises are known to be kept"), T("Year made"), rows);
    }

    private static ChartRow Row(string label, IEnumerable<ReadRecord> made)
    {
        var states = made.ToLookup(r => r.Entry.State);
        return new ChartRow(label, [.. Parts.Select(p => new ChartPart(T(p.Label), states[p.State].Count(), p.Fill))]);
    }
}
