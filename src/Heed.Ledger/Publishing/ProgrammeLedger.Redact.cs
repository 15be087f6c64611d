using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>
    /// Destroys the content of chosen editions and all that was derived from it. Their addresses, dates, hashes and places in the log stay,
    /// so the log verifies for ever. The draft and texts of refused saves go too, since they may say the same.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="path">The record's address below it.</param>
    /// <param name="numbers">The editions; all when empty.</param>
    /// <param name="reason">The kind of reason, for the public: "personal data", "court order".</param>
    /// <param name="by">Who redacts.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Whether nothing of it is left over in the database's files; when not, <see cref="WipeAsync"/> has to be asked
    /// again.</returns>
    /// <exception cref="RefusedException">
    /// There is no such edition (<c>nothing-published</c>), or no reason is given (<c>missing-reason</c>).
    /// </exception>
    public async Task<bool> RedactAsync(
        string programme, string path, IReadOnlyCollection<int> numbers, string reason, string by, CancellationToken cancel = default)
    {
        RefuseBlank(reason);
        await PublishingAsync(
            async () =>
            {
                var record = await FindRecordAsync(programme, path, cancel);
                var chosen = record is null ? [] : await StillReadableAsync(record, numbers, cancel);
                if (record is null || chosen.Count == 0)
                    throw new RefusedException("nothing-published", $"There is no edition of {path} with this number to redact.");
                var now = Now();
                db.AddRange(chosen.Select(s => new RedactionRow { Sequence = s, Reason = reason, RedactedAt = now, By = by }));
                if (await db.Set<EditionRow>().Where(e => chosen.Contains(e.Sequence) && e.Audience == Audience.Public.Value)
                    .MaxAsync(e => (long?)e.Sequence, cancel) is { } last)
                    ContentDestroyed(new DestroyedContent(programme, path, last, now));
                await db.SaveChangesAsync(cancel);
                await EndHidingAsync(chosen, by, cancel);
                await db.Set<ContentRow>().Where(c => chosen.Contains(c.Sequence)).ExecuteDeleteAsync(cancel);
                await db.Set<RefusedSaveRow>().Where(s => s.RecordId == record.Id).ExecuteDeleteAsync(cancel);
                await TakeOutAsync(record, chosen, cancel);
                // A draft begun from what was destroyed says the same: it goes too, or it could be published again.
                await db.Set<DraftRow>().Where(d => d.RecordId == record.Id).ExecuteDeleteAsync(cancel);
                await BeforeUnpublish(new Unpublishing(programme, path, now), cancel);
                return true;
            },
            cancel
        );
        return db.Database.CurrentTransaction is null && await storage.WipeAsync(db, cancel);
    }

    /// <summary>
    /// Clears what redactions destroyed out of the database's own left-overs. A redaction does so itself; while someone reads what
    /// stood there before it can't, so this is asked again from time to time.
    /// </summary>
    /// <returns>Whether nothing is left over.</returns>
    public Task<bool> WipeAsync(CancellationToken cancel = default) => storage.WipeAsync(db, cancel);

    private async Task<IReadOnlyList<long>> StillReadableAsync(RecordRow record, IReadOnlyCollection<int> numbers, CancellationToken cancel)
    {
        var redactions = db.Set<RedactionRow>();
        return await db.Set<EditionRow>()
            .Where(e => e.RecordId == record.Id && (numbers.Count == 0 || numbers.Contains(e.Number)))
            .Where(e => !redactions.Any(r => r.Sequence == e.Sequence))
            .Select(e => e.Sequence)
            .ToListAsync(cancel);
    }

    // Takes out of lists, links, filters and search what was derived from editions.
    private async Task TakeOutAsync(RecordRow record, IReadOnlyList<long> chosen, CancellationToken cancel)
    {
        await db.Set<FacetRow>().Where(f => chosen.Contains(f.Sequence)).ExecuteDeleteAsync(cancel);
        await db.Set<LinkRow>().Where(l => chosen.Contains(l.Sequence)).ExecuteDeleteAsync(cancel);
        foreach (var sequence in chosen)
            await storage.RemoveTextAsync(db, record.Programme, sequence, cancel);
        foreach (var entry in await db.Set<EntryRow>().Where(e => chosen.Contains(e.Sequence)).ToListAsync(cancel))
        {
            entry.Standing = Standing.Redacted;
            (entry.Title, entry.TitleKey, entry.State, entry.IsSettled) = ("Removed", "removed", null, true);
            (entry.OnFrom, entry.OnTo, entry.OnKey) = (null, null, DateOnly.MinValue);
            (entry.DueBy, entry.DueKey, entry.FirstDueBy, entry.NotDoneOn) = (null, DateOnly.MaxValue, null, null);
        }
        await db.SaveChangesAsync(cancel);
    }
}
