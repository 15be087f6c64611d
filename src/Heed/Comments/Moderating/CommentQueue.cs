using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Moderating;

/// <summary>
/// The order in which comments are read: what may be about a child at risk first, then what else speaks for reading it soon, then the oldest;
/// the slower lane last. What lies with the safeguarding lead is not in it.
/// </summary>
public sealed class CommentQueue(HeedDatabase db, TimeProvider clock)
{
    private const int LookedAhead = 200;
    private static readonly TimeSpan InSomeonesHand = TimeSpan.FromMinutes(15);

    /// <summary>How many are in each part.</summary>
    public async Task<IReadOnlyDictionary<QueueView, int>> CountAsync(string programme, CancellationToken cancel)
    {
        var counts = new Dictionary<QueueView, int>();
        foreach (var view in Enum.GetValues<QueueView>())
            counts[view] = await In(programme, view).CountAsync(cancel);
        return counts;
    }

    /// <summary>Some of a part, in order.</summary>
    public async Task<IReadOnlyList<Comment>> ListAsync(string programme, QueueView view, int skip, int take, CancellationToken cancel) =>
        await InOrder(In(programme, view), view).Skip(skip).Take(take).ToListAsync(cancel);

    /// <summary>How many comments in a part stand for each cluster shown.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> AlikeAsync(string programme, IReadOnlyCollection<Guid> clusters, CancellationToken cancel) =>
        await Waiting(programme).Where(c => clusters.Contains(c.Cluster)).GroupBy(c => c.Cluster).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    /// <summary>The one to read next: the first that nobody else has open; after another one when that is passed over.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="reader">The person who reads.</param>
    /// <param name="after">The one passed over; null to begin at the top.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Its key; null when nothing waits.</returns>
    public async Task<Guid?> NextAsync(string programme, string reader, Guid? after, CancellationToken cancel)
    {
        var ids = await InOrder(In(programme, QueueView.Waiting), QueueView.Waiting).Select(c => c.Id).Take(LookedAhead).ToListAsync(cancel);
        var from = after is { } passed ? ids.IndexOf(passed) + 1 : 0;
        // Passing over the last one begins at the top again.
        IReadOnlyList<Guid> order = [.. ids[from..], .. ids[..from].Where(id => id != after)];
        var since = clock.GetUtcNow().UtcDateTime - InSomeonesHand;
        var open = await db.CommentSteps.Where(s => s.Programme == programme && s.Kind == CommentStepKind.Read && s.At > since && s.By != reader).Select(s => s.CommentId).ToListAsync(cancel);
        return order.Select(id => (Guid?)id).FirstOrDefault(id => !open.Contains(id!.Value)) ?? (order.Count > 0 ? order[0] : null);
    }

    private IQueryable<Comment> Waiting(string programme) => db.Comments.AsNoTracking().Where(c => c.Programme == programme && c.State == CommentState.Held);

    private IQueryable<Comment> In(string programme, QueueView view)
    {
        var (comments, harm) = (db.Comments.AsNoTracking(), FoundSignals.HarmFrom);
        var all = comments.Where(c => c.Programme == programme);
        return view switch
        {
            // Of a flood one stands for all that are much alike, but for those that may be about a child at risk.
            QueueView.Waiting => Waiting(programme).Where(c => c.Lane == CommentLane.Ordinary || c.Weight >= harm || c.Cluster == c.Id || !comments.Any(o => o.Id == c.Cluster && o.State == CommentState.Held)),
            QueueView.Slow => Waiting(programme).Where(c => c.Lane == CommentLane.Slow),
            QueueView.Appeals => all.Where(c => c.AppealedAt != null && c.State != CommentState.Escalated),
            QueueView.ToReview => all.Where(c => c.IsToReview),
            _ => all.Where(c => c.State != CommentState.Held && c.State != CommentState.Escalated),
        };
    }

    private static IQueryable<Comment> InOrder(IQueryable<Comment> comments, QueueView view) =>
        view switch
        {
            QueueView.Decided => comments.OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Id),
            QueueView.Appeals => comments.OrderBy(c => c.AppealedAt).ThenBy(c => c.Id),
            QueueView.ToReview => comments.OrderBy(c => c.DecidedAt).ThenBy(c => c.Id),
            _ => comments.OrderBy(c => c.Weight >= FoundSignals.HarmFrom ? 0 : 1).ThenBy(c => c.Lane).ThenByDescending(c => c.Weight).ThenBy(c => c.ReceivedAt).ThenBy(c => c.Id),
        };
}
