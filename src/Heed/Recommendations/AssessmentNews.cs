using Heed.Ledger.Kinds;
using Heed.Offering;

namespace Heed.Recommendations;

/// <summary>What there is to tell of a judgement by someone else: who judged what, and how.</summary>
internal static class AssessmentNews
{
    internal static IEnumerable<Offer> Tell(News news, Assessment assessment)
    {
        var lies = news.Lies(assessment.AssessedOn, news.IsNew || news.Was<Assessment>()?.Judgement != assessment.Judgement);
        if (lies is Lies.Nowhere or Lies.Later)
            yield break;
        var by = news.Linked(assessment.By) is { } body ? News.Named(body) : "An independent assessor";
        var sentence = $"{by} {news.Link(news.Entry.Path, "assessed")} {news.Linked(assessment.Of) ?? "it"} "
            + $"as “{assessment.Judgement.Label}”{Dates.When(assessment.AssessedOn)}.";
        yield return news.Offer(
            OfferSort.State, News.Day(assessment.AssessedOn), sentence + News.Further(assessment.Reasons, sentence), lies == Lies.Earlier);
    }
}
