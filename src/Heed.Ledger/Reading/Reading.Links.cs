using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>The records an entry links to, in the order of its content.</summary>
    public async Task<IReadOnlyList<Link>> LinksFromAsync(Entry entry, CancellationToken cancel = default)
    {
        // The entry may come from another viewer's reading: its links are shown only if this viewer sees the same edition.
        var held = Visible(entry.Programme).Where(e => e.Sequence == entry.Sequence).Select(e => e.Sequence);
        var links = await (
            from l in db.Set<LinkRow>().AsNoTracking()
            where held.Contains(l.Sequence)
            join e in Visible(entry.Programme) on l.ToRecord equals e.RecordId
            where e.Standing != Standing.Redacted
            orderby l.Ordinal
            select new { l.Role, Other = e }
        ).ToListAsync(cancel);
        return [.. links.Select(l => Told(l.Role, entry.Kind, l.Other, backwards: false))];
    }

    /// <summary>
    /// The records that link to an entry's record, in order of the day they are about; none when the viewer may not see it.
    /// </summary>
    /// <param name="entry">The entry linked to.</param>
    /// <param name="most">How many links are read at most; when there are more, some of each role and kind are, the latest.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<Link>> LinksToAsync(Entry entry, int most = ListQuery.MostTaken, CancellationToken cancel = default)
    {
        var seen = Visible(entry.Programme).Where(e => e.RecordId == entry.RecordId).Select(e => e.RecordId);
        var rows =
            from l in db.Set<LinkRow>().AsNoTracking()
            where seen.Contains(l.ToRecord)
            join e in Visible(entry.Programme) on l.Sequence equals e.Sequence
            where e.Standing == Standing.InForce && e.RecordId != entry.RecordId
            select new { l.Role, Other = e };
        var links = await rows.OrderBy(r => r.Other.OnKey).ThenBy(r => r.Other.Sequence).ThenBy(r => r.Role).Take(most + 1)
            .ToListAsync(cancel);
        if (links.Count <= most)
            return [.. links.Select(l => Told(l.Role, kinds[l.Other.Kind], l.Other, backwards: true))];
        var groups = await rows.GroupBy(r => new { r.Role, r.Other.Kind }).Select(g => new { g.Key.Role, g.Key.Kind, Count = g.Count() })
            .ToListAsync(cancel);
        var some = new List<Link>();
        foreach (var group in groups.OrderBy(g => g.Role, StringComparer.Ordinal).ThenBy(g => g.Kind, StringComparer.Ordinal))
        {
            var (kind, each) = (kinds[group.Kind], Math.Max(1, most / groups.Count));
            var whole = group.Count > each ? new LinkGroup(entry.Path, group.Role, kind, group.Count) : null;
            var latest = await rows.Where(r => r.Role == group.Role && r.Other.Kind == group.Kind).OrderByDescending(r => r.Other.OnKey)
                .ThenByDescending(r => r.Other.Sequence).Take(each).ToListAsync(cancel);
            some.AddRange(latest.Select(l => Told(l.Role, kind, l.Other, backwards: true) with { Among = whole }));
        }
        return [.. some.OrderBy(l => l.Other.OnFrom ?? l.Other.OnTo ?? DateOnly.MinValue).ThenBy(l => l.Other.Sequence)
            .ThenBy(l => l.Role, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Since when records have linked to an entry's record (UTC), by the linking record's path and the link's role: the first
    /// edition the viewer may read that holds such a link, which can be years after the record's own first edition.
    /// </summary>
    /// <param name="entry">The entry linked to.</param>
    /// <param name="links">The links that are asked about; null for all.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<(string Path, string Role), DateTime>> LinkedSinceAsync(
        Entry entry, IEnumerable<Link>? links = null, CancellationToken cancel = default)
    {
        Guid[]? holders = links is null ? null : [.. links.Select(l => l.Other.RecordId).Distinct()];
        var seen = Visible(entry.Programme).Where(e => e.RecordId == entry.RecordId).Select(e => e.RecordId);
        var rows = db.Set<LinkRow>().AsNoTracking().Where(l => seen.Contains(l.ToRecord));
        if (holders is not null)
            rows = rows.Where(l => holders.Contains(l.FromRecord));
        var found = await (
            from l in rows
            join e in Editions(entry.Programme) on l.Sequence equals e.Sequence
            join r in db.Set<RecordRow>() on e.RecordId equals r.Id
            group e.PublishedAt by new { r.Kind, r.Reference, l.Role } into g
            select new { g.Key.Kind, g.Key.Reference, g.Key.Role, First = g.Min() }
        ).ToListAsync(cancel);
        return found.ToDictionary(f => (kinds[f.Kind].PathOf(f.Reference), f.Role), f => f.First);
    }

    /// <summary>
    /// The months and years in which records became public where the day is not known, by path and by the moment that their edition has.
    /// </summary>
    public async Task<IReadOnlyDictionary<(string Path, DateTime At), FuzzyDate>> PublicInAsync(
        string programme, IEnumerable<Entry> entries, CancellationToken cancel = default)
    {
        var known = new Dictionary<(string, DateTime), FuzzyDate>();
        foreach (var chunk in entries.DistinctBy(e => e.RecordId).Chunk(AtOnce))
        {
            var paths = chunk.ToDictionary(e => e.RecordId, e => e.Path);
            Guid[] ids = [.. paths.Keys];
            var found = await Editions(programme).Where(e => e.PublicIn != null && ids.Contains(e.RecordId))
                .Select(e => new { e.RecordId, e.PublishedAt, e.PublicIn }).Distinct().ToListAsync(cancel);
            foreach (var one in found)
                known[(paths[one.RecordId], one.PublishedAt)] = FuzzyDate.Parse(one.PublicIn!);
        }
        return known;
    }

    private Link Told(string role, Kind holder, EntryRow other, bool backwards)
    {
        if (role == ContentFacts.Mention)
            return new Link(role, backwards ? "Mentioned in" : "Mentions", Seen(other), true);
        var relation = holder.Relation(role);
        var words = relation is null ? role : backwards ? relation.Backward : relation.Forward;
        return new Link(role, words, Seen(other), relation?.InStory ?? true);
    }
}
