using Microsoft.EntityFrameworkCore;
using Heed.Ledger.Records;

namespace Heed.Ledger;

// Many programmes side by side: the database counts for all of them in one statement, however many there are.
public sealed partial class Reading
{
    /// <summary>How many entries of a list each programme has; those without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByProgrammeAsync(ListQuery query, CancellationToken cancel = default) =>
        await CountAsync((await MatchingAsync(query, cancel)).Select(e => e.Programme), cancel);

    /// <summary>How many entries of a list each programme has with each value of a facet.</summary>
    public async Task<ILookup<string, KeyValuePair<string, int>>> CountByFacetInEachAsync(
        ListQuery query, string facet, CancellationToken cancel = default)
    {
        // A left join, so that SQLite goes from the entries to their facets: the other way it reads those of all editions there ever were.
        var counts = await (
            from e in await MatchingAsync(query, cancel)
            join f in db.Set<FacetRow>().Where(f => f.Name == facet) on e.Sequence equals f.Sequence into facets
            from f in facets.DefaultIfEmpty()
            group e by new { e.Programme, Value = (string?)f.Value } into g
            select new { g.Key.Programme, g.Key.Value, Count = g.Count() }).ToListAsync(cancel);
        return counts.Where(c => c.Value is not null).ToLookup(c => c.Programme, c => KeyValuePair.Create(c.Value!, c.Count));
    }

    /// <summary>When something in each programme last changed in public.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> LastChangeInEachAsync(CancellationToken cancel = default)
    {
        // One step along an index for each programme, where the greatest of all entries would have to be found among all entries.
        var until = Viewer.AsAt ?? DateTime.MaxValue;
        var editions = Permitted(db.Set<EditionRow>().AsNoTracking(), e => e.Audience, e => e.Programme);
        var last = await Programmes().Select(p => new
        {
            p.Programme,
            At = editions.Where(e => e.Programme == p.Programme && e.PublishedAt <= until).OrderByDescending(e => e.PublishedAt)
                .Select(e => (DateTime?)e.PublishedAt).FirstOrDefault(),
        }).ToListAsync(cancel);
        return last.Where(l => l.At is not null).ToDictionary(l => l.Programme, l => l.At!.Value);
    }

    /// <summary>What the entries of a list link to in a role, by programme and path below it.</summary>
    public async Task<ILookup<string, Entry>> LinkedInEachAsync(ListQuery query, string role, CancellationToken cancel = default)
    {
        var targets =
            from e in await MatchingAsync(query, cancel)
            join l in db.Set<LinkRow>() on e.Sequence equals l.Sequence
            where l.Role == role
            select l.ToRecord;
        var found = await Visible(null).Where(e => e.Standing == Standing.InForce && targets.Contains(e.RecordId)).ToListAsync(cancel);
        return found.Select(Seen).ToLookup(e => e.Programme);
    }

    /// <summary>The titles of records of several programmes; those the viewer may not see are left out.</summary>
    public async Task<IReadOnlyDictionary<(string Programme, string Path), string>> TitlesInEachAsync(
        IReadOnlyCollection<(string Programme, string Path)> wanted, CancellationToken cancel = default)
    {
        var titles = new Dictionary<(string, string), string>();
        var programmes = wanted.Select(w => w.Programme).Distinct().ToArray();
        foreach (var ofKind in ByKind(wanted.Select(w => w.Path)))
        {
            foreach (var references in ofKind.Distinct().Chunk(AtOnce))
            {
                var entries = await Visible(null).Where(e => programmes.Contains(e.Programme) && e.Kind == ofKind.Key.Name
                    && references.Contains(e.Reference)).ToListAsync(cancel);
                foreach (var entry in entries)
                    titles[(entry.Programme, ofKind.Key.PathOf(entry.Reference))] = seal.TitleOf(entry);
            }
        }
        return titles;
    }
}
