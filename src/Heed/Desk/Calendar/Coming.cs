using Heed.Design;

namespace Heed.Desk.Calendar;

/// <summary>Something that is coming.</summary>
/// <param name="On">The day under which it stands: the last one for what is due.</param>
/// <param name="When">The day or the time in words.</param>
/// <param name="What">What it is.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Sort">What sort of thing, in a word or two: "Meeting", "Action due".</param>
/// <param name="Colour">The colour that helps the word.</param>
public sealed record Coming(DateOnly On, string When, string What, string Href, string Sort, TagColour Colour);

/// <summary>A week, from its Monday, with what is coming in it.</summary>
/// <param name="Monday">The Monday.</param>
/// <param name="Items">What is coming, in order.</param>
public sealed record ComingWeek(DateOnly Monday, IReadOnlyList<Coming> Items)
{
    /// <summary>The week of a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
