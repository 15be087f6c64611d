using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>Withdraws a record from everyone who can read it: it stays at its address with a notice and the reason.</summary>
    /// <returns>The edition that withdrew it; the last, when different readers had different editions.</returns>
    /// <exception cref="RefusedException">
    /// There is nothing to withdraw (<c>nothing-published</c>), or no reason is given (<c>missing-reason</c>).
    /// </exception>
    public async Task<PublishedEdition> WithdrawAsync(
        string programme, string path, string reason, string by, string? approvedBy = null, CancellationToken cancel = default)
    {
        RefuseBlank(reason);
        return await PublishingAsync(
            async () =>
            {
                await RefuseForkAsync(cancel);
                await Dating(this, cancel);
                var (sequence, now) = await NextAsync(cancel);
                var record = await FindRecordAsync(programme, path, cancel);
                var standing = record is null ? [] : await StandingAsync(record, cancel);
                if (record is null || standing.Count == 0)
                    throw new RefusedException("nothing-published", $"There is nothing published at {path} to withdraw.");
                var kind = kinds[record.Kind];
                var stamp = new EditionMetadata(
                    AddRelease(programme, null, now, by).Id, now, now, reason, by, approvedBy) { IsByOnePerson = approvedBy is null };
                var number = 0;
                foreach (var (audience, stored) in standing)
                {
                    var edition = await EditionAsync(record, sequence++, Standing.Withdrawn, stored, audience, stamp, cancel);
                    var content = kind.Read(stored.Bytes, stored.Shape);
                    await IndexAsync(edition, record, content, await LinksAsync(programme, kind, content, cancel), cancel);
                    number = edition.Number;
                }
                await BeforeUnpublish(new Unpublishing(programme, path, now), cancel);
                return new PublishedEdition(path, number, sequence - 1);
            },
            cancel
        );
    }

    // What each circle of readers now reads. When the public reads an edition, that alone: withdrawing it in public ends all others,
    // and a text for fewer readers must never be shown to more.
    private async Task<IReadOnlyList<(string Audience, StoredBytes Content)>> StandingAsync(RecordRow record, CancellationToken cancel)
    {
        var open = await (
            from e in db.Set<EntryRow>().AsNoTracking()
            where e.RecordId == record.Id && e.ValidTo == EntryRow.Open && e.Standing == Standing.InForce
            join c in db.Set<ContentRow>().AsNoTracking() on e.Sequence equals c.Sequence
            orderby e.Number
            select new { e.Audience, Content = c }
        ).ToListAsync(cancel);
        var inPublic = open.Where(e => e.Audience == Audience.Public.Value).ToList();
        return [.. (inPublic.Count > 0 ? inPublic : open).Select(
            e => (e.Audience, new StoredBytes(Seal.Open(e.Content), e.Content.Shape)))];
    }

    private static void RefuseBlank(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("missing-reason", "Enter a reason. Readers will see it at the record's address.");
    }
}
