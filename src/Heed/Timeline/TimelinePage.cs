using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Lists;

namespace Heed.Timeline;

/// <summary>The programme month by month: what happened, what was promised, what fell due, what is to come.</summary>
public sealed class TimelinePage : Page
{
    /// <summary>What was asked.</summary>
    public required TimelineRequest Request { get; init; }

    /// <summary>The years with something in them, oldest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>How many things of the past there are, with the filters: of the year asked for, or of all years.</summary>
    public required int Past { get; init; }

    /// <summary>Which page of the past this is.</summary>
    public required PageOf Page { get; init; }

    /// <summary>How many things are to come.</summary>
    public required int ToComeCount { get; init; }

    /// <summary>What is to come, soonest first; only on the first page and when no year is asked for.</summary>
    public required IReadOnlyList<TimelineMoment> ToCome { get; init; }

    /// <summary>The months shown that have something in them, newest first: of the year asked for, or of the latest entries.</summary>
    public required IReadOnlyList<TimelineMonth> Months { get; init; }

    /// <summary>The kinds to choose from.</summary>
    public required IReadOnlyList<DesignOption> Kinds { get; init; }

    /// <summary>The strands to choose from.</summary>
    public required IReadOnlyList<DesignOption> Strands { get; init; }

    /// <summary>The lists in the menu of what takes place, and of what was promised on a day.</summary>
    public IReadOnlyList<DesignLink> Besides =>
        [.. Slices.Registry.Dated.Where(k => Slices.Registry[k] is { IsInMenu: true, Day.Is: DaySort.TakesPlace or DaySort.Said })
            .Select(k => new DesignLink(T(k.Plural), Here.Url(k.List)))];

    public override string Title => T("Timeline");

    public override string? Section => "timeline";

    public override PageTools Tools => new(T("timeline"));

    public override string? Description => T($"{Here.ProgrammeTitle} month by month: what happened, what was promised and what fell due.");

    public override bool IsIndexed => base.IsIndexed && !Request.IsFiltered && Page.Number == 1;

    /// <summary>The years as choices.</summary>
    public IReadOnlyList<DesignOption> YearOptions => [.. Years.Reverse().Select(y => new DesignOption($"{y}", $"{y}"))];

    /// <summary>What is shown, in words.</summary>
    public string Sentence
    {
        get
        {
            var count = Months.Sum(m => m.Moments.Count);
            var filters = new[] { Text(Kinds, Request.Kind) is { } kind ? T($"only {Phrases.Lower(kind)}")
                : null, Text(Strands, Request.Strand) is { } strand ? T($"strand: {strand}") : null };
            return string.Join(", ", new[] { Counted(count) }.Concat(filters.OfType<string>()))
                + (IsLatest || Page.Sentence is not { } part ? "" : ". " + part);
        }
    }

    /// <summary>That there is nothing to show, in a sentence.</summary>
    public string Nothing =>
        (Request.Year, Request.IsFiltered) switch
        {
            ({ } year, true) => T($"There is nothing to show for {year:0} with these filters."),
            ({ } year, false) => T($"There is nothing to show for {year:0}."),
            (null, true) => T("There is nothing to show with these filters."),
            (null, false) => T("There is nothing to show."),
        };

    /// <summary>What the months shown are headed with.</summary>
    public string Heading => Request.Year is { } year ? $"{year}" : T("Latest");

    /// <summary>Every year with something in it, newest first.</summary>
    public IReadOnlyList<DesignLink> YearLinks => [.. Years.Reverse().Where(y => y != Request.Year).Select(Link)];

    /// <summary>The nearest year before with something in it; null when no year is asked for.</summary>
    public DesignLink? Earlier => Years.LastOrDefault(y => y < Request.Year) is > 0 and var year ? Link(year) : null;

    /// <summary>The nearest year after with something in it; null when no year is asked for.</summary>
    public DesignLink? Later => Years.FirstOrDefault(y => y > Request.Year) is > 0 and var year ? Link(year) : null;

    /// <summary>Whether the latest entries of all years are shown, with what is to come.</summary>
    public bool IsLatest => Request.Year is null && Page.Number == 1;

    public string PageAddress(int page) => Request.Address(Here, Request.Year, page);

    /// <summary>What is said of a thing, in sentences.</summary>
    public string SentencesOf(TimelineMoment moment)
    {
        var silent = moment.IsDue && Here.PastDueOf(moment.Entry) is { IsOverdue: false } ? T("We have found nothing since.") : null;
        return string.Join(" ", new[] { moment.Sentence, moment.More, silent }.OfType<string>());
    }

    /// <summary>How late a thing due is, or its state, as a tag; null when it has neither, or its sentences say it.</summary>
    public CellPart? TagOf(TimelineMoment moment)
    {
        if (moment.IsDue && Here.PastDueOf(moment.Entry) is { } past)
            return past.IsOverdue ? new CellPart(past.Words, null, past.Colour) : null;
        // That a meeting was held or a document published goes without saying on its day.
        return !moment.IsDelivery && moment.Entry.State is { } state
            && state is not ("held" or "published" or "no-return" or "in-force") ? States.Tag(state) : null;
    }

    private string Counted(int count) =>
        Request.Year is { } year ? count == 0 ? T($"Nothing in {year:0}") : T($"{Past:# entry|# entries} in {year:0}")
        : IsLatest && count < Past ? T($"The latest {count} of {Past:# entry|# entries}")
        : T($"{Past:# entry|# entries}");

    private DesignLink Link(int year) => new($"{year}", Request.Address(Here, year));

    private static string? Text(IReadOnlyList<DesignOption> options, string? value) =>
        value is null ? null : options.FirstOrDefault(o => o.Value == value)?.Text ?? value;
}

/// <summary>A month on the timeline.</summary>
/// <param name="Year">Its year.</param>
/// <param name="Month">The month; null for things of which only the year is known.</param>
/// <param name="Moments">What is in it, newest first.</param>
public sealed record TimelineMonth(int Year, int? Month, IReadOnlyList<TimelineMoment> Moments)
{
    /// <summary>Its name, such as "June 2017".</summary>
    public string Name => Month is { } known ? FuzzyDate.Parse($"{Year}-{known:00}").ToString() : T($"{Year:0}, month not given");

    /// <summary>Where it stands on the page.</summary>
    public string Anchor => $"month-{Year}-{Month ?? 0}";
}
