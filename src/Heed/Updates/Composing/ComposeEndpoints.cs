using System.Globalization;
using Heed.Accounts;
using Heed.Layout;
using Heed.Updates;

namespace Heed.Updates.Composing;

/// <summary>Writing the next update from the record: choose the days, keep, drop, change and add sentences, make the draft.</summary>
public static class ComposeEndpoints
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>Maps the pages.</summary>
    public static void MapComposing(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/updates", StartAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/updates", BeginAsync).NeedsThroughout(Permission.Write);
        programme.MapGet("/updates/{id}", ShowAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/updates/{id}", ChangeAsync).NeedsThroughout(Permission.Write);
    }

    private static async Task<IResult> StartAsync(ComposingDesk desk, DraftMaking making, CancellationToken cancel)
    {
        var (since, until, _) = await desk.DaysAsync(null, null, cancel);
        return new View("/Updates/Composing/Start.cshtml", await PageAsync(desk, making, Iso(since), Iso(until), [], cancel));
    }

    private static async Task<IResult> BeginAsync(ComposingDesk desk, DraftMaking making, CancellationToken cancel)
    {
        var form = await desk.Here.Request.ReadFormAsync(cancel);
        var (typedSince, typedUntil) = (form["since"].ToString().Trim(), form["until"].ToString().Trim());
        var problems = new List<(string, string)>();
        var (since, until) = Days(desk.Here, typedSince, typedUntil, problems);
        if (problems.Count > 0)
            return new View("/Updates/Composing/Start.cshtml", await PageAsync(desk, making, typedSince, typedUntil, problems, cancel),
                StatusCodes.Status400BadRequest);
        var days = await desk.DaysAsync(since, until, cancel);
        var row = await desk.BeginAsync(days.Since, days.Until, $"{UpdateNumber.Next(await making.TakenAsync(cancel))}", cancel);
        return Results.Redirect($"/desk/{desk.Here.Programme}/updates/{row.Id:N}");
    }

    private static async Task<IResult> ShowAsync(string id, ComposingDesk desk, ComposePages room, CancellationToken cancel) =>
        await desk.FindAsync(id, cancel) is { } row ? new View(
            "/Updates/Composing/Compose.cshtml", await room.PageAsync(row, desk.Says(row), [], null, cancel))
                : ErrorResults.NotFound(desk.Here);

    private static async Task<IResult> ChangeAsync(string id, ComposingDesk desk, ComposePages room, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } row)
            return ErrorResults.NotFound(desk.Here);
        var posted = PostedSentences.Read(await desk.Here.Request.ReadFormAsync(cancel));
        // Whatever the button, what was typed is saved first.
        var composed = await desk.SaveAsync(
            row, c => row.Draft is null ? c.Take(posted) : c.Take(posted) with { Number = c.Number }, cancel);
        var step = await room.DoAsync(row, composed, posted, cancel);
        return step.Problems.Count > 0
            ? new View("/Updates/Composing/Compose.cshtml", await room.PageAsync(row, desk.Says(row), step.Problems, posted, cancel),
                StatusCodes.Status400BadRequest)
            : Results.Redirect(
                $"/desk/{desk.Here.Programme}/{step.To ?? $"updates/{row.Id:N}"}{(step.To is null ? "?done=saved" : "")}{step.Anchor}");
    }

    /// <summary>Reads the days an update is to tell of; null where nothing is typed.</summary>
    internal static (DateOnly? Since, DateOnly? Until) Days(
        RequestContext here, string since, string until, List<(string Field, string Sentence)> problems)
    {
        var (first, last) = (Day(here, "since", since, problems), Day(here, "until", until, problems));
        if (first >= (last ?? here.Today) && problems.Count == 0)
            problems.Add(("since", $"The date of the last update, {Phrases.Day(first!.Value)}, is not before the last day "
                + $"covered, {Phrases.Day(last ?? here.Today)}. Choose an earlier date."));
        return (first, last);
    }

    private static DateOnly? Day(RequestContext here, string field, string typed, List<(string, string)> problems)
    {
        if (typed.Length == 0)
            return null;
        if (!DateOnly.TryParseExact(
            typed, ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy"], CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day))
            problems.Add((field, $"“{ProgrammeFilter.Shorten(typed)}” is not a date. Enter day, month and year, such as 30 June 2017."));
        else if (day > here.Today || day < Earliest)
            problems.Add((field, $"You cannot choose {Phrases.Day(day)}. Choose a date from 1900 to today."));
        else
            return day;
        return null;
    }

    private static async Task<StartPage> PageAsync(
        ComposingDesk desk, DraftMaking making, string since, string until, IReadOnlyList<(string, string)> problems,
        CancellationToken cancel) =>
        new()
        {
            Here = desk.Here,
            Staff = await desk.StaffAsync(cancel),
            Begun = await desk.OpenAsync(cancel),
            Since = since,
            Until = until,
            Last = (await desk.DaysAsync(null, null, cancel)).Last,
            Next = $"{UpdateNumber.Next(await making.TakenAsync(cancel))}",
            Errors = problems,
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
