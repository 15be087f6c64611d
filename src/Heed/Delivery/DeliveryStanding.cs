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

    /// <summary>Since when and on whose word, or that nothing is known.</summary>
    /// <param name="by">The body that reported it; null when it is not given.</param>
    public string Detail(string? by)
    {
        var since = Silence ?? Since;
        return (Report?.Basis, by) switch
        {
            (DeliveryBasis.Return, null) => T($"{since}, reported by its owner"),
            (DeliveryBasis.Return, _) => T($"{since}, reported by its owner, {by}"),
            (DeliveryBasis.PublicSources, null) =>
                T($"{since}, based on public sources. The owner has not published a progress report"),
            (DeliveryBasis.PublicSources, _) =>
                T($"{since}, based on public sources published by {by}. The owner has not published a progress report"),
            _ => since,
        };
    }

    /// <summary>The day the record was first public.</summary>
    public DateOnly FirstPublic => Clock.DayOf(History.Count > 0 ? History[0].PublishedAt : Entry.Since);

    /// <summary>What is known since its last day passed; null when it has not.</summary>
    public PastDue? PastDue => Here.PastDueOf(Entry);

    /// <summary>Whether the date passed and no report is dated after it.</summary>
    public static bool IsSilent(Entry entry, DeliveryReport? report, DateOnly day) =>
        entry.IsLate(day) && (DaysInWords.Order(report?.On) is not { } reported || reported <= entry.DueBy);

    // What was last heard, when it is overdue; null when it was reported on since.
    private string? Silence => PastDue is { IsOverdue: true } && IsSilent(Entry, Report, Here.Day)
        ? T($"no progress report since {Entry.DueBy!.Value}, when it was due") : null;

    private string Since =>
        Report is not null ? SinceDate is { } date ? T($"since {date}") : T("start date not given")
            : Here.Voiced(
                T("our sources do not say what progress has been made"),
                T($"no progress report since this page was published on {FirstPublic}"));

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
