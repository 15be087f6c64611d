using System.Globalization;
using Heed.Accounts;
using Heed.Accounts.Alone;
using Heed.Desk.Releases;
using Heed.Layout;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Oversight;

/// <summary>What administrators of a programme look after: its rules, and who read what is confidential.</summary>
public static class OversightEndpoints
{
    /// <summary>Maps both below a programme's desk.</summary>
    public static void MapOversight(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/manage", async (RequestContext here, StaffHere staff, CancellationToken cancel) =>
            new View("/Desk/Oversight/Manage.cshtml", new ManagePage { Here = here, Staff = await staff.FindAsync(cancel) }))
                .Needs(Permission.ReadActsAlone);
        programme.MapGet("/reads", ReadsAsync).Needs(Permission.ManageAccounts);
        programme.MapGet("/rules", RulesAsync).Needs(Permission.Configure);
        programme.MapPost("/rules", SetAsync).Needs(Permission.Configure);
    }

    private static async Task<IResult> ReadsAsync(RequestContext here, StaffHere staff, HeedDatabase db, CancellationToken cancel)
    {
        var (person, address, number) = (Typed(here, "by"), Typed(here, "of").ToLowerInvariant(), Page(here));
        var all = db.ConfidentialReads.AsNoTracking().Where(r => r.Programme == here.Programme);
        var reads = person.Length > 0 ? all.Where(r => r.By == person) : all;
        if (address.Length > 0)
            reads = reads.Where(r => r.Path.Contains(address));
        var page = new ReadsPage
        {
            Here = here,
            Staff = await staff.FindAsync(cancel),
            Person = person,
            Address = address,
            Number = number,
            Total = await reads.CountAsync(cancel),
            Reads = await reads.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Skip((number - 1) * ReadsPage.PageSize)
                .Take(ReadsPage.PageSize).ToListAsync(cancel),
            People = await all.Select(r => r.By).Distinct().OrderBy(name => name).ToListAsync(cancel),
        };
        return number <= page.Pages ? new View("/Desk/Oversight/Reads.cshtml", page)
            : throw new BadRequestException($"There is no page {number}. The last page is {page.Pages}.");
    }

    private static async Task<IResult> RulesAsync(RequestContext here, StaffHere staff, Releasing releasing, CancellationToken cancel) =>
        new View(
            "/Desk/Oversight/Rules.cshtml",
            new RulesPage { Here = here, Staff = await staff.FindAsync(cancel), Rules = await releasing.RulesAsync(
                here.Programme, cancel) });

    private static async Task<IResult> SetAsync(
        HttpContext http, RequestContext here, StaffHere staff, HeedDatabase db, Releasing releasing, ActsAlone acts, TimeProvider clock,
        CancellationToken cancel)
    {
        var twoPeople = (await http.Request.ReadFormAsync(cancel))["two-people"].Contains("true");
        var rules = await releasing.RulesAsync(here.Programme, cancel);
        var by = (await staff.FindAsync(cancel))!.Name;
        // To ask for more is one person's to decide; to ask for less is said to all who approve.
        if (rules.TwoPeopleForAll && !twoPeople)
            await acts.NoteAsync(here.Programme, AloneKind.EndedRule, "", "", by, cancel);
        rules.Set(twoPeople, by, clock.GetUtcNow().UtcDateTime);
        if (db.Entry(rules).State == EntityState.Detached)
            db.ProgrammeRules.Add(rules);
        await db.SaveChangesAsync(cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/rules?done=changed");
    }

    private static string Typed(RequestContext here, string name)
    {
        var typed = string.Concat(here.Request.Query[name].ToString().Where(c => !char.IsControl(c))).Trim();
        return typed.Length <= 200 ? typed : typed[..200];
    }

    private static int Page(RequestContext here)
    {
        var typed = here.Request.Query["page"].ToString();
        if (typed.Length == 0)
            return 1;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000
            ? page
            : throw new BadRequestException($"“{(typed.Length <= 60 ? typed : typed[..60] + "…")}” is not a page number. Pages are "
                + "numbered from 1.");
    }
}
