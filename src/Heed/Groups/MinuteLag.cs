using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Groups;

/// <summary>Says where a minute stands on a day, and how long it took or has taken: a minute not published is public knowledge.</summary>
public static class MinuteLag
{
    /// <summary>Where the minute of a meeting stands on a day.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="day">The day.</param>
    /// <param name="isKeptByProgramme">Whether the programme keeps the record itself: then a minute it says nothing of is not
    /// published.</param>
    public static MinuteStanding Of(Meeting meeting, DateOnly day, bool isKeptByProgramme) =>
        meeting.MeetingState switch
        {
            MeetingState.Cancelled => new("Meeting cancelled", TagColour.Red, null),
            MeetingState.Planned when meeting.HeldOn?.Latest is not { } last || last >= day =>
                new("Meeting not held yet", TagColour.Blue, null),
            MeetingState.Planned =>
                new("Not known if held", TagColour.Orange, isKeptByProgramme ? "planned; this record does not say whether it took place"
                    : "planned; our sources do not say whether it took place"),
            _ => meeting.Minute switch
            {
                null or { State: null } when !isKeptByProgramme => new("No minute found", TagColour.Grey,
                    $"{(Ago(meeting.HeldOn, day) is { } ago ? $"meeting held {ago}; " : "")}our sources do not say whether a minute "
                        + "was published"),
                null or { State: null or MinuteState.NotPublished } =>
                    new("Minute not published yet", TagColour.Orange,
                        Ago(meeting.HeldOn, day) is { } since ? $"meeting held {since}" : null),
                var minute =>
                    new(Said(minute.State!.Value), Lists.States.Colour(minute.State.Slug), Took(meeting.HeldOn, minute.PublishedOn),
                    IsPublished: true, CanBeRead: minute.Source?.WebAddress is not null),
            },
        };

    private static string Said(MinuteState state) =>
        state switch
        {
            MinuteState.Summary => "Summary published",
            MinuteState.Draft => "Draft minute published",
            MinuteState.Agreed => "Minute published and agreed",
            MinuteState.Corrected => "Minute published and corrected",
            _ => "Minute published",
        };

    // A month without a day can only give the least it can have been.
    private static string? Ago(FuzzyDate? held, DateOnly day) =>
        held?.Latest is not { } latest || latest > day ? null
        : latest == day ? "today"
        : held.Earliest == latest ? $"{Phrases.Days(day.DayNumber - latest.DayNumber)} ago"
        : $"at least {Phrases.Days(day.DayNumber - latest.DayNumber)} ago";

    private static string Took(FuzzyDate? held, FuzzyDate? published)
    {
        int? least = published?.Earliest is { } first && held?.Latest is { } lastHeld
            ? Math.Max(0, first.DayNumber - lastHeld.DayNumber)
            : null;
        int? most = published?.Latest is { } last && held?.Earliest is { } firstHeld ? last.DayNumber - firstHeld.DayNumber : null;
        return (least, most) switch
        {
            ({ } from, { } to) when from == to => $"{Phrases.Days(to)} after the meeting",
            ({ } from, { } to) => $"between {from} and {Phrases.Days(to)} after the meeting",
            (null, { } to) => $"within {Phrases.Days(to)} of the meeting",
            ({ } from, null) => $"at least {Phrases.Days(from)} after the meeting",
            _ => "date not given",
        };
    }
}
