using Heed.Comments;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Moderation;

/// <summary>
/// The order in which comments are read: what may be about a child at risk first, then what else speaks for reading it soon, then the
/// oldest; the slower lane last. What lies with the safeguarding lead is not in it.
/// </summary>
public sealed class CommentQueue(HeedDatabase db, TimeProvider clock)
{
    private const int LookedAhead = 200;
    private static readonly TimeSpan InSomeonesHand = TimeSpan.FromMinutes(15);

    public async Task<IReadOnlyDictionary<QueueView, int>> CountAsync(string programme, CancellationToken cancel)
    {
        var counts = new Dictionary<QueueView, int>();
        foreach (var view in Enum.GetValues<QueueView>())
            counts[view] = await In(programme, view).CountAsync(cancel);
        return counts;
    }

    public async Task<IReadOnlyList<Comment>> ListAsync(string programme, QueueView view, int skip, int take, CancellationToken cancel) =>
        await InOrder(In(programme, view), view).Skip(skip).Take(take).ToListAsync(cancel);

    /// <summary>How many comments in a part stand for each cluster shown.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> CountSimilarAsync(
        string programme, IReadOnlyCollection<Guid> clusters, CancellationToken cancel) =>
        await Waiting(programme).Where(c => clusters.Contains(c.Cluster)).GroupBy(c => c.Cluster)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    /// <summary>The one to read next: the first that nobody else has open; after another one when that is passed over.</summary>
    /// <param name="after">The one passed over; null to begin at the top.</param>
    /// <returns>Its key; null when nothing waits.</returns>
    public async Task<Guid?> NextAsync(string programme, string reader, Guid? after, CancellationToken cancel)
    {
        var ids = await InOrder(In(programme, QueueView.Waiting), QueueView.Waiting).Select(c => c.Id).Take(LookedAhead)
            .ToListAsync(cancel);
        var from = after is { } passed ? ids.IndexOf(passed) + 1 : 0;
        // Passing over the last one begins at the top again.
        IReadOnlyList<Guid> order = [.. ids[from..], .. ids[..from].Where(id => id != after)];
        var since = clock.GetUtcNow().UtcDateTime - InSomeonesHand;
        var open = await db.CommentEvents.Where(s => s.Programme == programme && s.Kind == CommentEventKind.Read && s.At > since
            && s.By != reader).Select(s => s.CommentId).ToListAsync(cancel);
        return order.Select(id => (Guid?)id).FirstOrDefault(id => !open.Contains(id!.Value)) ?? (order.Count > 0 ? order[0] : null);
    }

    private IQueryable<Comment> Waiting(string programme) =>
        db.Comments.AsNoTracking().Where(c => c.Programme == programme && c.State == CommentState.Waiting);

    private IQueryable<Comment> In(string programme, QueueView view)
    {
        var (comments, harm) = (db.Comments.AsNoTracking(), FoundSignals.HarmFrom);
        var all = comments.Where(c => c.Programme == programme);
        return view switch
        {
            // Of a flood one stands for all that are much alike, but for those that may be about a child at risk.
            QueueView.Waiting =>
                Waiting(programme)
                    .Where(c => c.Priority == CommentPriority.Ordinary || c.Weight >= harm || c.Cluster == c.Id
                        || !comments.Any(o => o.Id == c.Cluster && o.State == CommentState.Waiting)),
            QueueView.Slow => Waiting(programme).Where(c => c.Priority == CommentPriority.Low),
            QueueView.Appeals => all.Where(c => c.AppealedAt != null && c.State != CommentState.Referred),
            QueueView.ToReview => all.Where(c => c.NeedsSecondReview),
            _ => all.Where(c => c.State != CommentState.Waiting && c.State != CommentState.Referred),
        };
    }

    private static IQueryable<Comment> InOrder(IQueryable<Comment> comments, QueueView view) =>
        view switch
        {
            QueueView.Decided => comments.OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Id),
            QueueView.Appeals => comments.OrderBy(c => c.AppealedAt).ThenBy(c => c.Id),
            QueueView.ToReview => comments.OrderBy(c => c.DecidedAt).ThenBy(c => c.Id),
            _ => comments.OrderBy(c => c.Weight >= FoundSignals.HarmFrom ? 0 : 1).ThenBy(c => c.Priority).ThenByDescending(c => c.Weight)
                .ThenBy(c => c.ReceivedAt).ThenBy(c => c.Id),
        };
}
