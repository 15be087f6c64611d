using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>All editions of a record that the viewer may see, oldest first, with their contents.</summary>
    public async Task<IReadOnlyList<Edition>> HistoryAsync(string programme, string path, CancellationToken cancel = default)
    {
        if (!kinds.TryResolve(path, out var kind, out var reference))
            return [];
        var rows = from e in Editions(programme) join r in db.Set<RecordRow>() on e.RecordId equals r.Id where r.Kind == kind.Name && r.Reference == reference orderby e.Number select e;
        return await SeenAsync(rows, cancel);
    }

    /// <summary>
    /// The change feed: all editions of a programme published after one moment and up to another, in the order in which they
    /// became public, then in that of the log. The same question always gets the same answer in the same order.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="after">Editions published later than this (UTC); null from the beginning.</param>
    /// <param name="upTo">Editions published up to and including this (UTC); null for all.</param>
    /// <param name="take">How many at most, the earliest first.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<Edition>> ChangesAsync(string programme, DateTime? after, DateTime? upTo, int take = int.MaxValue, CancellationToken cancel = default)
    {
        var rows = Between(programme, after, upTo).OrderBy(e => e.PublishedAt).ThenBy(e => e.Sequence).Take(take);
        return await SeenAsync(rows, cancel);
    }

    /// <summary>The latest changes of a programme, newest first.</summary>
    public async Task<IReadOnlyList<Edition>> LatestChangesAsync(string programme, int take, CancellationToken cancel = default) =>
        await SeenAsync(Between(programme, null, null).OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.Sequence).Take(take), cancel);

    /// <summary>How many editions of a programme the change feed holds between two moments.</summary>
    public async Task<int> CountChangesAsync(string programme, DateTime? after, DateTime? upTo, CancellationToken cancel = default) =>
        await Between(programme, after, upTo).CountAsync(cancel);

    private IQueryable<EditionRow> Between(string programme, DateTime? after, DateTime? upTo)
    {
        var editions = Editions(programme);
        if (after is { } from)
            editions = editions.Where(e => e.PublishedAt > from);
        if (upTo is { } to)
            editions = editions.Where(e => e.PublishedAt <= to);
        return editions;
    }

    private IQueryable<EditionRow> Editions(string programme)
    {
        var editions = db.Set<EditionRow>().AsNoTracking().Where(e => e.Programme == programme);
        if (Viewer.AsAt is { } moment)
            editions = editions.Where(e => e.PublishedAt <= moment);
        return Permitted(editions, e => e.Audience, e => e.Programme);
    }

    private async Task<IReadOnlyList<Edition>> SeenAsync(IQueryable<EditionRow> editions, CancellationToken cancel)
    {
        var rows = await (
            from e in editions
            join r in db.Set<RecordRow>() on e.RecordId equals r.Id
            join c in db.Set<ContentRow>() on e.Sequence equals c.Sequence into contents
            from c in contents.DefaultIfEmpty()
            join x in db.Set<RedactionRow>() on e.Sequence equals x.Sequence into redactions
            from x in redactions.DefaultIfEmpty()
            select new
            {
                Edition = e,
                r.Kind,
                r.Reference,
                Bytes = c == null ? null : c.Bytes,
                Redacted = x == null ? null : x.Reason,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(row =>
            {
                var (e, kind) = (row.Edition, kinds[row.Kind]);
                var standing = row.Redacted is null ? e.Standing : Standing.Redacted;
                return new Edition(e.Sequence, e.Programme, kind, row.Reference, e.Number, standing, e.PublishedAt, e.RecordedAt, e.IsImported, e.Why, Convert.ToHexStringLower(e.Hash))
                {
                    RedactedFor = row.Redacted,
                    Bytes = row.Bytes,
                    Content = row.Bytes is null ? null : ContentJson.Read(row.Bytes, kind.ContentType),
                };
            }),
        ];
    }
}
