using Heed.Layout.OldAddresses;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Time;

namespace Heed.Updates.Intake.WordPress;

/// <summary>Saves what a plan says, all of it or none: drafts, what is published with the day it was posted, and old addresses.</summary>
public sealed class BlogIntake(
    HeedDatabase db, ProgrammeLedger ledger, BlogAttaching attaching, BlogAddresses addresses, BlogComments comments)
{
    /// <summary>Saves it.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="publish">Whether to publish what is not in doubt.</param>
    /// <returns>The new records, below the programme.</returns>
    /// <exception cref="IntakeException">The record cannot take one of them; nothing was saved.</exception>
    public async Task<IReadOnlyList<string>> SaveAsync(
        string programme, BlogPlan plan, string fileName, string by, bool publish, CancellationToken cancel)
    {
        var contents = new List<(Becoming Item, Content Content)>();
        foreach (var item in plan.New)
            contents.Add((item, await attaching.WithFilesAsync(item, cancel)));
        try
        {
            await using var transaction = await JoinedTransaction.BeginAsync(db, cancel);
            if (contents.Count > 0)
                await ProgrammeAsync(programme, plan, by, publish, cancel);
            foreach (var (item, content) in contents)
            {
                var draft = await ledger.SaveDraftAsync(new DraftSave(programme, item.Path, content, 0, by), cancel);
                if (publish && item.Doubts.Count == 0)
                    await PublishAsync(programme, item.Path, draft.Version, $"Imported from {fileName}.", item.Item.PostedOn!.Value, by,
                        cancel);
            }
            db.OldAddresses.AddRange(plan.Items.SelectMany(i => i.OldAddresses.Select(a => OldAddress.Of(a, programme, i.Path))));
            db.OldAddresses.AddRange(await addresses.OfFilesAsync(programme, plan, contents, cancel));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (RefusedException refused)
        {
            throw new IntakeException($"{refused.Message} Nothing was changed.");
        }
        attaching.Settle();
        // Each in a transaction of its own: what is not handed over when this is cut short is, when the file is imported again.
        foreach (var item in plan.Items.Where(i => i.Comments.Count > 0))
            await comments.QueueAsync(programme, item, cancel);
        return [.. contents.Select(c => c.Item.Path)];
    }

    private async Task ProgrammeAsync(string programme, BlogPlan plan, string by, bool publish, CancellationToken cancel)
    {
        var reading = ledger.ReadAs(Viewer.Named(by, [], [programme]));
        if (await reading.FindAsync(programme, "", cancel) is not null || await reading.DraftAsync(programme, "", cancel) is not null)
            return;
        var content = UpdateIntake.ProgrammeOf(programme, plan.Title.Length > 0 ? plan.Title : null);
        var draft = await ledger.SaveDraftAsync(new DraftSave(programme, "", content, 0, by), cancel);
        if (publish && plan.New.FirstOrDefault(i => i.Doubts.Count == 0) is { } first)
            await PublishAsync(
                programme, "", draft.Version, "Added with the first imported update.", first.Item.PostedOn!.Value, by, cancel);
    }

    private Task<Receipt> PublishAsync(
        string programme, string path, int version, string why, DateOnly on, string by, CancellationToken cancel) =>
        ledger.PublishAsync(
            new Release(programme, by) { Drafts = [new ReleasedDraft(path, version, why)], PublicSince = Clock.NoonOf(on) }, cancel);
}
