using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heed.Moderation;

/// <summary>Reads a page of the queue: opens how the comments begin, and notes who saw them.</summary>
public sealed class QueueReading(
    HeedDatabase db, CommentQueue queue, CommentEncryption encryption, ProgrammeSignals signals, CommentReads reads,
    IOptions<ModerationRules> rules, TimeProvider clock)
{
    private const int Beginning = 280;

    /// <exception cref="BadRequestException">There is no such page.</exception>
    public async Task<QueuePage> LoadAsync(RequestContext here, Staff staff, QueueView view, int number, CancellationToken cancel)
    {
        var size = Math.Clamp(rules.Value.PreviewsAtOnce, 1, 100);
        var counts = await queue.CountAsync(here.Programme, cancel);
        var last = Math.Max(1, (counts[view] + size - 1) / size);
        if (number > last)
            throw new BadRequestException($"There is no page {number}. The last page is {last}.");
        var comments = await queue.ListAsync(here.Programme, view, (number - 1) * size, size, cancel);
        return new QueuePage { Here = here, Staff = staff, View = view, Counts = counts, Number = number, PageSize = size,
            Lines = await LinesAsync(here, staff, comments, cancel) };
    }

    public async Task<IReadOnlyList<QueueLine>> LinesAsync(
        RequestContext here, Staff staff, IReadOnlyList<Comment> comments, CancellationToken cancel)
    {
        var ids = comments.Select(c => c.Id).ToList();
        var texts = await db.NewestTexts(ids).ToDictionaryAsync(t => t.CommentId, cancel);
        await reads.SeenAsync(staff, here.Programme, [.. texts.Values.Where(t => !t.IsDestroyed)], cancel);
        var similar = await queue.CountSimilarAsync(here.Programme, [.. comments.Select(c => c.Cluster).Distinct()], cancel);
        var records = await RecordsAsync(here, comments, cancel);
        var lines = new List<QueueLine>();
        foreach (var comment in comments)
        {
            var words = encryption.Open(texts[comment.Id]);
            var (promise, isLate) = PromiseOf(here, comment);
            lines.Add(
                new QueueLine(
                    comment, words is null ? null : Begin(words.Text), words is null ? null : FoundSignals.InWords(
                        await signals.InAsync(here.Programme, words, cancel)),
                        comment.State == CommentState.Waiting && comment.Weight >= FoundSignals.HarmFrom, records[comment.Path],
                        similar.GetValueOrDefault(comment.Cluster), promise, isLate));
        }
        return lines;
    }

    public static async Task<IReadOnlyDictionary<string, string>> RecordsAsync(
        RequestContext here, IEnumerable<Comment> comments, CancellationToken cancel)
    {
        var titles = new Dictionary<string, string>();
        foreach (var path in comments.Select(c => c.Path).Distinct())
            titles[path] = (await here.Reading.FindAsync(here.Programme, path, cancel))?.Content?.Title ?? path;
        return titles;
    }

    private (string? Sentence, bool IsLate) PromiseOf(RequestContext here, Comment comment)
    {
        if (comment.State != CommentState.Waiting)
            return (null, false);
        var within = CommentTerms.Of(here).DecideWithin;
        var (due, now) = (StaffedTime.After(comment.ReceivedAt, within), clock.GetUtcNow().UtcDateTime);
        var hours = (int)Math.Ceiling(StaffedTime.Between(now < due ? now : due, now < due ? due : now).TotalHours);
        return now < due ? ($"Decision due within {Phrases.Count(hours, "working hour")}", false)
            : ($"Overdue by {Phrases.Count(hours, "working hour")}", true);
    }

    private static string Begin(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Beginning)
            return line;
        var end = char.IsHighSurrogate(line[Beginning - 1]) ? Beginning - 1 : Beginning;
        return line[..end].TrimEnd() + "…";
    }
}
