using Heed.Design;
using Heed.Layout;
using Heed.Lists;

namespace Heed.Timeline;

/// <summary>The programme month by month: what happened, what was promised, what fell due, what is to come.</summary>
public sealed class TimelinePage : Page
{
    /// <summary>What was asked.</summary>
    public required TimelineRequest Request { get; init; }

    /// <summary>The year shown.</summary>
    public required int Year { get; init; }

    /// <summary>The years with something in them, oldest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>What is to come, soonest first; only on the page of the latest year.</summary>
    public required IReadOnlyList<TimelineMoment> ToCome { get; init; }

    /// <summary>The months of the year that have something in them, newest first.</summary>
    public required IReadOnlyList<(int? Month, IReadOnlyList<TimelineMoment> Moments)> Months { get; init; }

    /// <summary>The kinds to choose from.</summary>
    public required IReadOnlyList<DesignOption> Kinds { get; init; }

    /// <summary>The strands to choose from.</summary>
    public required IReadOnlyList<DesignOption> Strands { get; init; }

    public override string Title => "Timeline";

    public override string? Section => "timeline";

    public override string? Description => $"{Here.ProgrammeTitle} month by month: what happened, what was promised and what fell due.";

    public override bool IsIndexed => base.IsIndexed && !Request.IsFiltered;

    /// <summary>The years as choices.</summary>
    public IReadOnlyList<DesignOption> YearOptions => [.. Years.Reverse().Select(y => new DesignOption($"{y}", $"{y}"))];

    /// <summary>What is shown, in words.</summary>
    public string Sentence
    {
        get
        {
            var count = Months.Sum(m => m.Moments.Count);
            var filters = new[] { Text(Kinds, Request.Kind) is { } kind ? $"only {char.ToLowerInvariant(kind[0])}{kind[1..]}" : null, Text(Strands, Request.Strand) is { } strand ? $"strand: {strand}" : null };
            return string.Join(", ", new[] { count == 0 ? $"Nothing in {Year}" : $"{Say.Count(count, "entry", "entries")} in {Year}" }.Concat(filters.OfType<string>()));
        }
    }

    /// <summary>The nearest year before with something in it.</summary>
    public DesignLink? Earlier => Link(Years.LastOrDefault(y => y < Year));

    /// <summary>The nearest year after with something in it.</summary>
    public DesignLink? Later => Link(Years.FirstOrDefault(y => y > Year));

    /// <summary>The name of a month; what is known of things of which only the year is given.</summary>
    public string NameOf(int? month) => month is { } known ? Say.Day(new DateOnly(Year, known, 1))[2..] : $"{Year}, month not given";

    /// <summary>How late a thing due is, or its state, as a tag; null when it has neither.</summary>
    public CellPart? TagOf(TimelineMoment moment)
    {
        if (moment.What == MomentSort.Due && moment.Entry.DaysLate(Here.Day) is > 0 and var late)
            return new CellPart($"{Say.Days(late)} overdue", null, TagColour.Red);
        // That a meeting was held or a document published goes without saying on its day.
        return moment.Entry.State is { } state && state is not ("held" or "published" or "no-return" or "in-force") ? States.Tag(state) : null;
    }

    private DesignLink? Link(int year) => year == 0 ? null : new DesignLink($"{year}", Request.Address(Here, year == Years[^1] && ToComeElsewhere ? null : year));

    // The latest year's own address also shows what is to come.
    private bool ToComeElsewhere => Year != Years[^1];

    private static string? Text(IReadOnlyList<DesignOption> options, string? value) => value is null ? null : options.FirstOrDefault(o => o.Value == value)?.Text ?? value;
}
