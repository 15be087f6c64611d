using Heed.Ledger.Kinds;
using Heed.Offering;
using Heed.Platform.Text;

namespace Heed.Decisions;

/// <summary>What there is to tell of decisions, and of what is put to Ministers.</summary>
internal static class DecisionNews
{
    internal static IEnumerable<Offer> Tell(News news, Decision decision)
    {
        var lies = news.Lies(decision.DecidedOn, news.IsNew);
        if (lies is Lies.Nowhere or Lies.Later)
            yield break;
        var by = news.Linked(decision.By) is { } person ? person + (decision.Post is { } post ? $", {post}," : "")
            : news.Linked(decision.ByBody) is { } body ? News.Named(body) : null;
        var outcome = decision.Outcome switch
        {
            Outcome.Agreed => (by is null ? "was agreed" : "agreed", ""),
            Outcome.AgreedWithChanges => (by is null ? "was agreed" : "agreed", ", with changes"),
            _ => (by is null ? "was not agreed" : "did not agree", ""),
        };
        var what = news.Linked(decision.Submission) is { } proposal ? $"{news.Title}, on {proposal}" : news.Title;
        var sentence = (by is null ? $"{what} {outcome.Item1}" : $"{by} {outcome.Item1} {what}")
            + $"{Dates.When(decision.DecidedOn)}{outcome.Item2}.";
        var reasons = MarkdownText.Plain(decision.Reasons) is { Length: > 0 } why ? $" Reasons: {News.Stopped(why)}" : "";
        var conditions = decision.Conditions is { } condition ? $" Condition: {News.Stopped(condition)}" : "";
        var concerns = news.Linked(decision.Concerns.Cast<IRef>()) is { } about ? $" It is about {about}." : "";
        yield return news.Offer(
            OfferSort.Decision, News.Day(decision.DecidedOn), sentence + news.Summary(sentence) + reasons + conditions + concerns,
            lies == Lies.Earlier);
    }

    internal static IEnumerable<Offer> Tell(News news, Submission submission)
    {
        var was = news.Was<Submission>();
        var from = new[] { news.Linked(submission.From), news.Linked(submission.FromBody) }.OfType<string>().ToList();
        var by = News.Listed(from);
        var to = submission.To is { } whom ? $" to {whom}" : "";
        var concerns = news.Linked(submission.Concerns.Cast<IRef>()) is { } about ? $" It is about {about}." : "";
        if (submission.SentOn is { } sent && news.Lies(sent, was?.SentOn is null) is Lies.Within or Lies.Earlier)
            yield return news.Offer(
                OfferSort.Decision, News.Day(sent),
                $"{news.Title} was sent{to}{(by is null ? "" : $" by {by}")}{Dates.When(sent)}.{concerns}");
        else if (submission.SentOn is null && was is null)
            yield return news.Offer(
                OfferSort.Coming, null, $"{news.Title} is being prepared for submission{to}{(by is null ? "" : $" by {by}")}.{concerns}",
                also: "-prepared");
    }
}
