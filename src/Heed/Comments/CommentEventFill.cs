using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments;

/// <summary>
/// Brings over the rows of a database in which events did not tell yet how a comment was before and after them: they are followed through
/// the table of transitions, in their order. What the table would refuse today happened all the same, and is followed too.
/// </summary>
public static class CommentEventFill
{
    private const int AtOnce = 100;

    /// <summary>Fills every row that lacks it; some comments at a time, so that it goes on where it was interrupted.</summary>
    public static async Task<int> FillAsync(HeedDatabase db, CancellationToken cancel)
    {
        var filled = 0;
        while (true)
        {
            var some = await TryAgain.OnConflictAsync(db, () => SomeAsync(db, cancel));
            if (some == 0)
                return filled;
            filled += some;
        }
    }

    private static async Task<int> SomeAsync(HeedDatabase db, CancellationToken cancel)
    {
        // In the order of the index, so that it reads no more than that.
        var missing = db.CommentEvents.Where(e => e.Sequence == 0);
        var ids = await missing.Select(e => e.CommentId).Distinct().OrderBy(id => id).Take(AtOnce).ToListAsync(cancel);
        if (ids.Count == 0)
            return 0;
        var comments = await db.Comments.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var shown = await db.PublicComments.AsNoTracking().Where(p => ids.Contains(p.CommentId))
            .ToDictionaryAsync(p => p.CommentId, cancel);
        var events = await missing.Where(e => ids.Contains(e.CommentId)).OrderBy(e => e.At).ThenBy(e => e.Kind).ThenBy(e => e.Id)
            .ToListAsync(cancel);
        foreach (var its in events.GroupBy(e => e.CommentId))
            Fill([.. its], comments.GetValueOrDefault(its.Key), shown.GetValueOrDefault(its.Key));
        await db.SaveChangesAsync(cancel);
        return events.Count;
    }

    private static void Fill(IReadOnlyList<CommentEvent> events, Comment? comment, PublicComment? shown)
    {
        var status = new CommentStatus();
        foreach (var (index, one) in events.Index())
        {
            var before = status;
            status = CommentTransitions.Of(one.Kind).Follow(before, new CommentChange(one.By, one.At, one.Reason));
            // The first state is that of a comment that was received, whatever the row says of it.
            status = status with { State = status.State ?? CommentState.Waiting, Told = status.Told ?? CommentState.Waiting };
            if (index == events.Count - 1 && comment is not null)
            {
                comment.Fill(Told(comment, shown, events.Any(e => e.Kind == CommentEventKind.Withdrawn)), events.Count);
                // The comment is as it is, and that is what its last event left.
                status = comment.Status;
            }
            one.Fill(index + 1, before.Recorded, status.Recorded);
        }
    }

    // What its author was told before that was kept.
    private static CommentState Told(Comment comment, PublicComment? shown, bool wasWithdrawn) =>
        comment.State != CommentState.Referred ? comment.State
        : wasWithdrawn ? CommentState.Withdrawn
        : comment.Reason is null ? (comment.DestroyedAt is null ? CommentState.Waiting : CommentState.Refused)
        : comment.Reason == shown?.UnpublishedFor ? CommentState.Unpublished
        : CommentState.Refused;
}
