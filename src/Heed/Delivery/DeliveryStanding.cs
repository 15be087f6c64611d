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

    /// <summary>Since when and on whose word; the reporting body is added by the page.</summary>
    public string Since =>
        Report is null ? Nothing
        : SinceDate is { } date ? $"since {date}"
        : "start date not given";

    /// <summary>On whose word the state rests.</summary>
    public string? Basis =>
        Report?.Basis switch
        {
            DeliveryBasis.Return => "reported by its owner",
            DeliveryBasis.PublicSources => "based on public sources. The owner has not published a progress report",
            _ => null,
        };

    /// <summary>The day the record was first public.</summary>
    public DateOnly FirstPublic => Clock.DayOf(History.Count > 0 ? History[0].PublishedAt : Entry.Since);

    /// <summary>That nothing is known, and who is silent.</summary>
    public string Nothing =>
        Here.IsKeptByProgramme ? $"no progress report since this page was published on {Phrases.Day(FirstPublic)}"
            : "our sources do not say what progress has been made";

    /// <summary>What is known since its last day passed; null when it has not.</summary>
    public PastDue? PastDue => Here.PastDueOf(Entry);

    /// <summary>
    /// What was last heard, when it is overdue: "no progress report since 30 April 2018"; null when it was reported on since.
    /// </summary>
    public string? Silence => PastDue is { IsOverdue: true } && IsSilent(Entry, Report, Here.Day)
        ? $"no progress report since {Phrases.Day(Entry.DueBy!.Value)}, when it was due" : null;

    /// <summary>Whether the date passed and no report is dated after it.</summary>
    public static bool IsSilent(Entry entry, DeliveryReport? report, DateOnly day) =>
        entry.IsLate(day) && (DaysInWords.Order(report?.On) is not { } reported || reported <= entry.DueBy);

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
