using System.Globalization;
using Heed.Platform.Time;

namespace Heed.Layout;

/// <summary>The two days that are compared: the record as it stood at the end of each.</summary>
/// <param name="From">The earlier day.</param>
/// <param name="To">The later day; the same one when nothing can have changed.</param>
/// <param name="Note">Why it is this period, when the reader did not choose it; null when they did.</param>
public sealed record Period(DateOnly From, DateOnly To, string? Note = null)
{
    /// <summary>The parameters that name a period in an address.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["from", "to", "page"];

    private const int Usual = 30;
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The moment (UTC) after which changes count.</summary>
    public DateTime After => Clock.EndOf(From);

    /// <summary>The moment (UTC) up to which changes count.</summary>
    public DateTime UpTo => Clock.EndOf(To);

    /// <summary>The period in words.</summary>
    public string InWords => T($"from {From} to {To}");

    /// <summary>The period in an address.</summary>
    public string Query => $"from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}";

    /// <summary>Reads the period a reader asks for.</summary>
    /// <exception cref="BadRequestException">A day is not a date or is in the future, or the start is after the end.</exception>
    public static async Task<Period> ReadAsync(RequestContext here, CancellationToken cancel)
    {
        var (from, to) = (Day(here, "from"), Day(here, "to"));
        if (from is null && to is null)
            return await UsualAsync(here, cancel);
        var note = to > here.Day ? T($"You are reading the record as at {here.Day}. Later changes are not shown.") : null;
        var last = to is null || to > here.Day ? here.Day : to.Value;
        var first = from ?? last.AddDays(-Usual);
        return first <= last
            ? new Period(first, last, note)
            : throw new BadRequestException(
                T($"The first date, {first}, is after the second date, {last}. Choose an earlier first date.")) { Title = Problem };
    }

    private static async Task<Period> UsualAsync(RequestContext here, CancellationToken cancel)
    {
        var usual = new Period(
            here.Day.AddDays(-Usual), here.Day, T($"This page shows the last {Usual:# day|# days}. Choose other dates to see more."));
        if (await here.Reading.CountChangesAsync(here.Programme, usual.After, usual.UpTo, cancel) > 0)
            return usual;
        var latest = await here.Reading.LatestChangesAsync(here.Programme, 1, cancel);
        if (latest is not [{ } last])
            return usual;
        var day = Clock.DayOf(last.PublishedAt);
        return new Period(
            day.AddDays(-1), here.Day,
            T($"Nothing changed in the {Usual:# day|# days} to {here.Day}. The latest changes were on {day}."));
    }

    private static string Problem => T("There is a problem with the dates");

    private static DateOnly? Day(RequestContext here, string name)
    {
        var (value, isFirst) = (here.Request.Query[name].ToString().Trim(), name == "from");
        if (value.Length == 0)
            return null;
        if (!DateOnly.TryParseExact(
            value, ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy"], CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day))
            throw Wrong(isFirst ? T("The first date must be a real date, like 30 June 2017.")
                : T("The second date must be a real date, like 30 June 2017."));
        if (day > here.Today)
            throw Wrong(isFirst ? T("The first date must be today or earlier, like 30 June 2017.")
                : T("The second date must be today or earlier, like 30 June 2017."));
        return day >= Earliest ? day
            : throw Wrong(isFirst ? T("The first date must be in 1900 or later, like 30 June 2017.")
                : T("The second date must be in 1900 or later, like 30 June 2017."));

        static BadRequestException Wrong(string sentence) => new(sentence) { Title = Problem };
    }
}
