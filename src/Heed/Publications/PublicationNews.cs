using Heed.Ledger.Kinds;
using Heed.Offering;

namespace Heed.Publications;

/// <summary>What there is to tell of a document: who published it, for whom, and what it stands beside or replaces.</summary>
internal static class PublicationNews
{
    internal static IEnumerable<Offer> Tell(News news, Publication publication)
    {
        var lies = news.Lies(publication.PublishedOn, news.Was<Publication>()?.PublishedOn is null);
        if (lies is Lies.Within or Lies.Earlier or Lies.Undated)
            yield return Published(news, publication, news.IsToldElsewhere || lies != Lies.Within);
        if (publication.InForceTo is { } end && news.Was<Publication>() is { InForceTo: null })
            yield return news.Offer(
                OfferSort.Publication, News.Day(end), $"{news.Title} is no longer in force{Dates.When(end)}.", also: "-ended");
    }

    private static Offer Published(News news, Publication publication, bool isMinor)
    {
        var by = news.Linked(publication.Publisher.Cast<IRef>());
        var readers = publication.Audience is { } audience ? $", for {News.Small(audience)}" : "";
        var sentence = by is null || publication.PublishedOn is null ? $"{news.Title}{readers} {Dates.Published(publication.PublishedOn)}."
            : $"{News.Named(by)} published {news.Title}{Dates.When(publication.PublishedOn)}{readers}.";
        var beside = string.Concat(Beside(news, publication).Where(b => b.To is not null).Select(b => $" It {b.Verb} {b.To}."));
        return news.Offer(
            OfferSort.Publication, News.Day(publication.PublishedOn), sentence + beside + news.Summary(sentence + beside), isMinor);
    }

    private static IEnumerable<(string Verb, string? To)> Beside(News news, Publication publication) =>
        [
            ("expands on", news.Linked(publication.ExpandsOn.Cast<IRef>())),
            ("replaces", news.Linked(publication.Replaces.Cast<IRef>())),
            ("is part of", news.Linked(publication.PartOf)),
            ("implements or reports on", news.Linked(publication.Implements.Cast<IRef>())),
        ];
}
