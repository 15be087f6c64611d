using System.Linq.Expressions;
using Heed.Ledger.Records;
using Heed.Ledger.Search;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>A page of a list.</summary>
    /// <exception cref="RefusedException">The cursor is not one that a page of this list gave (<c>bad-cursor</c>).</exception>
    public async Task<ListPage> ListAsync(ListQuery query, CancellationToken cancel = default)
    {
        var take = Math.Clamp(query.Take, 1, ListQuery.MostTaken);
        var matching = await MatchingAsync(query, cancel);
        var page = Pages.Page(matching, query);
        var total = await matching.CountAsync(cancel);
        var rows = await page.Take(take + 1).ToListAsync(cancel);
        var fit = Math.Min(take, query.MostBytes is { } most ? await FittingAsync(rows, most, cancel) : rows.Count);
        var next = rows.Count > fit ? Paging.CursorOf(rows[fit - 1], query) : null;
        return new ListPage(await WithContentsAsync([.. rows.Take(fit)], cancel), total, next);
    }

    /// <summary>The entries of a list right before and right after one of its own, in its order; null where there is none.</summary>
    public async Task<(ReadRecord? Before, ReadRecord? After)> NeighboursAsync(
        ListQuery query, Entry entry, CancellationToken cancel = default)
    {
        var matching = await MatchingAsync(query, cancel);
        if (await matching.FirstOrDefaultAsync(e => e.Sequence == entry.Sequence, cancel) is not { } row)
            return (null, null);
        return (await NextAsync(query with { Descending = !query.Descending }), await NextAsync(query));

        async Task<ReadRecord?> NextAsync(ListQuery order)
        {
            var next = await Pages.Page(matching, order with { After = Paging.CursorOf(row, order) }).FirstOrDefaultAsync(cancel);
            return next is null ? null : (await WithContentsAsync([next], cancel))[0];
        }
    }

    /// <summary>The records of all programmes that have one of some values of a facet, by title: for values that few have.</summary>
    public async Task<IReadOnlyList<Entry>> EverywhereAsync(
        string facet, IEnumerable<string> values, int most, CancellationToken cancel = default)
    {
        // From the few rows to their entries. A list asks each entry of the site instead.
        var wanted = DatabaseText.Valid([.. values]);
        var having = db.Set<FacetRow>().Where(f => f.Name == facet && wanted.Contains(f.Value)).Select(f => f.Sequence);
        var rows = Visible(null).Where(e => e.Standing == Standing.InForce && having.Contains(e.Sequence));
        return [.. (await rows.OrderBy(e => e.TitleKey).ThenBy(e => e.Sequence).Take(most).ToListAsync(cancel)).Select(Seen)];
    }

    private Paging Pages => new(db.Set<FacetRow>(), storage.ByteOrder);

    private async Task<int> FittingAsync(List<EntryRow> rows, long most, CancellationToken cancel)
    {
        var sizes = new Dictionary<long, int>();
        foreach (var sequences in rows.Select(r => r.Sequence).Chunk(AtOnce))
        {
            foreach (var content in await db.Set<ContentRow>().Where(c => sequences.Contains(c.Sequence))
                .Select(c => new { c.Sequence, Size = c.Bytes.Length }).ToListAsync(cancel))
                sizes[content.Sequence] = content.Size;
        }
        var (fit, size) = (0, 0L);
        while (fit < rows.Count && (size += sizes.GetValueOrDefault(rows[fit].Sequence)) <= most)
            fit++;
        return rows.Count == 0 ? 0 : Math.Max(fit, 1);
    }

    /// <summary>How many entries a list holds.</summary>
    public async Task<int> CountAsync(ListQuery query, CancellationToken cancel = default) =>
        await (await MatchingAsync(query, cancel)).CountAsync(cancel);

    /// <summary>How many entries of a list are in each state.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByStateAsync(ListQuery query, CancellationToken cancel = default) =>
        await CountAsync((await MatchingAsync(query, cancel)).Where(e => e.State != null).Select(e => e.State!), cancel);

    /// <summary>How many entries of a list have each value of a facet.</summary>
    public Task<IReadOnlyDictionary<string, int>> CountByFacetAsync(ListQuery query, string facet, CancellationToken cancel = default) =>
        CountByFacetAsync(query, facet, null, cancel);

    /// <summary>How many entries of a list have each value of a facet.</summary>
    /// <param name="query">The list.</param>
    /// <param name="facet">The facet.</param>
    /// <param name="most">How many values at most, the commonest; null for all.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<string, int>> CountByFacetAsync(
        ListQuery query, string facet, int? most, CancellationToken cancel = default)
    {
        var values =
            from e in await MatchingAsync(query, cancel)
            join f in db.Set<FacetRow>() on e.Sequence equals f.Sequence
            where f.Name == facet
            select f.Value;
        return await CountAsync(values, most, cancel);
    }

    /// <summary>The records that entries of a list link to in a role, by title, with how many do.</summary>
    /// <param name="query">The list.</param>
    /// <param name="role">The field that holds the link.</param>
    /// <param name="most">How many at most, those that most entries link to.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<(Entry Target, int Count)>> CountByLinkAsync(
        ListQuery query, string role, int most = ListQuery.MostTaken, CancellationToken cancel = default)
    {
        var links =
            from e in await MatchingAsync(query, cancel)
            join l in db.Set<LinkRow>() on e.Sequence equals l.Sequence
            where l.Role == role
            select l.ToRecord;
        var counts = await CountAsync(links, most, cancel);
        var ids = counts.Keys.ToArray();
        var targets = await Visible(query.Programme)
            .Where(e => e.Standing != Standing.Redacted && ids.Contains(e.RecordId))
            .ToListAsync(cancel);
        var counted = targets.Where(t => counts.ContainsKey(t.RecordId)).Select(t => (Target: Seen(t), Count: counts[t.RecordId]));
        return [.. counted.OrderBy(t => t.Target.Title.ToLowerInvariant(), StringComparer.Ordinal).ThenBy(t => t.Target.Sequence)];
    }

    private static Task<IReadOnlyDictionary<T, int>> CountAsync<T>(IQueryable<T> values, CancellationToken cancel)
        where T : notnull => CountAsync(values, null, cancel);

    // The database counts: grouping without a projection would fetch every row to count it here.
    private static async Task<IReadOnlyDictionary<T, int>> CountAsync<T>(IQueryable<T> values, int? most, CancellationToken cancel)
        where T : notnull
    {
        var grouped = values.GroupBy(value => value).Select(g => new { g.Key, Count = g.Count() });
        var counts = await (most is { } commonest ? grouped.OrderByDescending(c => c.Count).ThenBy(c => c.Key).Take(commonest)
            : grouped).ToListAsync(cancel);
        return counts.ToDictionary(c => c.Key, c => c.Count);
    }

    private async Task<IQueryable<EntryRow>> MatchingAsync(ListQuery query, CancellationToken cancel)
    {
        var entries = Dated(OfKind(Visible(query.Within), query), query);
        entries = query.WithWithdrawn
            ? entries.Where(e => e.Standing != Standing.Redacted)
            : entries.Where(e => e.Standing == Standing.InForce);
        if (query.Among is { } among)
            entries = OfThese(entries, among);
        foreach (var (name, wanted) in query.Facets)
        {
            var (facets, values, facet) = (db.Set<FacetRow>(), DatabaseText.Valid(wanted), DatabaseText.IsValid(name) ? name : "");
            entries = entries.Where(e => facets.Any(f => f.Sequence == e.Sequence && f.Name == facet && values.Contains(f.Value)));
        }
        foreach (var linked in query.LinkedTo)
            entries = Linked(entries, query.Programme, linked);
        if (query.WithoutLinkIn is { Count: > 0 })
        {
            var (links, roles) = (db.Set<LinkRow>(), DatabaseText.Valid(query.WithoutLinkIn));
            var others = Visible(query.Within).Where(e => e.Standing == Standing.InForce);
            // From each entry's few links to their targets. Asked whether a target is among all others, SQLite goes through all of them for
            // each entry: minutes for the front page of 500 programmes.
            entries = entries.Where(
                e => !links.Any(l => l.Sequence == e.Sequence && roles.Contains(l.Role) && others.Any(o => o.RecordId == l.ToRecord)));
        }
        if (string.IsNullOrWhiteSpace(query.Text))
            return entries;
        // A text without a word in it, such as a lone dash, is found nowhere.
        if (FillerWords.Without(SearchWords.OfQuery(query.Text)) is not { Count: > 0 } words)
            return entries.Where(e => false);
        return Among(entries, await MatchAsync(new TextQuery(words, query.Within, MayBeStart: true), cancel));
    }

    private IQueryable<EntryRow> OfThese(IQueryable<EntryRow> entries, IReadOnlyCollection<string> paths)
    {
        Expression<Func<EntryRow, bool>> these = e => false;
        foreach (var ofKind in ByKind(paths))
        {
            var (kind, references) = (ofKind.Key.Name, ofKind.ToArray());
            these = Predicates.Either(these, e => e.Kind == kind && references.Contains(e.Reference));
        }
        return entries.Where(these);
    }

    private static IQueryable<EntryRow> OfKind(IQueryable<EntryRow> entries, ListQuery query)
    {
        var (kinds, states) = (DatabaseText.Valid(query.Kinds), DatabaseText.Valid(query.States));
        if (kinds is [var only])
            entries = entries.Where(e => e.Kind == only);
        else if (query.Kinds.Count > 0)
            entries = entries.Where(e => kinds.Contains(e.Kind));
        return query.States.Count > 0 ? entries.Where(e => states.Contains(e.State!)) : entries;
    }

    // A span that is open at one end, or whose end nobody knows, reaches as far as need be; what has no date at all is left out.
    private static IQueryable<EntryRow> Dated(IQueryable<EntryRow> entries, ListQuery query)
    {
        if (query.From is { } from)
            entries = entries.Where(e => e.OnTo >= from || e.OnTo == null && e.OnFrom != null);
        if (query.To is { } to)
            entries = entries.Where(e => e.OnFrom <= to || e.OnFrom == null && e.OnTo != null);
        // What has no due date has the last day of all as its key, and the key is what the index knows.
        if (query.LateOn is { } day)
            entries = entries.Where(e => !e.IsSettled && e.DueKey < day);
        if (query.IsKnownNotDone is { } isKnown)
            entries = isKnown ? entries.Where(e => e.NotDoneOn > e.DueBy)
                : entries.Where(e => e.NotDoneOn == null || e.NotDoneOn <= e.DueBy);
        if (query.FirstDueBefore is { } first)
            entries = entries.Where(e => !e.IsSettled && e.FirstDueBy < first);
        if (query.Undated)
            entries = entries.Where(e => !e.IsSettled && e.DueBy == null);
        if (query.OpenOnly)
            entries = entries.Where(e => !e.IsSettled);
        if (query.DueFrom is { } dueFrom)
            entries = entries.Where(e => !e.IsSettled && e.DueBy >= dueFrom);
        return entries;
    }

    // A target the viewer may not see counts as no target: otherwise a filter would tell that it exists.
    private IQueryable<EntryRow> Linked(IQueryable<EntryRow> entries, string programme, LinkedTo linked)
    {
        var targets = At(programme, linked.Path).Where(e => e.Standing != Standing.Redacted).Select(e => e.RecordId);
        var links = db.Set<LinkRow>().Where(l => targets.Contains(l.ToRecord));
        if (linked.Role is { } role)
            links = DatabaseText.IsValid(role) ? links.Where(l => l.Role == role) : links.Where(l => false);
        // Asked so, the database begins with the links to the target, of which there are few, and not with all entries of the list.
        return entries.Where(e => links.Select(l => l.Sequence).Contains(e.Sequence));
    }
}
