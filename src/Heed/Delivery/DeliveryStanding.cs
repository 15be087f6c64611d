using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Lists;
using Heed.Platform.Time;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>Where delivery stands on a day: the state its owner reports or public sources show, since when, and how late or silent it is.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Report">The latest report; null when there is none.</param>
/// <param name="History">The record's editions, to find since when.</param>
/// <param name="Day">The day lateness is reckoned on.</param>
public sealed record DeliveryStanding(Entry Entry, DeliveryReport? Report, IReadOnlyList<Edition> History, DateOnly Day)
{
    /// <summary>The state in words.</summary>
    public string Word => States.Word(Entry.State!);

    /// <summary>The colour of its tag.</summary>
    public TagColour Colour => States.Colour(Entry.State!);

    /// <summary>Since when and on whose word; the reporting body is added by the page.</summary>
    public string Since =>
        Report is null ? $"none since it was published, {Say.Day(FirstPublic)}"
        : SinceDate is { } date ? $"since {date}"
        : "since when is not given in our sources";

    /// <summary>On whose word the state rests.</summary>
    public string? Basis =>
        Report?.Basis switch
        {
            DeliveryBasis.Return => "by its owner’s return",
            DeliveryBasis.PublicSources => "read from public sources; no return by its owner",
            _ => null,
        };

    /// <summary>The day the record was first public.</summary>
    public DateOnly FirstPublic => Clock.DayOf(History.Count > 0 ? History[0].PublishedAt : Entry.Since);

    /// <summary>How late it is, as a tag: "41 days overdue"; null when it is not.</summary>
    public string? Overdue => Entry.DaysLate(Day) is > 0 and var days ? $"{Say.Days(days)} overdue" : null;

    /// <summary>What was last heard, when the date has passed: "no return since 30 April 2018"; null when it is not late or was reported on since.</summary>
    public string? Silence => IsSilent(Entry, Report, Day) ? $"no return since {Say.Day(Entry.DueBy!.Value)}, when it was due" : null;

    /// <summary>Whether the date passed and nothing at all shows what was done.</summary>
    public bool HasNoEvidence => Entry.IsLate(Day) && (Report?.Evidence.Count ?? 0) == 0;

    /// <summary>Whether the date passed and no report is dated after it.</summary>
    public static bool IsSilent(Entry entry, DeliveryReport? report, DateOnly day) =>
        entry.IsLate(day) && (Times.Order(report?.On) is not { } reported || reported <= entry.DueBy);

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
