using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Platform.Time;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>
/// Where delivery stands on a day: the state its owner reports or public sources show, since when, and how late or silent it is.
/// </summary>
/// <param name="Entry">The record.</param>
/// <param name="Report">The latest report; null when there is none.</param>
/// <param name="History">The record's editions, to find since when.</param>
/// <param name="Here">Where and on which day it is read.</param>
public sealed record DeliveryStanding(Entry Entry, DeliveryReport? Report, IReadOnlyList<Edition> History, RequestContext Here)
{
    /// <summary>The state in words.</summary>
    public string Word => States.Word(Entry.State!);

    public TagColour Colour => States.Colour(Entry.State!);

    /// <summary>Since when and on whose word, and what is known since its last day passed; or that nothing is known.</summary>
    /// <param name="by">The body that reported it; null when it is not given.</param>
    public string Detail(string? by) =>
        string.Join(' ', new[] { Report is null ? null : Reported(by), SincePassed }.OfType<string>()) is { Length: > 0 } known ? known
            : Here.Voiced(
                T("Our sources do not say what progress has been made."),
                T($"No progress report since this page was published ({FirstPublic})."));

    /// <summary>When the record was first public, as exactly as is known.</summary>
    public string FirstPublic => History.Count > 0 ? Phrases.Day(History[0]) : Phrases.Day(Entry.Since);

    // In its source's words where they are known.
    private string Due =>
        (History.Count > 0 ? History[^1].Content?.DueBy : null) is { } due ? DaysInWords.Quoted(due) : Phrases.Day(Entry.DueBy!.Value);

    /// <summary>What is known since its last day passed; null when it has not.</summary>
    public PastDue? PastDue => Here.PastDueOf(Entry);

    /// <summary>Whether the date passed and no report is dated after it.</summary>
    public static bool IsSilent(Entry entry, DeliveryReport? report, DateOnly day) =>
        entry.IsLate(day) && (DaysInWords.Order(report?.On) is not { } reported || reported <= entry.DueBy);

    // Null when its last day has not passed, or when it was reported on since.
    private string? SincePassed =>
        PastDue is not { } past ? null
        : !past.IsOverdue ? T($"The deadline passed {Phrases.Ago(past.Days)}. We have found nothing since.")
        : IsSilent(Entry, Report, Here.Day) ? T($"No progress report since it was due: {Due}.")
        : null;

    private string Reported(string? by) =>
        Report?.Basis == DeliveryBasis.Return
            ? (SinceDate, by) switch
            {
                (null, null) => T("According to its owner. We do not know when."),
                (null, _) => T($"According to its owner, {by}. We do not know when."),
                ({ } since, null) => T($"Since {since}, according to its owner."),
                ({ } since, _) => T($"Since {since}, according to its owner, {by}."),
            }
            : (SinceDate, by) switch
            {
                (null, null) => T("According to public sources. We do not know when."),
                (null, _) => T($"According to public sources published by {by}. We do not know when."),
                ({ } since, null) => T($"Since {since}, according to public sources."),
                ({ } since, _) => T($"Since {since}, according to public sources published by {by}."),
            } + " " + T("The owner has not published a progress report.");

    // The state may have been reported several times over; it holds since the first of them.
    private FuzzyDate? SinceDate
    {
        get
        {
            var first = Report?.On;
            foreach (var edition in History.Reverse())
            {
                if (edition.Content is not { } content || content.State != Entry.State)
                    break;
                first = (content as IReportsState)?.ReportedOn ?? first;
            }
            return first;
        }
    }
}
