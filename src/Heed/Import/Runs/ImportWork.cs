using System.Text.Json;
using Heed.Accounts.Alone;
using Heed.Desk;
using Heed.Desk.Releases;
using Heed.Import.Planning;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Heed.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Import.Runs;

/// <summary>What an import's page tells once it is over.</summary>
public sealed record ImportResult(
    int Rows, int New, int Changed, int Same, int NotImported, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<LeftColumn> Left,
    IReadOnlyList<string> Notices, IReadOnlyList<LeftOutRow> LeftOut)
{
    // The whole list is in the check before; the page of the import stays short.
    private const int Most = 500;

    /// <summary>What is kept of a plan.</summary>
    public static ImportResult Of(OpenedTable table, TablePlan plan) =>
        new(plan.Rows.Count, plan.Count(RowOutcome.New), plan.Count(RowOutcome.Changed), plan.Count(RowOutcome.Same),
            plan.Count(RowOutcome.Wrong),
            [.. plan.Rows.SelectMany(r => r.Problems.Select(p => new ImportProblem(r.Number, p.Column, p.Sentence))).Take(Most)],
            plan.Left, table.Reading.Notices, [.. table.Sheet.LeftOut.Take(Most)]);
}

/// <summary>A cell that was not imported, and why.</summary>
public sealed record ImportProblem(int Row, string Column, string Sentence);

/// <summary>Saves the drafts of an import and gathers them in a release. After a crash it goes on where it was.</summary>
public sealed class ImportWork(
    HeedDatabase db, ProgrammeLedger ledger, RunFiles files, Releasing releasing, ActsAlone acts, TimeProvider clock)
{
    /// <summary>What the table becomes, as the programme is now.</summary>
    public async Task<(OpenedTable Table, TablePlan Plan)> PlanAsync(ImportRun run, TableMap map, CancellationToken cancel)
    {
        var table = files.Open(run, map);
        var reading = ledger.ReadAs(Viewer.Named(run.By, [], [run.Programme]));
        return (table, await Planner.PlanAsync(reading, run.Programme, table.Targets, table.Sheet, map, clock.Today(), cancel));
    }

    /// <summary>Starts an import, or starts a stopped one again.</summary>
    /// <returns>Whether it is ours to save; otherwise somebody started it before.</returns>
    public async Task<bool> StartAsync(ImportRun run, CancellationToken cancel)
    {
        if (run.State is not (RunState.Open or RunState.Stopped))
            return false;
        run.Start(clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Saves the drafts.</summary>
    /// <returns>Whether it did: not when there are more than <paramref name="most"/>.</returns>
    public async Task<bool> RunAsync(Guid id, int most, CancellationToken cancel)
    {
        var run = await db.ImportRuns.Include(r => r.Drafts).FirstAsync(r => r.Id == id, cancel);
        if (run.State != RunState.Saving)
            return true;
        try
        {
            var (table, plan) = await PlanAsync(run, files.MapOf(run), cancel);
            var total = run.Drafts.Count + plan.ToSave.Count();
            if (total > most)
                return false;
            await new TableSaving(db, ledger).SaveAsync(run.Programme, plan, run.By, async few =>
            {
                run.Note(few.Select(s => files.Keep(run, s)).ToList(), total, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(cancel);
            }, cancel);
            var release = run.Drafts.Count == 0 || plan.Records.Any(r => r.Editions.Count > 0) ? null : Gather(run, table);
            run.End(files.Close(JsonSerializer.Serialize(ImportResult.Of(table, plan))), release?.Id);
        }
        catch (Exception failed) when (failed is RefusedException or StaleDraftException or TableException)
        {
            db.ChangeTracker.Clear();
            run = await db.ImportRuns.FirstAsync(r => r.Id == id, cancel);
            run.Stop(failed.Message);
        }
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private PlannedRelease Gather(ImportRun run, OpenedTable table)
    {
        var name = table.Name.Length == 0 ? "pasted cells" : table.Name;
        var release = PlannedRelease.Begin(
            run.Programme, releasing.Closed($"Import of {name}"), [], run.By, clock.GetUtcNow().UtcDateTime);
        release.Because(releasing.Closed($"Imported from {name}."));
        release.Gather(run.Drafts.Select(d => d.Path));
        db.Add(release);
        return release;
    }

    /// <summary>Takes back every draft that nobody has changed since.</summary>
    /// <returns>The addresses of those that were changed, and stay.</returns>
    public async Task<IReadOnlyList<string>> DiscardAsync(ImportRun run, string by, CancellationToken cancel)
    {
        var stay = new List<string>();
        var reading = ledger.ReadAs(Viewer.Named(by, [], [run.Programme]));
        foreach (var draft in run.Drafts)
        {
            if (await reading.DraftAsync(run.Programme, draft.Path, cancel) is not { } now)
                continue;
            if (now.Version != draft.DraftVersion || !Slices.Kinds.TryResolve(draft.Path, out var kind, out _))
                stay.Add(draft.Path);
            else if (files.BeforeOf(draft, kind) is { } before)
                await ledger.SaveDraftAsync(new DraftSave(run.Programme, draft.Path, before, now.Version, by), cancel);
            else
                await ledger.GiveUpDraftAsync(run.Programme, draft.Path, now.Version, by, cancel);
        }
        if (run.ReleaseId is { } id && await db.PlannedReleases.FirstOrDefaultAsync(r => r.Id == id, cancel) is { IsOpen: true } release)
            release.GiveUp();
        run.Discard();
        await db.SaveChangesAsync(cancel);
        return stay;
    }

    /// <summary>
    /// Publishes the drafts with their days. What somebody changed since goes out as it is now, unless the publisher did: it still needs
    /// somebody else.
    /// </summary>
    public async Task PublishAsync(ImportRun run, string by, CancellationToken cancel)
    {
        var reading = ledger.ReadAs(Viewer.Named(by, [], [run.Programme]));
        var (saved, left) = (new List<SavedDraft>(), new List<(string Path, string Sentence)>());
        var (approvers, alone) = (await releasing.ApproversAsync(run.Programme, cancel), by == run.By);
        foreach (var draft in run.Drafts)
        {
            if (await reading.DraftAsync(run.Programme, draft.Path, cancel) is not { } now
                || !Slices.Kinds.TryResolve(draft.Path, out var kind, out _))
                continue;
            if (!alone && !approvers.MayApprove(by, now.Writers, now.SavedBy))
            {
                left.Add((draft.Path, "You changed this draft, so somebody else must publish it."));
                continue;
            }
            var editions = files.EditionsOf(draft, kind);
            if (now.Version != draft.DraftVersion && editions.Count > 0)
                editions = [.. editions.SkipLast(1), editions[^1] with { Content = now.Content }];
            saved.Add(new SavedDraft(
                new PlannedContent(draft.Path, kind, now.Content, null, now.Version)
                {
                    Editions = editions, IsNamedOnly = editions.Count == 0, Missing = ContentCheck.Problems(now.Content, kind),
                }, now.Version));
        }
        var why = $"Imported from {files.NameOf(run)}.";
        var published = await new TablePublishing(ledger).PublishAsync(run.Programme, saved, by, alone ? null : by, why, cancel);
        left.AddRange(published.Left);
        if (alone && published.Editions > 0)
            await acts.NoteAsync(run.Programme, AloneKind.Published, Phrases.Count(saved.Count, "imported record"), why, by, cancel);
        run.Publish(left is [var (path, sentence), ..]
            ? $"{Phrases.Count(left.Count, "draft")} could not be published. The first is {path}: {sentence}" : null);
        await db.SaveChangesAsync(cancel);
    }
}
