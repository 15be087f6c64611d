using Heed.Layout;
using Heed.Offering;

namespace Heed.Recommendations;

/// <summary>What there is to tell of a report: who made it, and how much it recommends.</summary>
internal static class ReportNews
{
    internal static IEnumerable<Offer> Tell(News news, Report report)
    {
        var lies = news.Lies(report.PublishedOn, news.Was<Report>()?.PublishedOn is null);
        if (lies is not (Lies.Within or Lies.Earlier or Lies.Undated))
            yield break;
        var by = report.Author ?? news.Linked(report.Group);
        var makes = report.RecommendationCount is { } count ? $" It makes {Phrases.Count(count, "recommendation")}." : "";
        var sentence = $"The report {news.Title}{(by is null ? "" : $" by {by}")} {Dates.Published(report.PublishedOn)}.{makes}";
        yield return news.Offer(
            OfferSort.Publication, News.Day(report.PublishedOn), sentence + news.Summary(sentence), lies != Lies.Within);
    }
}
