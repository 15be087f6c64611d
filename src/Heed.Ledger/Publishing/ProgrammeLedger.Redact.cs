using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>
    /// Destroys the content of chosen editions and all that was derived from it. Their addresses, dates, hashes and places in
    /// the log stay, so the log verifies for ever.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="path">The record's address below it.</param>
    /// <param name="numbers">The editions; all when empty.</param>
    /// <param name="reason">The kind of reason, for the public: "personal data", "court order".</param>
    /// <param name="by">Who redacts.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RefusedException">There is no such edition (<c>nothing-published</c>).</exception>
    public async Task RedactAsync(string programme, string path, IReadOnlyCollection<int> numbers, string reason, string by, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await storage.LockPublishingAsync(db, cancel);
        var record = await RecordAsync(programme, path, cancel);
        var chosen = await db.Set<EditionRow>()
            .Where(e => e.RecordId == record.Id && (numbers.Count == 0 || numbers.Contains(e.Number)))
            .Where(e => !db.Set<RedactionRow>().Any(r => r.Sequence == e.Sequence))
            .Select(e => e.Sequence)
            .ToListAsync(cancel);
        if (chosen.Count == 0)
            throw new RefusedException("nothing-published", $"There is no such edition of {path} to redact.");
        db.AddRange(chosen.Select(s => new RedactionRow { Sequence = s, Reason = reason, RedactedAt = Now(), By = by }));
        await db.SaveChangesAsync(cancel);
        await db.Set<ContentRow>().Where(c => chosen.Contains(c.Sequence)).ExecuteDeleteAsync(cancel);
        await db.Set<FacetRow>().Where(f => chosen.Contains(f.Sequence)).ExecuteDeleteAsync(cancel);
        await db.Set<LinkRow>().Where(l => chosen.Contains(l.Sequence)).ExecuteDeleteAsync(cancel);
        foreach (var sequence in chosen)
            await storage.RemoveTextAsync(db, sequence, cancel);
        foreach (var entry in await db.Set<EntryRow>().Where(e => chosen.Contains(e.Sequence)).ToListAsync(cancel))
        {
            entry.Standing = Standing.Redacted;
            (entry.Title, entry.TitleKey, entry.State) = ("Removed", "removed", null);
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
