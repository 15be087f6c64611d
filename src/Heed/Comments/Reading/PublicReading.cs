using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Reading;

/// <summary>
/// The only way in which the public reads comments; pages, feeds and data all ask here. A comment can be read when a person approved it,
/// it was public on the day read as at, and its record can be read: now, and on that day. With a record that was hidden or redacted go
/// its comments; with one that was withdrawn they stay, because what it said stays.
/// </summary>
public sealed class PublicReading(HeedDatabase db, RequestContext here)
{
    public const int PageSize = 25;
    private readonly Dictionary<string, Entry> records = [];

    /// <summary>
    /// The records that have comments which can be read, by path, with how many comments each has; notices of what was taken out count.
    /// </summary>
    public async Task<IReadOnlyList<(Entry Record, int Count)>> RecordsAsync(CancellationToken cancel)
    {
        var counts = await Published().GroupBy(c => c.Path).Select(g => new { Path = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var readable = await ReadableAsync(counts.Select(c => c.Path), cancel);
        return [.. counts.Where(c => readable.ContainsKey(c.Path)).Select(c => (readable[c.Path], c.Count))
            .OrderBy(c => c.Item1.Title, StringComparer.Ordinal)];
    }

    /// <summary>How many comments a record has; 0 when it can't be read.</summary>
    public async Task<int> CountAsync(string path, CancellationToken cancel) =>
        await IsReadableAsync(path, cancel) ? await Published().CountAsync(c => c.Path == path, cancel) : 0;

    public async Task<IReadOnlyList<ReadComment>> NewestAsync(string path, int take, CancellationToken cancel) =>
        await IsReadableAsync(path, cancel)
            ? Read(await Published().Where(c => c.Path == path).OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Number)
                .Take(take).ToListAsync(cancel))
            : [];

    /// <summary>A page of the comments of a record, oldest first, so that a page keeps what it holds.</summary>
    public async Task<IReadOnlyList<ReadComment>> PageAsync(string path, int page, CancellationToken cancel) =>
        await IsReadableAsync(path, cancel)
            ? Read(await Published().Where(c => c.Path == path).OrderBy(c => c.PublishedAt).ThenBy(c => c.Number)
                .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel))
            : [];

    /// <param name="paths">The records whose comments are asked for; as <see cref="RecordsAsync"/> gives them.</param>
    /// <param name="year">Only those first public in this year where the programme is; null for all.</param>
    public async Task<(IReadOnlyList<ReadComment> Comments, int Total)> PageOfAllAsync(
        IReadOnlyCollection<string> paths, int? year, int page, CancellationToken cancel)
    {
        var comments = Of(paths, year);
        var total = await comments.CountAsync(cancel);
        var found = await comments.OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Number).Skip((page - 1) * PageSize)
            .Take(PageSize).ToListAsync(cancel);
        return (Read(found), total);
    }

    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel)
    {
        var first = await Published().MinAsync(c => (DateTime?)c.PublishedAt, cancel);
        var last = await Published().MaxAsync(c => (DateTime?)c.PublishedAt, cancel);
        return first is null ? []
            : [.. Enumerable.Range(Clock.DayOf(first.Value).Year, Clock.DayOf(last!.Value).Year - Clock.DayOf(first.Value).Year + 1)
                .Reverse()];
    }

    public async Task<ReadComment?> FindAsync(int number, CancellationToken cancel) =>
        await Published().FirstOrDefaultAsync(c => c.Number == number, cancel) is { } comment && await IsReadableAsync(comment.Path, cancel)
            ? Read([comment])[0] : null;

    /// <summary>
    /// What changed last among the comments: a comment published, corrected, taken out, or its name taken off. Newest first.
    /// </summary>
    public async Task<IReadOnlyList<ReadComment>> LatestAsync(string? path, int take, CancellationToken cancel)
    {
        var paths = path is null ? [.. (await RecordsAsync(cancel)).Select(r => r.Record.Path)] : await IsReadableAsync(path, cancel)
            ? [path] : Array.Empty<string>();
        var found = await Of(paths, null).OrderByDescending(
            c => c.UnpublishedAt ?? (c.NameRemovedAt > c.ApprovedAt ? c.NameRemovedAt : c.ApprovedAt)).ThenByDescending(c => c.Number)
                .Take(take).ToListAsync(cancel);
        return Read(found);
    }

    public Entry RecordOf(ReadComment comment) => records[comment.Path];

    private IQueryable<PublicComment> Of(IReadOnlyCollection<string> paths, int? year)
    {
        var comments = Published();
        if (year is { } y)
        {
            var (from, to) = (Clock.StartOf(new DateOnly(y, 1, 1)), Clock.StartOf(new DateOnly(y + 1, 1, 1)));
            comments = comments.Where(c => c.PublishedAt >= from && c.PublishedAt < to);
        }
        return comments.Where(c => paths.Contains(c.Path));
    }

    // A page as at a day shows what was public then, less what was taken out since: those words are gone.
    private IQueryable<PublicComment> Published()
    {
        var comments = db.PublicComments.AsNoTracking().Where(c => c.Programme == here.Programme);
        if (here.AsAt is not { } day)
            return comments;
        var end = Clock.EndOf(day);
        return comments.Where(c => c.PublishedAt <= end);
    }

    private async Task<bool> IsReadableAsync(string path, CancellationToken cancel) =>
        (await ReadableAsync([path], cancel)).ContainsKey(path);

    private async Task<IReadOnlyDictionary<string, Entry>> ReadableAsync(IEnumerable<string> paths, CancellationToken cancel)
    {
        var wanted = paths.ToList();
        var now = Readable(await here.Now().EntriesAsync(here.Programme, wanted, cancel));
        if (here.AsAt is not null)
        {
            var then = Readable(await here.Reading.EntriesAsync(here.Programme, now.Keys, cancel));
            now = now.Where(r => then.ContainsKey(r.Key)).ToDictionary(r => r.Key, r => then[r.Key]);
        }
        foreach (var (path, entry) in now)
            records[path] = entry;
        return now;
    }

    private static Dictionary<string, Entry> Readable(IReadOnlyDictionary<string, Entry> found) =>
        found.Where(r => r.Value.Standing != Standing.Redacted).ToDictionary();

    private List<ReadComment> Read(IEnumerable<PublicComment> comments) => [.. comments.Select(c => new ReadComment(c, here.AsAt))];
}
