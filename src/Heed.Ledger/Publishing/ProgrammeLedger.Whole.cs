using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>The tables that the database lacks, and the guards that are missing or switched off, by name.</summary>
    public async Task<IReadOnlyList<string>> MissingPartsAsync(CancellationToken cancel = default)
    {
        var there = await storage.PartsAsync(db, cancel);
        return [.. db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Concat(storage.PartsAfterTables).Distinct()
            .Except(there).Order()];
    }

    /// <summary>Whether the database has the log’s table, whatever else it has.</summary>
    public async Task<bool> HasLogAsync(CancellationToken cancel = default) =>
        (await storage.PartsAsync(db, cancel)).Contains(db.Model.FindEntityType(typeof(LeafRow))!.GetTableName()!);

    /// <summary>Whether no address was ever taken: there are no editions and no drafts.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel = default) => !await db.Set<RecordRow>().AnyAsync(cancel);

    /// <summary>Files that editions name, the newest first, each with the address of one record that names it.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<IReadOnlyList<NamedFile>> NamedFilesAsync(int most, CancellationToken cancel = default)
    {
        var newest = await (
            from f in db.Set<FacetRow>().AsNoTracking()
            where f.Name == Attachment.Facet
            group f.Sequence by f.Value into g
            select new { Hash = g.Key, Sequence = g.Max() }
        ).OrderByDescending(f => f.Sequence).Take(most).ToListAsync(cancel);
        var named = new List<NamedFile>(newest.Count);
        foreach (var some in newest.Chunk(AtOnce))
        {
            var sequences = some.Select(f => f.Sequence).ToList();
            var entries = await db.Set<EntryRow>().AsNoTracking().Where(e => sequences.Contains(e.Sequence))
                .Select(e => new { e.Sequence, e.Programme, e.Kind, e.Reference }).ToDictionaryAsync(e => e.Sequence, cancel);
            named.AddRange(
                some.Where(f => entries.ContainsKey(f.Sequence))
                    .Select(f => entries[f.Sequence] switch { var e =>
                        new NamedFile(f.Hash, $"/{e.Programme}/{kinds[e.Kind].PathOf(e.Reference)}") }));
        }
        return named;
    }
}

/// <summary>A file that an edition names.</summary>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Address">The address of a record that names it.</param>
public sealed record NamedFile(string Hash, string Address);
