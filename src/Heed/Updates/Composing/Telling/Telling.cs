using Heed.Ledger;
using Heed.Ledger.Differences;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Updates.Composing.Telling;

/// <summary>Makes the sentences that the news of a record offers: those of its kind, or the reasons its editions gave.</summary>
internal static class Telling
{
    // What the keeper of the record adds about it is no news.
    private static readonly string[] Notes = ["editorialNote", "sources", "gaps", "summary", "attachments"];

    internal static IEnumerable<Offer> Of(News news, KindNews kind)
    {
        if (!kind.IsTold)
            return [];
        if (news.Entry.Standing == Standing.Withdrawn)
            return news.Steps.Count == 0 ? []
                : [news.Offer(OfferSort.Other, null, $"{news.Self} was withdrawn. Reason: {News.Stopped(news.Steps[^1].Why)}",
                    also: "-withdrawn")];
        List<Offer> told = [.. kind.Tell?.Invoke(news) ?? []];
        return told.Count > 0 || news.Steps.Count == 0 || !kind.TellsReasons(news) ? told : Changed(news);
    }

    // What its editions say they were published for.
    private static IEnumerable<Offer> Changed(News news)
    {
        if (news.Before is { } before && ContentDifference.Between(news.Entry.Kind, before, news.After).Changes.All(
            c => Notes.Contains(c.Field.Name)))
            yield break;
        var state = news.Before?.State != news.After.State && news.After.State is { } now ? $" It is now “{States.Word(now)}”." : "";
        var why = string.Join(' ', news.Steps.Select(s => News.Stopped(s.Why)).Where(w => w.Length > 0).Distinct());
        yield return news.Offer(OfferSort.Other, null, $"{news.Self}: {why}{state}", isMinor: true);
    }
}
