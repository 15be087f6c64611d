using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Offering;
using Heed.Platform.Time;

namespace Heed.Actions;

/// <summary>What is told in one sentence of the actions that were set in one plan.</summary>
internal static class ActionNews
{
    /// <summary>Actions that were not in the record before, of one plan or strand.</summary>
    internal static IEnumerable<Offer> Gather(IEnumerable<News> all)
    {
        var set = all.Where(n => n is { IsNew: true, After: ActionItem } && n.Steps.Count > 0)
            .GroupBy(n => (n.Strand, Plan: ((ActionItem)n.After).Plan?.Path, On: Clock.DayOf(n.Steps[0].PublishedAt)));
        foreach (var one in set)
        {
            var news = one.First();
            var plan = news.Linked(((ActionItem)news.After).Plan) is { } of ? $" from {of}" : "";
            yield return news.Offer(
                OfferSort.Action, one.Key.On,
                $"{Phrases.Count(one.Count(), "action")}{plan} {(one.Count() == 1 ? "was" : "were")} added to this record "
                    + $"on {Phrases.Day(one.Key.On)}: {News.Several([.. one])}.", also: "-set");
        }
    }
}
