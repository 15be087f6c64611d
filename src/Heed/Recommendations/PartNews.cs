using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>What there is to tell of the parts of a recommendation: what was reported on them, and their deadlines.</summary>
internal static class PartNews
{
    internal static IEnumerable<Offer> Tell(News news) =>
        news.After is Recommendation it ? it.PlacedParts.SelectMany(p => Tell(news, it, p)) : [];

    private static IEnumerable<Offer> Tell(News news, Recommendation it, PlacedPart part)
    {
        var (label, was) = (part.Part.Label, news.Was<Recommendation>()?.PartAt(part.Part.Label)?.Part);
        if (part.Part.Delivery is { State: { } state } report && state != was?.Delivery?.State)
        {
            var whose = report.ReportedAs == "Reported" ? "as its owner reported" : "as public sources show";
            var move = was?.Delivery?.State is { } before ? $"changed from “{States.Word(before.Slug)}” to “{States.Word(state.Slug)}”"
                : $"is “{States.Word(state.Slug)}”";
            yield return news.Offer(
                OfferSort.State, News.Day(report.On), $"Part {label} of {news.Self} {move}{Dates.When(report.On)}, {whose}.",
                news.Lies(report.On, true) == Lies.Earlier, also: $"-{part.Anchor}");
        }
        if (part.Part.DueBy is { Latest: { } due } by && due > news.Period.From && Whole.IsOpen(it, part))
            yield return due > news.Period.To
                ? news.Offer(
                    OfferSort.Coming, null, $"Part {label} of {news.Self} is due {DaysInWords.Quoted(by)}.", also: $"-due-{part.Anchor}")
                : news.Offer(
                    OfferSort.Date, due,
                    $"Part {label} of {news.Self} was due {DaysInWords.Quoted(by)}. This record does not show that it was done.",
                    also: $"-missed-{part.Anchor}");
    }
}
