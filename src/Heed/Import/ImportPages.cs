using System.Text.Json;
using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Import.Planning;
using Heed.Import.Runs;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Import;

/// <summary>The pages of an import.</summary>
public sealed class ImportPages(
    RequestContext here, StaffHere staffHere, HeedDatabase db, RunFiles files, ImportWork work, Releasing releasing)
{
    public RequestContext Here => here;

    /// <summary>An import of this programme; null when there is none.</summary>
    public async Task<ImportRun?> FindAsync(string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var run) ? await db.ImportRuns.FirstOrDefaultAsync(r => r.Id == run && r.Programme == here.Programme, cancel)
            : null;

    /// <summary>A step of an import; once it is imported, what became of it.</summary>
    public async Task<IResult> ShowAsync(string id, string step, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } run ? await ShowAsync(run, step, null, [], cancel) : ErrorResults.NotFound(here);

    public async Task<IResult> ShowAsync(
        ImportRun run, string step, TableMap? typed, IReadOnlyList<(string, string)> errors, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        var status = errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        if (run.State is not RunState.Open)
            return new View("/Import/Run.cshtml", await RunAsync(run, staff, errors, cancel), status);
        var map = typed ?? files.MapOf(run);
        var (table, plan) = step == "columns" ? (files.Open(run, map), null) : await work.PlanAsync(run, map, cancel);
        // A table without doubts has nothing to ask.
        if (step == "meaning" && !here.Request.Query.ContainsKey("back")
            && plan is { AmbiguousDates: 0, HasPartsInNumbers: false } && !AsksReaders(plan)
            && plan.Words.All(w => w.IsKnown) && plan.Names.All(n => !n.IsNew))
            return Results.Redirect($"/desk/{run.Programme}/import/table/{run.Id:N}/rows");
        var page = new TablePage
        {
            Here = here, Staff = staff, Run = run, Name = files.NameOf(run), Table = table, Plan = plan, Errors = errors,
            Checked = step == "rows" && plan is not null ? ImportWork.PrintOf(plan) : "",
            TypedSince = here.Request.HasFormContentType ? here.Request.Form["since"].ToString() : null,
            ShowsProblems = here.Request.Query["show"] == "problems",
            Shown = Enum.TryParse<RowOutcome>(here.Request.Query["show"].ToString(), true, out var shown) ? shown : null,
            From = int.TryParse(here.Request.Query["from"].ToString(), out var from) && from > 0 ? from : 0,
        };
        return new View(step switch
        {
            "meaning" => "/Import/Meaning.cshtml",
            "rows" => "/Import/Rows.cshtml",
            _ => "/Import/Columns.cshtml",
        }, page, status);
    }

    /// <summary>Whether somebody must say who may read the records: their kind starts for staff only.</summary>
    public static bool AsksReaders(TablePlan plan) =>
        plan.Map.Audience is null
        && ((Content)Activator.CreateInstance(plan.Targets.Kind.ContentType)!).StartsFor.Value == Audience.Staff.Value;

    /// <summary>Why somebody can't publish an import with its days; null when they can.</summary>
    public async Task<string?> WhyNotAsync(ImportRun run, Staff staff, CancellationToken cancel)
    {
        if (!staff.May(Permission.Publish, here.Programme, ""))
            return "Only somebody who may publish in this programme can publish it.";
        var approvers = await releasing.ApproversAsync(here.Programme, cancel);
        if (staff.Name != run.By)
            return approvers.Names.Contains(staff.Name) ? null : "Only somebody who may approve in this programme can publish it.";
        if (approvers.Names.Count == 0)
            return "Nobody can approve in this programme yet. Ask an administrator to give somebody the role of approver.";
        return approvers.IsOnly(run.By) ? null
            : $"You imported this, so {Phrases.Either([.. approvers.Names.Where(n => n != run.By).Order()])} must publish it.";
    }

    private async Task<TablePage> RunAsync(
        ImportRun run, Staff staff, IReadOnlyList<(string, string)> errors, CancellationToken cancel)
    {
        await db.Entry(run).Collection(r => r.Drafts).LoadAsync(cancel);
        var hasDays = run.CanBePublished && run.ReleaseId is null && run.Drafts.Count > 0;
        var why = hasDays ? await WhyNotAsync(run, staff, cancel) : null;
        return new TablePage
        {
            Here = here, Staff = staff, Run = run, Name = files.NameOf(run), Errors = errors, MayPublish = hasDays && why is null,
            WhyNot = why, ProgrammeIsPublic = await here.Now().FindAsync(here.Programme, "", cancel) is not null,
            Result = run.ClosedResult.Length == 0 ? null : JsonSerializer.Deserialize<ImportResult>(files.Text(run.ClosedResult)),
        };
    }
}
