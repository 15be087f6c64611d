using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>A page of a list.</summary>
    /// <exception cref="RefusedException">The cursor is not one that a page gave (<c>bad-cursor</c>).</exception>
    public async Task<ListPage> ListAsync(ListQuery query, CancellationToken cancel = default)
    {
        var matching = await MatchingAsync(query, cancel);
        var total = await matching.CountAsync(cancel);
        var rows = await Paging.After(matching, query).Take(query.Take + 1).ToListAsync(cancel);
        var next = rows.Count > query.Take ? Paging.CursorOf(rows[query.Take - 1], query.Order) : null;
        return new ListPage(await WithContentsAsync([.. rows.Take(query.Take)], cancel), total, next);
    }

    /// <summary>How many entries a list holds.</summary>
    public async Task<int> CountAsync(ListQuery query, CancellationToken cancel = default) => await (await MatchingAsync(query, cancel)).CountAsync(cancel);

    /// <summary>How many entries of a list are in each state.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByStateAsync(ListQuery query, CancellationToken cancel = default) =>
        await (await MatchingAsync(query, cancel)).Where(e => e.State != null).GroupBy(e => e.State!).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);

    /// <summary>How many entries of a list have each value of a facet.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByFacetAsync(ListQuery query, string facet, CancellationToken cancel = default)
    {
        var matching = await MatchingAsync(query, cancel);
        var values = from e in matching join f in db.Set<FacetRow>() on e.Sequence equals f.Sequence where f.Name == facet group f by f.Value into g select new { g.Key, Count = g.Count() };
        return await values.ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
    }

    /// <summary>The records that entries of a list link to in a role, with how many do.</summary>
    public async Task<IReadOnlyList<(Entry Target, int Count)>> CountByLinkAsync(ListQuery query, string role, CancellationToken cancel = default)
    {
        var matching = await MatchingAsync(query, cancel);
        var counts = await (
            from e in matching
            join l in db.Set<LinkRow>() on e.Sequence equals l.Sequence
            where l.Role == role
            group l by l.ToRecord into g
            select new { g.Key, Count = g.Count() }
        ).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var ids = counts.Keys.ToArray();
        var targets = await Visible(query.Programme).Where(e => ids.Contains(e.RecordId)).OrderBy(e => e.TitleKey).ToListAsync(cancel);
        return [.. targets.Select(t => (Seen(t), counts[t.RecordId]))];
    }

    private async Task<IQueryable<EntryRow>> MatchingAsync(ListQuery query, CancellationToken cancel)
    {
        var entries = Visible(query.Programme);
        entries = query.Kinds switch
        {
            [] => entries,
            [var only] => entries.Where(e => e.Kind == only),
            var several => entries.Where(e => several.Contains(e.Kind)),
        };
        entries = query.WithWithdrawn ? entries.Where(e => e.Standing != Standing.Redacted) : entries.Where(e => e.Standing == Standing.InForce);
        if (query.States.Count > 0)
            entries = entries.Where(e => query.States.Contains(e.State!));
        if (query.From is { } from)
            entries = entries.Where(e => e.OnTo >= from);
        if (query.To is { } to)
            entries = entries.Where(e => e.OnFrom <= to);
        if (query.LateOn is { } day)
            entries = entries.Where(e => !e.IsSettled && e.DueKey < day);
        if (query.DueFrom is { } dueFrom)
            entries = entries.Where(e => !e.IsSettled && e.DueBy >= dueFrom);
        foreach (var (name, values) in query.Facets)
        {
            var facets = db.Set<FacetRow>();
            entries = entries.Where(e => facets.Any(f => f.Sequence == e.Sequence && f.Name == name && values.Contains(f.Value)));
        }
        foreach (var linked in query.LinkedTo)
            entries = await LinkedAsync(entries, query.Programme, linked, cancel);
        if (!string.IsNullOrWhiteSpace(query.Text) && SearchWords.OfQuery(query.Text) is { Count: > 0 } words)
        {
            var texts = storage.Matching(db, words);
            entries = entries.Where(e => texts.Contains(e.Sequence));
        }
        return entries;
    }

    private async Task<IQueryable<EntryRow>> LinkedAsync(IQueryable<EntryRow> entries, string programme, LinkedTo linked, CancellationToken cancel)
    {
        var target = await RecordIdAsync(programme, linked.Path, cancel);
        var links = db.Set<LinkRow>();
        return linked.Role is { } role
            ? entries.Where(e => links.Any(l => l.Sequence == e.Sequence && l.ToRecord == target && l.Role == role))
            : entries.Where(e => links.Any(l => l.Sequence == e.Sequence && l.ToRecord == target));
    }

    // A target the viewer may not see counts as no target: otherwise a filter would tell that it exists.
    private async Task<Guid> RecordIdAsync(string programme, string path, CancellationToken cancel)
    {
        if (!kinds.TryResolve(path, out var kind, out var reference))
            return Guid.Empty;
        return await Visible(programme).Where(e => e.Kind == kind.Name && e.Reference == reference).Select(e => e.RecordId).FirstOrDefaultAsync(cancel);
    }
}
