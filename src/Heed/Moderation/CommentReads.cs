using Heed.Accounts;
using Heed.Comments;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Moderation;

/// <summary>
/// Notes who read which comment: a line in the log of reads and a step of the comment, once for each person and wording. What lies with the
/// safeguarding lead is noted in the log at every read.
/// </summary>
public sealed class CommentReads(HeedDatabase db, CommentPublishing publishing, ReadLog log, TimeProvider clock)
{
    public async Task OpenedAsync(Staff by, Comment comment, DateTime writtenAt, CancellationToken cancel)
    {
        // Who read it before it was handed over has not opened it as the safeguarding lead.
        var since = comment is { State: CommentState.Referred, DecidedAt: { } handed } && handed > writtenAt ? handed : writtenAt;
        var isNoted = await db.CommentEvents.AnyAsync(
            s => s.CommentId == comment.Id && s.Kind == CommentEventKind.Read && s.By == by.Name && s.At >= since, cancel);
        if (isNoted && comment.State != CommentState.Referred)
            return;
        await publishing.ChangeAsync(comment.Id, async opened =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (!isNoted)
                publishing.Apply(opened, CommentEventKind.Read, by.Name, now);
            await log.NoteAsync(by, opened.Programme, StaffReference.PathOf(opened.Id), cancel);
            return true;
        }, cancel);
    }

    public Task<bool> HasOpenedAsync(Staff by, string programme, Guid id, CancellationToken cancel) =>
        db.CommentEvents.AnyAsync(
            s => s.CommentId == id && s.Programme == programme && s.Kind == CommentEventKind.Read && s.By == by.Name, cancel);

    /// <summary>A safeguarding lead found words in what was handed to them: a line in the log of reads for each, every time.</summary>
    public async Task FoundAsync(Staff by, IEnumerable<Comment> found, CancellationToken cancel)
    {
        foreach (var comment in found)
            await log.NoteAsync(by, comment.Programme, StaffReference.PathOf(comment.Id), cancel);
    }

    /// <summary>
    /// Someone saw how comments begin, or found words in them: a line in the log of reads for each. They do not count as read by that.
    /// </summary>
    public async Task SeenAsync(Staff by, string programme, IReadOnlyList<CommentText> seen, CancellationToken cancel)
    {
        var paths = seen.Select(t => StaffReference.PathOf(t.CommentId)).ToList();
        var noted = await db.ConfidentialReads.AsNoTracking()
            .Where(r => r.Programme == programme && r.By == by.Name && paths.Contains(r.Path)).GroupBy(r => r.Path)
            .Select(g => new { g.Key, Last = g.Max(r => r.At) }).ToDictionaryAsync(r => r.Key, r => r.Last, cancel);
        foreach (var text in seen.Where(t => !noted.TryGetValue(StaffReference.PathOf(t.CommentId), out var at) || at < t.WrittenAt))
            await log.NoteAsync(by, programme, StaffReference.PathOf(text.CommentId), cancel);
    }
}
