using Heed.Actions;
using Heed.Commitments;
using Heed.Decisions;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Differences;
using Heed.Lists;
using Heed.Meetings;
using Heed.People;
using Heed.Publications;
using Heed.Recommendations;
using Heed.Updates;

namespace Heed.Desk.Composing.Offering;

/// <summary>What must be known of other records to tell of one.</summary>
/// <param name="Firsts">The meetings that were the first of their group.</param>
/// <param name="Reported">The publications that are told of as the report they hold.</param>
internal sealed record Told(IReadOnlySet<string> Firsts, IReadOnlySet<string> Reported);

/// <summary>Makes the sentences that the news of a record offers: those of its kind, or the reasons its editions gave.</summary>
internal static class Telling
{
    // What the keeper of the record adds about it is no news.
    private static readonly string[] Notes = ["editorialNote", "sources", "gaps", "summary", "attachments"];

    internal static IEnumerable<Offer> Of(News news, Told already)
    {
        if (news.After is Update or Body)
            return [];
        if (news.Entry.Standing == Standing.Withdrawn)
            return news.Steps.Count == 0 ? [] : [news.Offer(OfferSort.Other, null, $"{news.Self} was withdrawn. The reason: {News.Stopped(news.Steps[^1].Why)}", also: "-withdrawn")];
        List<Offer> told = [.. OfKind(news, already)];
        return told.Count > 0 || news.Steps.Count == 0 ? told : Changed(news);
    }

    private static IEnumerable<Offer> OfKind(News news, Told already) =>
        news.After switch
        {
            Meeting meeting => MeetingNews.Tell(news, meeting, already.Firsts.Contains(news.Entry.Path)),
            Publication publication => PublicationNews.Tell(news, publication, already.Reported.Contains(news.Entry.Path)),
            Report report => PublicationNews.Tell(news, report),
            Group group => GroupNews.Tell(news, group),
            Commitment commitment => CommitmentNews.Tell(news, commitment),
            Decision decision => DecisionNews.Tell(news, decision),
            Submission submission => DecisionNews.Tell(news, submission),
            Event happening => EventNews.Tell(news, happening),
            Statement statement => EventNews.Tell(news, statement),
            Assessment assessment => EventNews.Tell(news, assessment),
            _ => DeliveryNews.Tell(news),
        };

    // Any kind, also one not thought of here: what its editions say they were published for.
    private static IEnumerable<Offer> Changed(News news)
    {
        // Answers and new actions are gathered into sentences of their own; who a person is, is told by what they do.
        if (news.After is Person || (news.IsNew && news.After is ActionItem or Recommendation))
            yield break;
        if (news.Before is { } before && ContentDifference.Between(news.Entry.Kind, before, news.After).Changes.All(c => Notes.Contains(c.Field.Name)))
            yield break;
        var state = news.Before?.State != news.After.State && news.After.State is { } now ? $" It stands at “{States.Word(now)}”." : "";
        var why = string.Join(' ', news.Steps.Select(s => News.Stopped(s.Why)).Where(w => w.Length > 0).Distinct());
        yield return news.Offer(OfferSort.Other, null, $"{news.Self}: {why}{state}", isMinor: true);
    }
}
