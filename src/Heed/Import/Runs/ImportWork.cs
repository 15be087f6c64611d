using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

/// <summary>Saves the drafts of an import and gathers them in a release. After a crash it goes on where it was.</summary>
public sealed class ImportWork(
    HeedDatabase db, ProgrammeLedger ledger, RunFiles files, Releasing releasing, ActsAlone acts, TimeProvider clock,
    ILogger<ImportWork> log)
{
    // A file's name may say more than its readers should know.
    private const string PublicReason = "Imported from a table.";

    private const int BeatEvery = 200;

    /// <summary>What the table becomes, as the programme is now.</summary>
    public async Task<(OpenedTable Table, TablePlan Plan)> PlanAsync(ImportRun run, TableMap map, CancellationToken cancel)
    {
        var table = files.Open(run, map);
        var reading = ledger.ReadAs(Viewer.Named(run.By, [], [run.Programme]));
        return (table, await Planner.PlanAsync(reading, run.Programme, table.Targets, table.Sheet, map, clock.Today(), cancel));
    }

    /// <summary>What a plan says in a few characters, to see whether it is still the one that somebody checked.</summary>
    public static string PrintOf(TablePlan plan)
    {
        var all = new StringBuilder(plan.Map.Write());
        foreach (var record in plan.ToSave)
            all.Append(CultureInfo.InvariantCulture, $"\n{record.Path} {record.DraftVersion} ")
                .Append(Encoding.UTF8.GetString(ContentJson.Write(record.Content)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    /// <summary>Starts an import, or starts a stopped one again.</summary>
    /// <returns>Whether it is ours to save; otherwise somebody started it before.</returns>
    public async Task<bool> StartAsync(ImportRun run, string by, CancellationToken cancel)
    {
        if (run.State is not (RunState.Open or RunState.Stopped))
            return false;
        run.Start(by, Now);
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

    /// <summary>Starts to publish an import with its days.</summary>
    /// <returns>Whether it is ours to publish; otherwise somebody started it before.</returns>
    public async Task<bool> StartPublishingAsync(ImportRun run, string by, CancellationToken cancel)
    {
        run.StartPublishing(by, Now);
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

    /// <summary>Saves the drafts of an import that was started, or publishes them, unless another node does.</summary>
    /// <returns>How far it is then.</returns>
    public async Task<RunState> RunAsync(QueuedImport queued, CancellationToken cancel)
    {
        var run = await db.ImportRuns.Include(r => r.Drafts).FirstAsync(r => r.Id == queued.Run, cancel);
        if (run.Version != queued.Version || run.State is not (RunState.Saving or RunState.Publishing))
            return run.State;
        try
        {
            run.Beat(Now);
            await db.SaveChangesAsync(cancel);
            run = run.State == RunState.Saving ? await SaveAsync(run, cancel) : await PublishAsync(run, cancel);
            await db.SaveChangesAsync(cancel);
            return run.State;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node has it.
            db.ChangeTracker.Clear();
            return (await db.ImportRuns.AsNoTracking().FirstAsync(r => r.Id == queued.Run, cancel)).State;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<ImportRun> SaveAsync(ImportRun run, CancellationToken cancel)
    {
        var id = run.Id;
        try
        {
            var (table, plan) = await PlanAsync(run, files.MapOf(run), cancel);
            var total = run.Drafts.Count + plan.ToSave.Count();
            await new TableSaving(db, ledger).SaveAsync(run.Programme, plan, run.By, async few =>
            {
                run.Note(few.Select(s => files.Keep(run, s)).ToList(), total, Now);
                await db.SaveChangesAsync(cancel);
            }, cancel);
            // Drafts with days are published from the import's own page.
            var release = run.Drafts.Count == 0 || run.Drafts.Any(d => d.ClosedEditions.Length > 0) ? null : Gather(run, table);
            run.End(files.Close(JsonSerializer.Serialize(ImportResult.Of(table, plan))), release?.Id);
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or DbUpdateConcurrencyException))
        {
            (run, var why) = await FailedAsync(id, failed, cancel);
            run.Stop(why ?? "Something went wrong. Try again, or discard this import.");
        }
        return run;
    }

    private async Task<ImportRun> PublishAsync(ImportRun run, CancellationToken cancel)
    {
        var id = run.Id;
        try
        {
            await PublishWithDaysAsync(run, run.PublishedBy!, cancel);
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or DbUpdateConcurrencyException))
        {
            (run, var why) = await FailedAsync(id, failed, cancel);
            run.StopPublishing(why ?? "Something went wrong. Publish again: what is public already is not published twice.");
        }
        return run;
    }

    // What people can do something about is a sentence for them.
    private async Task<(ImportRun Run, string? Why)> FailedAsync(Guid id, Exception failed, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (failed is RefusedException or StaleDraftException or TableException)
            return (await db.ImportRuns.FirstAsync(r => r.Id == id, cancel), failed.Message);
        log.Stopped(id, failed);
        return (await db.ImportRuns.FirstAsync(r => r.Id == id, cancel), null);
    }

    private PlannedRelease Gather(ImportRun run, OpenedTable table)
    {
        var name = table.Name.Length == 0 ? "pasted cells" : table.Name;
        var release = PlannedRelease.Begin(
            run.Programme, releasing.Closed($"Import of {name}"), [], run.By, Now);
        release.Because(releasing.Closed(PublicReason));
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
    /// Publishes the drafts with their days. What was published before goes on where it was. What somebody changed since stays a draft,
    /// because its words were not public on those days; whoever only added what was missing finished the import, so that has its day.
    /// </summary>
    private async Task PublishWithDaysAsync(ImportRun run, string by, CancellationToken cancel)
    {
        var reading = ledger.ReadAs(Viewer.Named(by, [], [run.Programme]));
        var (saved, left) = (new List<SavedDraft>(), new List<LeftDraft>());
        foreach (var (place, draft) in run.Drafts.Index())
        {
            if (place % BeatEvery == BeatEvery - 1)
                await BeatAsync(run, cancel);
            if (!Slices.Kinds.TryResolve(draft.Path, out var kind, out _))
                continue;
            var now = await reading.DraftAsync(run.Programme, draft.Path, cancel);
            var history = await reading.HistoryAsync(run.Programme, draft.Path, cancel);
            var state = new DraftSinceImport(draft, files.EditionsOf(draft, kind), now, history, kind, run.At);
            if (state.IsOver)
                continue;
            if (state.IsChanged)
                left.Add(new LeftDraft(draft.Path, "Somebody changed this after the import. Publish it from its own page."));
            else
                saved.Add(state.ToPublish());
        }
        var publisher = new TablePublisher(run.By, by, PublicReason)
        {
            Approvers = await releasing.ApproversAsync(run.Programme, cancel),
        };
        var isNoted = publisher.ApprovedBy is not null;
        var published = await new TablePublishing(ledger).PublishAsync(run.Programme, saved, publisher, cancel, async done =>
        {
            // As soon as something is out, so that a crash leaves nothing that nobody was told of.
            if (!isNoted && done > 0)
                await acts.NoteAsync(
                    run.Programme, AloneKind.Published, Phrases.Count(saved.Count, "imported record"), PublicReason, by, cancel);
            isNoted |= done > 0;
            run.NotePublished(done, Now);
            await db.SaveChangesAsync(cancel);
        });
        left.AddRange(published.Left);
        run.Publish(left.Count == 0 ? null : $"{Phrases.Count(left.Count, "draft")} could not be published. "
            + string.Join(' ', left.Take(10).Select(l => $"{l.Path}: {l.Sentence}")));
    }

    private async Task BeatAsync(ImportRun run, CancellationToken cancel)
    {
        run.Beat(Now);
        await db.SaveChangesAsync(cancel);
    }
}
