using Heed.Actions;
using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Recommendations;

namespace Heed.Desk.Composing.Offering;

/// <summary>What is told of many records in one sentence: answers given to recommendations on one day, actions set in one plan.</summary>
internal static class GatheredNews
{
    private const int MostNamed = 15;
    private const int MostByTitle = 6;

    /// <summary>Answers of one body, on one day, of one sort, to recommendations of one report.</summary>
    internal static IEnumerable<Offer> Answers(IEnumerable<News> all)
    {
        var given =
            from news in all
            let recommendation = news.After as Recommendation
            where recommendation is not null
            let known = news.Was<Recommendation>()?.Responses ?? []
            from response in recommendation.Responses
            where news.Lies(response.On, !known.Contains(response)) is Lies.Within or Lies.Undated
            group (news, response) by (Strand: news.Strand, Report: recommendation.Report?.Path, Of: response.Of?.Path, response.Kind, On: response.On?.When.Text, response.Post, In: response.In?.Path);
        foreach (var one in given)
        {
            var (news, response) = one.First();
            var of = news.Linked(response.Of) is { } body ? News.Named(body) : "The body addressed";
            var verb = one.Key.Kind is ResponseKind.AcceptedInFull or ResponseKind.AcceptedInPart or ResponseKind.AcceptedInPrinciple ? News.Small(response.Kind.Label) : $"answered “{response.Kind.Label}” to";
            var report = news.Linked((news.After as Recommendation)?.Report) is { } from ? $" of {from}" : "";
            var said = $"{(response.Post is { } post ? $", said by the {post}" : "")}{(news.Linked(response.In) is { } where ? $" in {where}" : "")}";
            var named = Named([.. one.Select(o => o.news)]);
            yield return news.Offer(OfferSort.Answer, News.Day(response.On), $"{of} {verb} {Say.Count(one.Count(), "recommendation")}{report}{Dates.When(response.On)}{said}: {named}.", also: $"-{one.Key.Of}-{response.Kind.Slug}-{one.Key.On}");
        }
    }

    /// <summary>Actions that were not in the record before, of one plan or strand.</summary>
    internal static IEnumerable<Offer> Actions(IEnumerable<News> all)
    {
        var set = all.Where(n => n is { IsNew: true, After: ActionItem } && n.Steps.Count > 0).GroupBy(n => (n.Strand, Plan: ((ActionItem)n.After).Plan?.Path, On: Heed.Platform.Time.Clock.DayOf(n.Steps[0].PublishedAt)));
        foreach (var one in set)
        {
            var news = one.First();
            var plan = news.Linked(((ActionItem)news.After).Plan) is { } of ? $" of {of}" : "";
            yield return news.Offer(OfferSort.Action, one.Key.On, $"{Say.Count(one.Count(), "action")}{plan} {(one.Count() == 1 ? "is" : "are")} in the record since {Say.Day(one.Key.On)}: {Named([.. one])}.", also: "-set");
        }
    }

    private static string Named(List<News> all)
    {
        var ordered = all.OrderBy(n => ReferenceOrder.Key(n.Entry.Path)).ToList();
        // Many numbered ones are known well enough by their numbers.
        var byNumber = all.Count > MostByTitle && all.Count(n => n.Entry.Reference.All(char.IsAsciiDigit)) > MostByTitle;
        var named = ordered.Take(MostNamed).Select(n => n.Link(n.Entry.Path, byNumber && n.Entry.Reference.All(char.IsAsciiDigit) ? n.Entry.Reference : n.Entry.Title)).ToList();
        if (all.Count > MostNamed)
            named.Add($"{all.Count - MostNamed} more");
        return News.Listed(named)!;
    }
}
