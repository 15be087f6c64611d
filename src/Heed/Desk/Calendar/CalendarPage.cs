using System.Globalization;
using Heed.Accounts;
using Heed.Design;
using Heed.Layout;

namespace Heed.Desk.Calendar;

/// <summary>What is coming in the next three months, week by week.</summary>
public sealed class CalendarPage : DeskPage
{
    /// <summary>How many weeks are shown.</summary>
    public const int WeeksShown = 13;

    /// <summary>The Monday it begins with.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What is coming.</summary>
    public required IReadOnlyList<Coming> Items { get; init; }

    public override string Title => "Calendar";

    public override string? Section => "calendar";

    /// <summary>The last day shown.</summary>
    public DateOnly To => LastOf(From);

    /// <summary>The weeks that hold something.</summary>
    public IEnumerable<ComingWeek> Weeks => Items.GroupBy(c => ComingWeek.MondayOf(c.On)).OrderBy(g => g.Key)
        .Select(g => new ComingWeek(g.Key, [.. g]));

    public string Sentence => $"{(Items.Count == 0 ? "There are no dates" : Items.Count == 1 ? "There is 1 date"
        : $"There are {Items.Count} dates")} from {Phrases.Day(From)} to {Phrases.Day(To)}.";

    /// <summary>The three months before.</summary>
    public DesignLink Previous => new($"Dates from {Phrases.Day(From.AddDays(-7 * WeeksShown))}", Address(From.AddDays(-7 * WeeksShown)));

    /// <summary>The three months after.</summary>
    public DesignLink Next => new($"Dates from {Phrases.Day(From.AddDays(7 * WeeksShown))}", Address(From.AddDays(7 * WeeksShown)));

    /// <summary>The last day shown with a first one.</summary>
    public static DateOnly LastOf(DateOnly from) => from.AddDays(7 * WeeksShown - 1);

    private string Address(DateOnly from) => Desk($"calendar?from={from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
}
