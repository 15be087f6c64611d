using System.Text;
using System.Text.Json;
using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Desk.Releases;
using Heed.Import.Cells;
using Heed.Import.Planning;
using Heed.Import.Runs;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Heed.Platform.Time;
using Heed.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Import;

/// <summary>
/// Importing tables at the desk: choose the file, say what its columns mean, then what its words and names mean, look at every row, and
/// import. Nothing is saved before that.
/// </summary>
public static class ImportEndpoints
{
    private const int MostRuns = 50;

    // More drafts are saved in the background.
    private const int MostAtOnce = 200;

    public static void MapImport(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/import", ListAsync).NeedsThroughout(Permission.Write);
        programme.MapGet("/import/table", FileAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/import/table", BeginAsync).NeedsThroughout(Permission.Write).WithMetadata(
            FormLimits.WithFile, new WhenTooLarge(TooLargeAsync));
        programme.MapGet("/import/table/{id}", (string id, ImportPages pages, CancellationToken cancel) => pages.ShowAsync(
            id, "columns", cancel)).NeedsThroughout(Permission.ReadDrafts);
        programme.MapGet("/import/table/{id}/meaning", (string id, ImportPages pages, CancellationToken cancel) => pages.ShowAsync(
            id, "meaning", cancel)).NeedsThroughout(Permission.Write);
        programme.MapGet("/import/table/{id}/rows", (string id, ImportPages pages, CancellationToken cancel) => pages.ShowAsync(
            id, "rows", cancel)).NeedsThroughout(Permission.Write);
        programme.MapGet("/import/table/{id}/map.json", MapAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/import/table/{id}", ColumnsAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/import/table/{id}/meaning", MeaningAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/import/table/{id}/rows", ImportAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/import/table/{id}/discard", DiscardAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/import/table/{id}/publish", PublishAsync).NeedsThroughout(Permission.Publish)
            .AddEndpointFilter<FreshSignIn>().WithMetadata(
                new AskedOn(http => $"/desk/{http.GetRouteValue("programme")}/import/table/{http.GetRouteValue("id")}"));
    }

    private static async Task<IResult> ListAsync(
        RequestContext here, StaffHere staff, HeedDatabase db, RunFiles files, CancellationToken cancel)
    {
        var runs = await db.ImportRuns.AsNoTracking().Where(r => r.Programme == here.Programme).OrderByDescending(r => r.Id).Take(MostRuns)
            .ToListAsync(cancel);
        return new View("/Import/Imports.cshtml", new ImportsPage
        {
            Here = here, Staff = await staff.FindAsync(cancel), Runs = [.. runs.Select(r => (r, files.NameOf(r)))],
        });
    }

    private static async Task<IResult> FileAsync(RequestContext here, StaffHere staff, CancellationToken cancel) =>
        new View("/Import/File.cshtml", new ImportFilePage
        {
            Here = here, Staff = await staff.FindAsync(cancel), Kind = here.Request.Query["kind"],
        });

    private static async Task<IResult> BeginAsync(
        HttpContext http, RequestContext here, StaffHere staffHere, HeedDatabase db, RunFiles files, TimeProvider clock,
        CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var form = await http.Request.ReadFormAsync(cancel);
        var (kind, pasted, file) = (form["kind"].ToString(), form["pasted"].ToString(), form.Files["file"]);
        try
        {
            if (file is not { Length: > 0 } && string.IsNullOrWhiteSpace(pasted))
                throw new TableException("Choose a file, or paste the cells.");
            if (file is { Length: > 0 } && !string.IsNullOrWhiteSpace(pasted))
                throw new TableException("Choose a file or paste cells, not both.");
            var (name, bytes) = file is { Length: > 0 } ? (Path.GetFileName(file.FileName), await BytesAsync(file, cancel))
                : ("", Encoding.UTF8.GetBytes(pasted));
            var earlier = await EarlierAsync(db, files, here.Programme, cancel);
            var run = files.Begin(here.Programme, name, bytes, kind, earlier, staff.Name, clock.GetUtcNow().UtcDateTime);
            db.Add(run);
            await db.SaveChangesAsync(cancel);
            return Results.Redirect($"/desk/{here.Programme}/import/table/{run.Id:N}");
        }
        catch (TableException refused)
        {
            return new View("/Import/File.cshtml", new ImportFilePage
            {
                Here = here, Staff = staff, Kind = kind, Pasted = pasted,
                Errors = [(file is { Length: > 0 } ? "file" : "pasted", refused.Message)],
            }, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        await file.CopyToAsync(all, cancel);
        return all.ToArray();
    }

    // What was said of the programme's last table holds for the next one.
    private static async Task<TableMap?> EarlierAsync(HeedDatabase db, RunFiles files, string programme, CancellationToken cancel) =>
        await db.ImportRuns.AsNoTracking().Where(r => r.Programme == programme && r.State != RunState.Discarded)
            .OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancel) is { } last ? files.MapOf(last) : null;

    private static async Task<IResult> TooLargeAsync(HttpContext http)
    {
        var services = http.RequestServices;
        return new View("/Import/File.cshtml", new ImportFilePage
        {
            Here = services.GetRequiredService<RequestContext>(),
            Staff = await services.GetRequiredService<StaffHere>().FindAsync(http.RequestAborted),
            Errors = [("file", FileCheck.TooLarge(http.Request.ContentLength))],
        }, StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task<IResult> MapAsync(string id, ImportPages pages, RunFiles files, CancellationToken cancel) =>
        await pages.FindAsync(id, cancel) is { } run ? Results.Text(files.Text(run.ClosedMap), "application/json") : ErrorResults.NotFound(
            pages.Here);

    private static async Task<IResult> ColumnsAsync(
        string id, HttpRequest request, ImportPages pages, RunFiles files, HeedDatabase db, CancellationToken cancel)
    {
        if (await pages.FindAsync(id, cancel) is not { State: RunState.Open } run)
            return ErrorResults.NotFound(pages.Here);
        var form = await request.ReadFormAsync(cancel);
        var before = files.MapOf(run);
        var (map, errors) = PostedMap.Columns(before, files.Open(run), form);
        try
        {
            if (errors.Count == 0 && !map.ReadsLike(before))
                map = files.ReadAgain(run, map);
        }
        catch (TableException refused)
        {
            (map, errors) = (before, [("header", refused.Message)]);
        }
        if (errors.Count > 0)
            return await pages.ShowAsync(run, "columns", map, errors, cancel);
        files.Map(run, map);
        await db.SaveChangesAsync(cancel);
        // Nobody has seen the columns of another sheet or type yet.
        var again = form["do"].ToString() == "again" || map.As != before.As || map.Sheet != before.Sheet
            || !map.ReadsLike(before);
        return Results.Redirect($"/desk/{run.Programme}/import/table/{run.Id:N}{(again ? "" : "/meaning")}");
    }

    private static async Task<IResult> MeaningAsync(
        string id, HttpRequest request, ImportPages pages, RunFiles files, HeedDatabase db, CancellationToken cancel)
    {
        if (await pages.FindAsync(id, cancel) is not { State: RunState.Open } run)
            return ErrorResults.NotFound(pages.Here);
        files.Map(run, PostedMap.Meaning(files.MapOf(run), await request.ReadFormAsync(cancel)));
        await db.SaveChangesAsync(cancel);
        return Results.Redirect($"/desk/{run.Programme}/import/table/{run.Id:N}/rows");
    }

    private static async Task<IResult> ImportAsync(
        string id, HttpRequest request, ImportPages pages, RunFiles files, StaffHere staff, ImportWork work, ImportQueue queue,
        CancellationToken cancel)
    {
        if (await pages.FindAsync(id, cancel) is not { } run)
            return ErrorResults.NotFound(pages.Here);
        // What is saved is what was looked at.
        var print = (await request.ReadFormAsync(cancel))["form.checked"].ToString();
        var plan = run.State is RunState.Open or RunState.Stopped ? (await work.PlanAsync(run, files.MapOf(run), cancel)).Plan : null;
        if (run.State == RunState.Open && print != ImportWork.PrintOf(plan!))
            return await pages.ShowAsync(run, "rows", null,
                [("rows", "Somebody changed the record or the columns after you checked the rows. Check them again.")], cancel);
        if (plan is not null && await work.StartAsync(run, (await staff.FindAsync(cancel))!.Name, cancel))
        {
            if (plan.ToSave.Skip(MostAtOnce).Any())
                await queue.AddAsync(run, cancel);
            else
                await work.RunAsync(QueuedImport.Of(run), cancel);
        }
        return Results.Redirect($"/desk/{run.Programme}/import/table/{run.Id:N}");
    }

    private static async Task<IResult> DiscardAsync(
        string id, ImportPages pages, StaffHere staff, ImportWork work, HeedDatabase db, CancellationToken cancel)
    {
        if (await pages.FindAsync(id, cancel) is not { } run)
            return ErrorResults.NotFound(pages.Here);
        if (run.State is RunState.Published or RunState.Publishing or RunState.Saving)
            return Results.Redirect($"/desk/{run.Programme}/import/table/{run.Id:N}");
        await db.Entry(run).Collection(r => r.Drafts).LoadAsync(cancel);
        var stay = await work.DiscardAsync(run, (await staff.FindAsync(cancel))!.Name, cancel);
        return Results.Redirect(
            $"/desk/{run.Programme}/import/table/{run.Id:N}?done={(stay.Count == 0 ? "import-discarded" : "import-partly-discarded")}");
    }

    private static async Task<IResult> PublishAsync(
        string id, RequestContext here, ImportPages pages, StaffHere staffHere, ImportWork work, ImportQueue queue, HeedDatabase db,
        CancellationToken cancel)
    {
        if (await pages.FindAsync(id, cancel) is not { } run || !run.CanBePublished)
            return ErrorResults.NotFound(pages.Here);
        var staff = (await staffHere.FindAsync(cancel))!;
        if (await pages.WhyNotAsync(run, staff, cancel) is { } why)
            return await pages.ShowAsync(run, "columns", null, [("publish", why)], cancel);
        await db.Entry(run).Collection(r => r.Drafts).LoadAsync(cancel);
        var (isOurs, isLarge) = (await work.StartPublishingAsync(run, staff.Name, cancel), run.Drafts.Count > MostAtOnce);
        if (isOurs && isLarge)
            await queue.AddAsync(run, cancel);
        // To the end, also when the page is closed meanwhile.
        var state = isOurs && !isLarge ? await work.RunAsync(QueuedImport.Of(run), CancellationToken.None) : RunState.Publishing;
        return Results.Redirect(
            $"/desk/{here.Programme}/import/table/{id}{(state == RunState.Published ? "?done=import-published" : "")}");
    }
}
