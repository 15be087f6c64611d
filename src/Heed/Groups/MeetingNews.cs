using Heed.Ledger.Kinds;
using Heed.Offering;

namespace Heed.Groups;

/// <summary>What there is to tell of a meeting: that it was held, what it decided, its minute, that it is to come.</summary>
internal static class MeetingNews
{
    internal static IEnumerable<Offer> Tell(News news, Meeting meeting)
    {
        var was = news.Was<Meeting>();
        var group = news.Linked(meeting.Group) ?? "The group";
        var lies = news.Lies(meeting.HeldOn, was?.MeetingState != MeetingState.Held);
        if (meeting.MeetingState == MeetingState.Held && lies is Lies.Within or Lies.Earlier)
            yield return Held(news, meeting, group, lies);
        else if (meeting.MeetingState == MeetingState.Cancelled && was?.MeetingState != MeetingState.Cancelled)
            yield return news.Offer(
                OfferSort.Meeting, null,
                $"The meeting of {group} planned for {news.Link(news.Entry.Path, $"{meeting.HeldOn}")} was called off.");
        else if (meeting.MeetingState == MeetingState.Planned && lies == Lies.Later)
            yield return news.Offer(
                OfferSort.Coming, null, $"{group} plans to {news.Link(news.Entry.Path, "meet")}{Dates.When(meeting.HeldOn)}{At(meeting)}.");
        foreach (var offer in OfMinute(news, meeting, was, group))
            yield return offer;
    }

    private static Offer Held(News news, Meeting meeting, string group, Lies lies)
    {
        var chair = (news.Linked(meeting.Chair), meeting.ChairPost) switch
        {
            ({ } person, { } post) => $", chaired by {person}, {post}",
            ({ } person, null) => $", chaired by {person}",
            (null, { } post) => $", chaired by the {post}",
            _ => "",
        };
        var met = IsFirst(news, meeting) ? $"{group} held its {news.Link(news.Entry.Path, "first meeting")}"
            : $"{group} {news.Link(news.Entry.Path, "met")}";
        var sentence = $"{met}{Dates.When(meeting.HeldOn)}{At(meeting)}{chair}.";
        var about = news.Linked(meeting.Discussed.Cast<IRef>()) is { } discussed ? $" It discussed {discussed}." : "";
        var decided = meeting.Decisions.Count > 0 ? $" It decided: {string.Join(" ", meeting.Decisions.Select(d => News.Stopped(d.Text)))}"
            : "";
        return news.Offer(
            OfferSort.Meeting, News.Day(meeting.HeldOn), $"{sentence}{news.Summary(sentence + " first meeting group")}{about}{decided}",
            lies == Lies.Earlier);
    }

    // It is called the first one only when the record says when the group began, or says itself that it is the first.
    private static bool IsFirst(News news, Meeting meeting) =>
        meeting.Group is not null
        && (meeting.Summary?.Text.StartsWith("First meeting", StringComparison.OrdinalIgnoreCase) == true
            || (news.Needed is Group { Opened.Earliest: { } opened } && meeting.HeldOn?.Latest == opened));

    private static IEnumerable<Offer> OfMinute(News news, Meeting meeting, Meeting? was, string group)
    {
        if (meeting.Minute is not { } minute || meeting.MeetingState != MeetingState.Held)
            yield break;
        var of = $"the meeting of {group}{Dates.When(meeting.HeldOn)}";
        var before = was?.Minute?.State ?? MinuteState.NotPublished;
        if (minute.State == MinuteState.NotPublished)
        {
            if (news.Lies(meeting.HeldOn, news.IsNew) == Lies.Within)
                yield return news.Offer(
                    OfferSort.Minute, News.Day(meeting.HeldOn),
                    $"The {news.Link(news.Entry.Path, "minute")} of {of} is not published yet.");
        }
        else if (minute.State != before && minute.State != MinuteState.Draft)
        {
            var done = minute.State switch { MinuteState.Agreed => "agreed", MinuteState.Corrected => "corrected", _ => "published" };
            var what = minute.State == MinuteState.Summary ? "A summary" : "The minute";
            yield return news.Offer(OfferSort.Minute, News.Day(minute.PublishedOn), $"{news.Link(news.Entry.Path, what)} of {of} "
                + $"was {done}{(done == "published" ? Dates.When(minute.PublishedOn) : "")}.");
        }
    }

    private static string At(Meeting meeting) => meeting.Where is { } where ? " " + where : "";
}
