using Heed.Design;
using Heed.Ledger;
using Heed.Ledger.Dates;

namespace Heed.Layout;

/// <summary>What is known of something whose last day has passed and which nobody has said is done.</summary>
/// <param name="Days">How many days ago that day was.</param>
/// <param name="IsOverdue">
/// Whether it is known not to be done: the programme keeps this record itself, so that its silence counts, or somebody said so after that
/// day.
/// Otherwise nothing is known.
/// </param>
public sealed record PastDue(int Days, bool IsOverdue)
{
    /// <summary>What is known of a record on a day; null when its last day has not passed, or when it is settled.</summary>
    /// <param name="entry">The record.</param>
    /// <param name="day">The day.</param>
    /// <param name="isKeptByProgramme">Whether the programme keeps this record itself.</param>
    public static PastDue? Of(Entry entry, DateOnly day, bool isKeptByProgramme) =>
        entry.DaysLate(day) is > 0 and var days ? new(days, isKeptByProgramme || entry.IsKnownNotDone) : null;

    /// <summary>The same of something within a record, such as a part of it, that is not settled.</summary>
    /// <param name="due">The date promised; null when none was.</param>
    /// <param name="notDoneOn">The latest date as at which somebody said that it was not done yet.</param>
    /// <param name="day">The day.</param>
    /// <param name="isKeptByProgramme">Whether the programme keeps this record itself.</param>
    public static PastDue? Of(FuzzyDate? due, FuzzyDate? notDoneOn, DateOnly day, bool isKeptByProgramme) =>
        due?.Latest is { } last && last < day
            ? new(day.DayNumber - last.DayNumber, isKeptByProgramme || notDoneOn?.Earliest > last) : null;

    /// <summary>It in words for a tag: "8 months overdue", or "deadline passed 8 months ago, nothing found since".</summary>
    public string Words => IsOverdue ? T($"{Phrases.Length(Days)} overdue")
        : T($"deadline passed {Phrases.Ago(Days)}, nothing found since");

    /// <summary>It in a word or two, where there is little room; <see cref="More"/> says the rest.</summary>
    public string Brief => IsOverdue ? Words : T("Deadline passed");

    /// <summary>What <see cref="Brief"/> leaves out; null when it says all.</summary>
    public string? More => IsOverdue ? null : T($"{Phrases.Ago(Days)}, nothing found since");

    /// <summary>The colour that helps the words.</summary>
    public TagColour Colour => IsOverdue ? TagColour.Red : TagColour.Orange;
}
