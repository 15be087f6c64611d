using Heed.Ledger;
using Heed.Ledger.Records;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Bench.Making;

/// <summary>
/// Shows that loaded rows are what publishing writes: publishes the same editions one by one and compares everything derived.
/// </summary>
internal static class Republishing
{
    /// <summary>Publishes a made ledger through the ledger itself.</summary>
    public static async Task PublishAsync(LedgerMaker ledger, HeedDatabase db)
    {
        var clock = new SetClock();
        foreach (var edition in ledger.Editions)
        {
            var (record, number, _) = edition;
            clock.Now = edition.At;
            db.ChangeTracker.Clear();
            var publishing = new ProgrammeLedger(db, db.Storage, Slices.Kinds, clock);
            if (edition.Sequence == 1)
            {
                foreach (var other in ledger.Records)
                    await publishing.ReserveAsync(other.Programme, Slices.Kinds[other.Kind].PathOf(other.Reference));
            }
            if (edition.Standing == Standing.Withdrawn)
            {
                await publishing.WithdrawAsync(record.Programme.Slug, record.Path, "No longer right", "bench");
                continue;
            }
            var draft = await publishing.SaveDraftAsync(
                new DraftSave(record.Programme.Slug, record.Path, Contents.Of(record, number), 0, "bench", edition.Audience));
            await publishing.PublishAsync(
                new Release(
                    record.Programme.Slug, "bench") { Drafts = [new ReleasedDraft(record.Path, draft.Version, "Published again")] });
        }
    }

    /// <summary>Everything derived from editions, one line a row, with addresses in place of keys.</summary>
    public static async Task<IReadOnlyList<string>> DerivedAsync(HeedDatabase db)
    {
        var addresses = await db.Set<RecordRow>().ToDictionaryAsync(r => r.Id, r => $"{r.Programme}/{r.Kind}/{r.Reference}");
        var lines = new List<string>();
        foreach (var e in await db.Set<EntryRow>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync())
            lines.Add(
                $"entry {e.Sequence} {addresses[e.RecordId]} {e.Programme} {e.Kind} {e.Reference} {e.ReferenceKey} {e.Number} "
                + $"{e.Audience} {e.Standing} {e.Title} {e.TitleKey} {e.State} {e.IsSettled} "
                + $"{e.OnFrom:O} {e.OnTo:O} {e.OnKey:O} {e.DueBy:O} {e.DueKey:O} "
                + $"{e.FirstDueBy:O} {e.NotDoneOn:O} {e.ValidFrom:O} {e.ValidTo:O}");
        foreach (var f in await db.Set<FacetRow>().OrderBy(f => f.Sequence).ThenBy(f => f.Name).ThenBy(f => f.Value).ToListAsync())
            lines.Add($"facet {f.Sequence} {f.Name} {f.Value}");
        foreach (var l in await db.Set<LinkRow>().OrderBy(l => l.Sequence).ThenBy(l => l.Ordinal).ToListAsync())
            lines.Add($"link {l.Sequence} {l.Ordinal} {l.Role} {addresses[l.FromRecord]} {addresses[l.ToRecord]}");
        foreach (var c in await db.Set<ContentRow>().OrderBy(c => c.Sequence).ToListAsync())
            lines.Add($"content {c.Sequence} {Convert.ToHexString(c.Bytes)}");
        var sequence = db is PostgresDatabase ? "sequence" : "rowid";
        lines.AddRange(
            await db.Database.SqlQueryRaw<string>(
                $"""
                SELECT {sequence} || ' ' || title || ' ' || names || ' ' || lead || ' ' || body || ' ' || terms AS "Value"
                FROM entry_texts ORDER BY {sequence}
                """).ToListAsync());
        return lines;
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTime Now { get; set; }

        public override DateTimeOffset GetUtcNow() => new(Now);
    }
}
