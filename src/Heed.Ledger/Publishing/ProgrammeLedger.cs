using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>
/// The record of programmes. Writing is here: drafts, publishing, withdrawing, redacting. Reading is through
/// <see cref="ReadAs"/> and nowhere else.
/// </summary>
/// <remarks>One for each unit of work, as its database context. Not safe for use by several threads at once.</remarks>
public sealed partial class ProgrammeLedger(DbContext db, LedgerStorage storage, KindCatalogue kinds, TimeProvider clock)
{
    /// <summary>The kinds of record.</summary>
    public KindCatalogue Kinds => kinds;

    /// <summary>Opens the record to a viewer.</summary>
    public Reading ReadAs(Viewer viewer) => new(db, storage, kinds, viewer);

    /// <summary>Where the ledger stands.</summary>
    public async Task<LedgerHead> HeadAsync(CancellationToken cancel = default)
    {
        var last = await db.Set<LeafRow>().AsNoTracking().OrderByDescending(l => l.Sequence).FirstOrDefaultAsync(cancel);
        var redactions = await db.Set<RedactionRow>().CountAsync(cancel);
        return last is null ? new LedgerHead(0, redactions, "") : new LedgerHead(last.Sequence, redactions, Convert.ToHexStringLower(last.Hash));
    }

    /// <summary>Takes an address for a record, for ever. An address already taken is no error.</summary>
    /// <exception cref="RefusedException">No kind has such an address (<c>unknown-address</c>).</exception>
    public async Task ReserveAsync(string programme, string path, CancellationToken cancel = default)
    {
        await RecordAsync(programme, path, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }

    private async Task<RecordRow> RecordAsync(string programme, string path, CancellationToken cancel)
    {
        if (!kinds.TryResolve(path, out var kind, out var reference))
            throw new RefusedException("unknown-address", $"'{path}' is not an address that any kind of record has.");
        return await FindRecordAsync(programme, kind, reference, cancel)
            ?? db.Add(new RecordRow { Id = Guid.CreateVersion7(), Programme = programme, Kind = kind.Name, Reference = reference, ReservedAt = Now() }).Entity;
    }

    private async Task<RecordRow?> FindRecordAsync(string programme, Kind kind, string reference, CancellationToken cancel)
    {
        var records = db.Set<RecordRow>();
        return records.Local.FirstOrDefault(r => r.Programme == programme && r.Kind == kind.Name && r.Reference == reference)
            ?? await records.FirstOrDefaultAsync(r => r.Programme == programme && r.Kind == kind.Name && r.Reference == reference, cancel);
    }
}
