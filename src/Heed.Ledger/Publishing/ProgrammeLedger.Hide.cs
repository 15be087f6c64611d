using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>
    /// Hides chosen editions from every reader at once: they read as if redacted, but their content is kept until
    /// <see cref="RedactAsync"/> destroys it or <see cref="ShowAgainAsync"/> brings it back.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="path">The record's address below it.</param>
    /// <param name="numbers">The editions; all when empty.</param>
    /// <param name="reason">The kind of reason, for the public.</param>
    /// <param name="by">Who hides.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The numbers of the editions hidden.</returns>
    /// <exception cref="RefusedException">
    /// There is no such edition that can be read (<c>nothing-published</c>), or no reason is given (<c>missing-reason</c>).
    /// </exception>
    public async Task<IReadOnlyList<int>> HideAsync(
        string programme, string path, IReadOnlyCollection<int> numbers, string reason, string by, CancellationToken cancel = default)
    {
        RefuseBlank(reason);
        return await PublishingAsync(
            async () =>
            {
                var record = await FindRecordAsync(programme, path, cancel);
                var hidden = record is null ? [] : await HiddenAsync(record, cancel);
                var chosen = record is null ? [] : (await StillReadableAsync(record, numbers, cancel)).Except(hidden).ToList();
                if (record is null || chosen.Count == 0)
                    throw new RefusedException("nothing-published", $"There is no edition of {path} with this number to hide.");
                var now = Now();
                db.AddRange(
                    chosen.Select(
                        s => new HidingRow { Id = Guid.CreateVersion7(), Sequence = s, Reason = reason, HiddenAt = now, By = by }));
                await db.SaveChangesAsync(cancel);
                await TakeOutAsync(record, chosen, cancel);
                await BeforeUnpublish(new Unpublishing(programme, path, now), cancel);
                return (IReadOnlyList<int>)await db.Set<EditionRow>().Where(e => chosen.Contains(e.Sequence)).OrderBy(e => e.Number)
                    .Select(e => e.Number).ToListAsync(cancel);
            },
            cancel
        );
    }

    /// <summary>Makes hidden editions readable again, as they were.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="path">The record's address below it.</param>
    /// <param name="numbers">The editions; all that are hidden when empty.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RefusedException">Nothing there is hidden (<c>nothing-hidden</c>).</exception>
    public async Task ShowAgainAsync(
        string programme, string path, IReadOnlyCollection<int> numbers, string by, CancellationToken cancel = default) =>
        await PublishingAsync(
            async () =>
            {
                var record = await FindRecordAsync(programme, path, cancel);
                var hidden = record is null ? [] : await HiddenAsync(record, cancel);
                if (numbers.Count > 0)
                    hidden = await db.Set<EditionRow>().Where(e => hidden.Contains(e.Sequence) && numbers.Contains(e.Number))
                        .Select(e => e.Sequence).ToListAsync(cancel);
                if (record is null || hidden.Count == 0)
                    throw new RefusedException("nothing-hidden", $"Nothing of {path} is hidden.");
                await EndHidingAsync(hidden, by, cancel);
                foreach (var edition in await db.Set<EditionRow>().Where(e => hidden.Contains(e.Sequence)).ToListAsync(cancel))
                    await BringBackAsync(edition, record, cancel);
                return true;
            },
            cancel
        );

    private async Task<IReadOnlyList<long>> HiddenAsync(RecordRow record, CancellationToken cancel) =>
        await (
            from e in db.Set<EditionRow>()
            where e.RecordId == record.Id
            join h in db.Set<HidingRow>() on e.Sequence equals h.Sequence
            where h.EndedAt == null
            select e.Sequence
        ).ToListAsync(cancel);

    private async Task EndHidingAsync(IReadOnlyList<long> sequences, string by, CancellationToken cancel)
    {
        foreach (var hiding in await db.Set<HidingRow>().Where(h => sequences.Contains(h.Sequence) && h.EndedAt == null)
            .ToListAsync(cancel))
            (hiding.EndedAt, hiding.EndedBy) = (Now(), by);
        await db.SaveChangesAsync(cancel);
    }

    // Derives again from the content what hiding took out.
    private async Task BringBackAsync(EditionRow edition, RecordRow record, CancellationToken cancel)
    {
        var kind = kinds[record.Kind];
        var kept = await db.Set<ContentRow>().AsNoTracking().FirstAsync(c => c.Sequence == edition.Sequence, cancel);
        var content = Seal.Read(kept, kind);
        await DeriveAsync(edition, record, content, await LinksAsync(record.Programme, kind, content, cancel), cancel);
        var entry = await db.Set<EntryRow>().FirstAsync(e => e.Sequence == edition.Sequence, cancel);
        var fresh = EntryOf(edition, record, content, await FirstDueByAsync(edition, content, cancel), Seal);
        (entry.Standing, entry.Title, entry.TitleKey, entry.State, entry.IsSettled) =
            (fresh.Standing, fresh.Title, fresh.TitleKey, fresh.State, fresh.IsSettled);
        (entry.OnFrom, entry.OnTo, entry.OnKey, entry.DueBy, entry.DueKey) =
            (fresh.OnFrom, fresh.OnTo, fresh.OnKey, fresh.DueBy, fresh.DueKey);
        (entry.FirstDueBy, entry.NotDoneOn) = (fresh.FirstDueBy, fresh.NotDoneOn);
    }
}
