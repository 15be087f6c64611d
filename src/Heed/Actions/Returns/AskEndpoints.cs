using System.Globalization;
using Heed.Accounts;
using Heed.Design.Forms;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Actions.Returns;

/// <summary>Asking for returns: choose actions and a date, look, ask.</summary>
public static class AskEndpoints
{
    private const int MostShown = 300;
    private const int MostYears = 2;

    internal static async Task<IResult> ShowAsync(
        HttpContext http, RequestContext here, StaffHere staff, Asking asking, CancellationToken cancel) =>
        Choose(await PageAsync(AskFilter.Of(name => http.Request.Query[name].ToString()), [], "", [], here, staff, asking, cancel));

    internal static async Task<IResult> AskAsync(
        HttpContext http, RequestContext here, StaffHere staff, Asking asking, HeedDatabase db, TimeProvider clock,
        CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var filter = AskFilter.Of(name => form[name].ToString());
        var due = form["due"].ToString().Trim();
        var chosen = ChosenBoxes.Of(form["action"]);
        if (form["do"] == "change")
            return Choose(await PageAsync(filter, chosen, due, [], here, staff, asking, cancel));
        var (actions, problems) = await ChosenAsync(chosen, here, asking, cancel);
        var day = DayOf(due, here.Today, problems);
        if (problems.Count > 0)
            return Choose(await PageAsync(filter, chosen, due, problems, here, staff, asking, cancel));
        var by = (await staff.FindAsync(cancel))!;
        if (form["do"] != "ask")
            return await PreviewAsync(filter, actions, due, here, by, db, clock.GetUtcNow().UtcDateTime, cancel);
        await asking.AskAsync(by, here.Programme, actions, day, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/returns?done=asked");
    }

    private static View Choose(AskPage page) =>
        new("/Actions/Returns/Ask.cshtml", page, page.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    private static async Task<AskPage> PageAsync(
        AskFilter filter, IReadOnlyList<string> chosen, string due, IReadOnlyList<(string, string)> errors, RequestContext here,
        StaffHere staff,
        Asking asking, CancellationToken cancel)
    {
        // Only what the public can read: the round says to the public, after its date, who did not answer.
        var reading = here.Now();
        var found = await reading.ListAsync(filter.Query(here.Programme, here.Today) with { Take = MostShown }, cancel);
        var awaited = await asking.AwaitedAsync(here.Programme, cancel);
        var askable = found.Records.Where(r => !r.Entry.IsSettled && !awaited.ContainsKey(r.Entry.Path) && Asking.LeadsOf(r).Count > 0)
            .ToList();
        var all = new ListQuery(here.Programme) { Kinds = ["action"] };
        var strands = await reading.CountByFacetAsync(all, "strand", cancel);
        return new AskPage
        {
            Here = here,
            Staff = await staff.FindAsync(cancel),
            Errors = errors,
            Filter = filter,
            Actions = askable,
            LeftOut = found.Records.Count - askable.Count,
            Total = found.Total,
            Leads = [.. (await reading.CountByLinkAsync(all, "lead", cancel: cancel)).Select(
                l => new Design.DesignOption(l.Target.Path, $"{l.Target.Title} ({l.Count})"))],
            Strands = [
                .. strands.Keys.Order(StringComparer.Ordinal).Select(s => new Design.DesignOption(s, Delivery.StrandNames.Of(here, s)))],
            Chosen = chosen,
            Due = due,
        };
    }

    private static async Task<IResult> PreviewAsync(
        AskFilter filter, IReadOnlyList<ReadRecord> actions, string due, RequestContext here, Staff by, HeedDatabase db, DateTime now,
        CancellationToken cancel)
    {
        var bodies = actions.SelectMany(a => Asking.LeadsOf(a)).Select(b => b.Path).Distinct().ToList();
        var titles = await here.Now().TitlesAsync(here.Programme, bodies, cancel);
        var heard = await db.Grants.HeldAt(now).Where(
            g => g.Role == Role.ActionOwner && (g.Programme == here.Programme || g.Programme == "")).Select(g => g.Of).ToListAsync(cancel);
        return new View("/Actions/Returns/AskPreview.cshtml", new AskPage
        {
            Here = here,
            Staff = by,
            Filter = filter,
            Due = due,
            IsPreview = true,
            Chosen = [.. actions.Select(a => a.Entry.Path)],
            ToAsk = [
                .. actions.Select(a => (a, string.Join(" and ", Asking.LeadsOf(a).Select(b => titles.GetValueOrDefault(b.Path, b.Path)))))],
            Unheard = [.. bodies.Except(heard.OfType<string>()).Select(b => titles.GetValueOrDefault(b, b)).Order(StringComparer.Ordinal)],
        });
    }

    private static async Task<(IReadOnlyList<ReadRecord> Actions, List<(string, string)> Problems)> ChosenAsync(
        IReadOnlyList<string> chosen, RequestContext here, Asking asking, CancellationToken cancel)
    {
        if (chosen.Count is 0 or > MostShown)
            return ([], [("action", chosen.Count == 0 ? "Choose at least one action." : $"Choose at most {MostShown} actions at once.")]);
        var problems = new List<(string, string)>();
        var actions = new List<ReadRecord>();
        var awaited = await asking.AwaitedAsync(here.Programme, cancel);
        foreach (var path in chosen)
        {
            if (await here.Now()
                .FindAsync(here.Programme, path, cancel) is not { Content: Actions.ActionItem, Entry.Standing: Standing.InForce } action)
                problems.Add(("action", $"“{ProgrammeFilter.Shorten(path)}” is not an action that the public can read."));
            else if (awaited.TryGetValue(path, out var until))
                problems.Add(("action", $"A return on “{action.Entry.Title}” has already been requested, due by {Phrases.Day(until)}."));
            else if (Asking.LeadsOf(action).Count == 0)
                problems.Add(("action", $"“{action.Entry.Title}” has no lead to ask."));
            else
                actions.Add(action);
        }
        return (actions, problems);
    }

    private static DateOnly DayOf(string due, DateOnly today, List<(string, string)> problems)
    {
        if (!DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            problems.Add(
                ("due", due.Length == 0 ? "Choose the last day to answer."
                    : $"“{ProgrammeFilter.Shorten(due)}” is not a date. Enter the year, month and day, such as 2026-12-01."));
        else if (day <= today || day > today.AddYears(MostYears))
            problems.Add(
                ("due", day <= today ? $"{Phrases.Day(day)} is not in the future. Choose a date after today."
                    : $"{Phrases.Day(day)} is too far away. Choose a date within {MostYears} years."));
        return day;
    }
}
