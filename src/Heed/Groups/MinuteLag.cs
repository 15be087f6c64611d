using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Offering;

namespace Heed.Groups;

/// <summary>Says where a minute stands on a day, and how long it took or has taken: a minute not published is public knowledge.</summary>
public static class MinuteLag
{
    private const int ManyDays = 90;

    /// <summary>Where the minute of a meeting stands on a day.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="day">The day.</param>
    /// <param name="isKeptByProgramme">Whether the programme keeps the record itself: then a minute it says nothing of is not
    /// published.</param>
    public static MinuteStanding Of(Meeting meeting, DateOnly day, bool isKeptByProgramme) =>
        meeting.MeetingState switch
        {
            MeetingState.Cancelled => new(T("Meeting cancelled"), TagColour.Red, null),
            MeetingState.Planned when meeting.HeldOn?.Latest is not { } last || last >= day =>
                new(T("Meeting not held yet"), TagColour.Blue, null),
            MeetingState.Planned =>
                new(T("Not known if held"), TagColour.Orange,
                    isKeptByProgramme ? T("planned; this record does not say whether it took place")
                        : T("planned; our sources do not say whether it took place")),
            _ => meeting.Minute switch
            {
                null or { State: null } when !isKeptByProgramme =>
                    new(T("No minute found"), TagColour.Grey, T("our sources do not say whether a minute was published")),
                null or { State: null or MinuteState.NotPublished } =>
                    new(T("Minute not published yet"), TagColour.Orange,
                        Ago(meeting.HeldOn, day) is { } since ? T($"meeting held {since}") : null),
                var minute =>
                    new(Said(minute.State!.Value), Lists.States.Colour(minute.State.Slug),
                        Detail(meeting.HeldOn, minute, isKeptByProgramme), IsPublished: true, minute.Source?.WebAddress),
            },
        };

    private static string Said(MinuteState state) =>
        state switch
        {
            MinuteState.Summary => T("Summary published"),
            MinuteState.Draft => T("Draft minute published"),
            MinuteState.Agreed => T("Minute published and agreed"),
            _ => T("Minute published"),
        };

    // A month without a day can only give the least it can have been.
    private static string? Ago(FuzzyDate? held, DateOnly day) =>
        held?.Latest is not { } latest || latest > day ? null
        : latest == day ? T("today")
        : held.Earliest == latest ? Phrases.Ago(day.DayNumber - latest.DayNumber)
        : T($"at least {day.DayNumber - latest.DayNumber:# day|# days} ago");

    private static string Detail(FuzzyDate? held, Minute minute, bool isKeptByProgramme)
    {
        var when = Took(held, minute.PublishedOn) ?? (isKeptByProgramme ? T("date not given") : null);
        return (when, minute.State == MinuteState.Corrected) switch
        {
            ({ } known, true) => T($"{known}. Later corrected."),
            ({ } known, false) => known,
            (null, true) => T("We do not know when. Later corrected."),
            (null, false) => T("We do not know when."),
        };
    }

    // How long it took, as far as known; if that was long, the date says more than the number of days.
    private static string? Took(FuzzyDate? held, FuzzyDate? published)
    {
        int? least = published?.Earliest is { } first && held?.Latest is { } lastHeld
            ? Math.Max(0, first.DayNumber - lastHeld.DayNumber)
            : null;
        int? most = published?.Latest is { } last && held?.Earliest is { } firstHeld ? last.DayNumber - firstHeld.DayNumber : null;
        return (least, most) switch
        {
            (<= ManyDays and var from, { } to) when from == to => T($"{to:# day|# days} after the meeting"),
            (null or 0, <= ManyDays and var to) => T($"within {to:# day|# days} of the meeting"),
            (<= ManyDays and var from, { } to) => T($"{from} to {to:# day|# days} after the meeting"),
            (<= ManyDays and var from, null) => T($"at least {from:# day|# days} after the meeting"),
            _ => published is null ? null : When(published),
        };
    }

    /// <summary>When it was published, as a sentence ends with it: "on 30 June 2017", "by 25 January 2018".</summary>
    public static string When(FuzzyDate published) => published switch
    {
        { Earliest: null, Latest: { } last } => T($"by {last}"),
        { Earliest: { } first, Latest: null } => T($"on or after {first}"),
        { Words: null, When.Precision: EdtfPrecision.Interval, Earliest: { } first, Latest: { } last } =>
            T($"between {first} and {last}"),
        _ => Dates.When(published).TrimStart(),
    };
}
