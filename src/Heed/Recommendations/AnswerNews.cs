using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Offering;

namespace Heed.Recommendations;

/// <summary>What is told in one sentence of the answers that recommendations were given on one day.</summary>
internal static class AnswerNews
{
    /// <summary>Answers of one body, on one day, of one sort, to recommendations of one report.</summary>
    internal static IEnumerable<Offer> Gather(IEnumerable<News> all)
    {
        var given =
            from news in all
            let recommendation = news.After as Recommendation
            where recommendation is not null
            let known = news.Was<Recommendation>()?.Responses.Select(Key).ToHashSet() ?? []
            from response in recommendation.Responses
            where news.Lies(response.On, !known.Contains(Key(response))) is Lies.Within or Lies.Undated
            // Several recommendations are told of together, or several parts of one.
            let whole = string.IsNullOrEmpty(response.Part) ? null : news.Entry.Path
            group (news, response) by (Strand: news.Strand, InPartsOf: whole, Report: recommendation.Report?.Path, Of: response.Of?.Path,
                response.Kind,
                On: response.On?.When.Text, response.Post, In: response.In?.Path);
        foreach (var one in given)
        {
            var (news, response) = one.First();
            var of = news.Linked(response.Of) is { } body ? News.Named(body) : "The organisation addressed";
            var isAccepted = one.Key.Kind is ResponseKind.AcceptedInFull or ResponseKind.AcceptedInPart or ResponseKind.AcceptedInPrinciple;
            var verb = isAccepted ? "accepted" : $"responded “{response.Kind.Label}” to";
            var howFar = isAccepted ? response.Kind.Label["Accepted".Length..] : "";
            var report = news.Linked((news.After as Recommendation)?.Report) is { } from ? $" from {from}" : "";
            var said =
                $"{(response.Post is { } post ? $", in a response from the {post}" : "")}{(news.Linked(
                    response.In) is { } where ? $" in {where}" : "")}";
            if (one.Key.InPartsOf is not null)
            {
                var labels = News.Listed([.. one.Select(o => o.response.Part!)]);
                yield return news.Offer(
                    OfferSort.Answer, News.Day(response.On),
                    $"{of} {verb} {Phrases.Count(one.Count(), "part")} of {news.Self}{howFar}{Dates.When(response.On)}{said}: {labels}.",
                    also: $"-parts-{one.Key.Of}-{response.Kind.Slug}-{one.Key.On}");
                continue;
            }
            var named = News.Several([.. one.Select(o => o.news)]);
            yield return news.Offer(
                OfferSort.Answer, News.Day(response.On),
                $"{of} {verb} {Phrases.Count(one.Count(), "recommendation")}{report}{howFar}{Dates.When(response.On)}{said}: {named}.",
                also: $"-{one.Key.Of}-{response.Kind.Slug}-{one.Key.On}");
        }
    }

    // What makes it another answer.
    private static (string?, string?, ResponseKind?, string?, string?, string?) Key(Response response) =>
        (response.Of?.Path, response.Part, response.Kind, response.InTheirWords, response.On?.When.Text, response.In?.Path);
}
