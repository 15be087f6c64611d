using Heed.Ledger.Kinds;
using Heed.Offering;
using Heed.Platform.Text;
using Heed.Recommendations;

namespace Heed.Events;

/// <summary>What there is to tell of events, and of what was said: who said what, in which post, where.</summary>
internal static class EventNews
{
    internal static IEnumerable<Offer> Tell(News news, Event happening)
    {
        var lies = news.Lies(happening.HeldOn, news.IsNew);
        var place = happening.Place is { } where ? $" ({where})" : "";
        if (happening.Cancelled)
        {
            if (news.Was<Event>() is { Cancelled: false })
                yield return news.Offer(OfferSort.Event, null, $"{news.Title}, planned for {happening.HeldOn}, was called off.");
            yield break;
        }
        if (lies == Lies.Later)
            yield return news.Offer(OfferSort.Coming, null, $"{news.Title}{place} is due to take place{Dates.When(happening.HeldOn)}.");
        if (lies is not (Lies.Within or Lies.Earlier))
            yield break;
        var kind = happening.Kind == EventKind.Other ? "" : $"{happening.Kind.Label}";
        var sentence = $"{(kind.Length == 0 ? news.Title : $"{kind}: {news.Title}")}{Dates.When(happening.HeldOn)}{place}.";
        var told = News.Further(happening.What, sentence) is { Length: > 0 } what ? what : news.Summary(sentence);
        var who = news.Linked(happening.Who.Cast<IRef>()) is { } people ? $" With {people}." : "";
        var about = news.Linked(happening.About.Cast<IRef>()) is { } records ? $" It was about {records}." : "";
        yield return news.Offer(OfferSort.Event, News.Day(happening.HeldOn), sentence + told + who + about, lies == Lies.Earlier);
    }

    internal static IEnumerable<Offer> Tell(News news, Statement statement)
    {
        var lies = news.Lies(statement.SaidOn, news.IsNew);
        if (lies is Lies.Nowhere or Lies.Later)
            yield break;
        var who = news.Linked(statement.By) is { } person ? person + (statement.Post is { } post ? $", {post}," : "")
            : statement.Post ?? "An unnamed speaker";
        var about = news.Linked(statement.About.Cast<IRef>()) is { } records ? $" about {records}" : "";
        var where = statement.Where is { } place ? $" ({place})" : "";
        var sentence = $"{who} {news.Link(news.Entry.Path, "spoke")}{Dates.When(statement.SaidOn)}{about}{where}.";
        var words = News.OneLine(MarkdownText.Plain(statement.Words));
        var said = words.Length == 0 ? news.Summary(sentence) : statement.Wording == Wording.Exact ? $" In their words: “{words}”"
            : (statement.Wording == Wording.Paraphrase ? " Our summary: " : " ") + News.Stopped(words);
        yield return news.Offer(OfferSort.Statement, News.Day(statement.SaidOn), sentence + said, lies == Lies.Earlier);
    }
}
