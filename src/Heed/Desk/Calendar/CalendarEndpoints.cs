using System.Globalization;
using Heed.Accounts;
using Heed.Layout;

namespace Heed.Desk.Calendar;

/// <summary>The desk's calendar.</summary>
public static class CalendarEndpoints
{
    /// <summary>Maps it below a programme's desk.</summary>
    public static void MapCalendar(this IEndpointRouteBuilder programme) =>
        programme.MapGet("/calendar", ShowAsync).Needs(Permission.EnterDesk);

    private static async Task<IResult> ShowAsync(RequestContext here, StaffHere staffHere, ComingReading coming, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var from = FirstDay(here);
        var page = new CalendarPage { Here = here, Staff = staff, From = from, Items = await coming.BetweenAsync(
            staff, from, CalendarPage.LastOf(from), cancel) };
        return new View("/Desk/Calendar/Calendar.cshtml", page);
    }

    private static DateOnly FirstDay(RequestContext here)
    {
        var asked = here.Request.Query["from"].ToString();
        if (asked.Length == 0)
            return ComingWeek.MondayOf(here.Today);
        return DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and < 2200
            ? ComingWeek.MondayOf(day)
            : throw new BadRequestException($"“{ProgrammeFilter.Shorten(asked)}” is not a date we can start from. Use year, month and "
                + $"day, such as from=2026-12-01. The year must be between 1900 and 2199.");
    }
}
