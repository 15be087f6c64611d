using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

// Derives again from the editions what lists, links and search read of them. What is published is only read.
public sealed partial class ProgrammeLedger
{
    // How many records are looked through in one transaction: publishing waits that long.
    private const int RecordsAtOnce = 40;

    /// <summary>
    /// Derives entries, their validity, facets, links and search text anew from the editions, and puts right what is served otherwise.
    /// Readers and writers go on beside it; a publish waits for some records at most.
    /// </summary>
    /// <param name="programme">The programme; null for all.</param>
    /// <param name="only">The names of the kinds; null for all.</param>
    /// <param name="isCheck">Only looks.</param>
    /// <param name="tell">Told of each difference, and of how far it has come.</param>
    /// <param name="cancel">Ends the work; what was put right so far stays.</param>
    public async Task<ReindexState> ReindexAsync(
        string? programme, IReadOnlyCollection<string>? only, bool isCheck, Action<IndexDifference?, ReindexState> tell,
        CancellationToken cancel = default)
    {
        var records = db.Set<RecordRow>().AsNoTracking().Where(r => db.Set<EditionRow>().Any(e => e.RecordId == r.Id));
        if (programme is not null)
            records = records.Where(r => r.Programme == programme);
        if (only is not null)
            records = records.Where(r => only.Contains(r.Kind));
        var ids = await records.OrderBy(r => r.Programme).ThenBy(r => r.Id).Select(r => new { r.Programme, r.Id }).ToListAsync(cancel);
        var state = new ReindexState(0, ids.Count, 0, 0);
        foreach (var ofProgramme in ids.GroupBy(r => r.Programme, r => r.Id))
        {
            foreach (var some in ofProgramme.Chunk(RecordsAtOnce))
            {
                var (editions, differing, unreadable) = await PublishingAsync(
                    () => ReindexAsync(ofProgramme.Key, some, isCheck, d => tell(d, state), cancel), cancel);
                state = state with
                {
                    Records = state.Records + some.Length,
                    Editions = state.Editions + editions,
                    Differing = state.Differing + differing,
                    Unreadable = [.. state.Unreadable, .. unreadable],
                };
                tell(null, state);
            }
        }
        return state;
    }

    private async Task<(int Editions, int Differing, IReadOnlyList<string> Unreadable)> ReindexAsync(
        string programme, IReadOnlyList<Guid> ids, bool isCheck, Action<IndexDifference> tell, CancellationToken cancel)
    {
        var stored = await StoredAsync(programme, ids, cancel);
        var targets = await TargetsAsync(programme, stored.SelectMany(s => s.Links), cancel);
        var served = await ServedAsync(programme, stored, cancel);
        var differing = new List<(DerivedEdition Fresh, DerivedEdition Served)>();
        var missing = new HashSet<long>();
        foreach (var record in stored.GroupBy(s => s.Record.Id))
        {
            var earlier = new List<EntryRow>();
            foreach (var edition in record)
            {
                if (!served.TryGetValue(edition.Edition.Sequence, out var was))
                {
                    // The database never lets an entry go: somebody removed it past the guards.
                    missing.Add(edition.Edition.Sequence);
                    tell(new IndexDifference(programme, kinds[edition.Record.Kind].PathOf(edition.Record.Reference), edition.Edition.Number,
                        "entry", "", "an entry"));
                    continue;
                }
                var now = Derived(edition, was, record, earlier, targets);
                earlier.Add(now.Entry);
                var differences = now.DifferencesTo(was, Seal).ToList();
                foreach (var (what, old, fresh) in differences)
                    tell(new IndexDifference(
                        programme, kinds[edition.Record.Kind].PathOf(edition.Record.Reference), edition.Edition.Number, what, old, fresh));
                if (differences.Count > 0)
                    differing.Add((now, was));
            }
        }
        if (!isCheck && differing.Count > 0)
            await PutRightAsync(programme, differing, cancel);
        return (stored.Count, differing.Count + missing.Count, [
            .. stored.Where(s => s.IsUnreadable || missing.Contains(s.Edition.Sequence))
                .Select(s => $"/{programme}/{kinds[s.Record.Kind].PathOf(s.Record.Reference)}, edition {s.Edition.Number}")]);
    }

    private DerivedEdition Derived(
        StoredEdition edition, DerivedEdition served, IEnumerable<StoredEdition> all, IReadOnlyList<EntryRow> earlier,
        Dictionary<(string Kind, string Reference), Guid> targets)
    {
        var validTo = all.Where(
            o => o.Edition.Sequence > edition.Edition.Sequence && TakesThePlaceOf(o.Edition.Audience, edition.Edition.Audience))
            .Select(o => (DateTime?)o.Edition.PublishedAt).FirstOrDefault() ?? EntryRow.Open;
        // What was destroyed, is hidden or can't be read at all gives nothing anew.
        if (edition.Content is not { } content || edition.IsUnreadable)
            return served with { Entry = served.Entry.Until(validTo) };
        var kind = kinds[edition.Record.Kind];
        var firstDue = earlier.Where(e => e.Audience == Audience.Public.Value || e.Audience == edition.Edition.Audience)
            .Select(e => e.FirstDueBy).FirstOrDefault(d => d is not null)
            // What was promised in an edition that is gone is known only from what was derived while it was there.
            ?? (all.Any(o => o.Content is null && o.Edition.Sequence < edition.Edition.Sequence) ? served.Entry.FirstDueBy : null)
            ?? FirstDueIn(content);
        var links = edition.Links.Select(
            l => l with { Target = l.Kind is not null && targets.TryGetValue((l.Kind.Name, l.Reference), out var id) ? id : null });
        return new DerivedEdition(
            EntryOf(edition.Edition, edition.Record, content, firstDue, Seal).Until(validTo),
            [.. FacetsOf(edition.Edition.Sequence, kind, content, Seal)],
            [.. LinksOf(edition.Edition, edition.Record, [.. links])],
            TextOf(edition.Edition, edition.Record, content));
    }

    private async Task<IReadOnlyList<StoredEdition>> StoredAsync(string programme, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var hidden = db.Set<HidingRow>().Where(h => h.EndedAt == null);
        var rows = await (
            from e in db.Set<EditionRow>().AsNoTracking()
            where ids.Contains(e.RecordId)
            join r in db.Set<RecordRow>().AsNoTracking() on e.RecordId equals r.Id
            join c in db.Set<ContentRow>().AsNoTracking().Where(
                c => !hidden.Any(h => h.Sequence == c.Sequence)) on e.Sequence equals c.Sequence into contents
            from c in contents.DefaultIfEmpty()
            orderby e.Sequence
            select new { Edition = e, Record = r, Content = c }
        ).ToListAsync(cancel);
        return
        [
            .. from row in rows
               let kind = kinds[row.Record.Kind]
               let content = row.Content is null ? null : Seal.Read(row.Content, kind)
               select new StoredEdition(row.Edition, row.Record, content, content is null ? [] : LinksIn(programme, kind, content)),
        ];
    }

    private async Task<Dictionary<long, DerivedEdition>> ServedAsync(
        string programme, IReadOnlyList<StoredEdition> stored, CancellationToken cancel)
    {
        var served = new Dictionary<long, DerivedEdition>();
        foreach (var sequences in stored.Select(s => s.Edition.Sequence).Chunk(AtOnce))
        {
            var entries = await db.Set<EntryRow>().AsNoTracking().Where(e => sequences.Contains(e.Sequence)).ToListAsync(cancel);
            var facets = (await db.Set<FacetRow>().AsNoTracking().Where(f => sequences.Contains(f.Sequence)).ToListAsync(cancel)).ToLookup(
                f => f.Sequence);
            var links = (await db.Set<LinkRow>().AsNoTracking().Where(l => sequences.Contains(l.Sequence)).ToListAsync(cancel)).ToLookup(
                l => l.Sequence);
            var texts = await storage.TextsAsync(db, programme, sequences, cancel);
            foreach (var entry in entries)
                served[entry.Sequence] = new DerivedEdition(
                    entry, [.. facets[entry.Sequence]], [.. links[entry.Sequence]], texts.GetValueOrDefault(entry.Sequence));
        }
        return served;
    }

    // The row of the reindexing is open only within this transaction: while it is, the database takes in what is derived anew.
    private async Task PutRightAsync(
        string programme, List<(DerivedEdition Fresh, DerivedEdition Served)> differing, CancellationToken cancel)
    {
        var reindexing = db.Add(new ReindexingRow { Id = Guid.CreateVersion7(), Editions = differing.Count, BegunAt = Now() }).Entity;
        await db.SaveChangesAsync(cancel);
        foreach (var (fresh, served) in differing)
        {
            var sequence = served.Entry.Sequence;
            await db.Set<FacetRow>().Where(f => f.Sequence == sequence).ExecuteDeleteAsync(cancel);
            await db.Set<LinkRow>().Where(l => l.Sequence == sequence).ExecuteDeleteAsync(cancel);
            db.AddRange(fresh.Facets);
            db.AddRange(fresh.Links);
            fresh.WriteTo(db.Attach(served.Entry).Entity);
            if (fresh.Text != served.Text)
            {
                await storage.RemoveTextAsync(db, programme, sequence, cancel);
                if (fresh.Text is { } text)
                    await storage.AddTextAsync(db, text, cancel);
            }
            await db.SaveChangesAsync(cancel);
            // All of it is saved. What is remembered is looked through at each save.
            foreach (var done in db.ChangeTracker.Entries().Where(e => e.Entity is FacetRow or LinkRow or EntryRow).ToList())
                done.State = EntityState.Detached;
        }
        reindexing.EndedAt = Now();
        await db.SaveChangesAsync(cancel);
    }

    private sealed record StoredEdition(EditionRow Edition, RecordRow Record, Content? Content, IReadOnlyList<FoundLink> Links)
    {
        public bool IsUnreadable => Content?.AlsoRecorded.Any(a => a.IsWhole) == true;
    }
}
