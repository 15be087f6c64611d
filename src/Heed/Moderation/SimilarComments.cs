using Heed.Accounts;
using Heed.Comments;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heed.Moderation;

/// <summary>
/// Handles waiting comments that are much alike together: refuses them, or makes them low in priority; some hundreds with each press, so
/// that no press hangs. What may be about somebody at risk is never among them, and publishing stays one by one.
/// </summary>
public sealed class SimilarComments(
    HeedDatabase db, CommentEncryption encryption, AuthorEmails authorEmails, IOptions<ModerationRules> rules, TimeProvider clock)
{
    // Small transactions let others write in between.
    private const int InOne = 100;

    /// <summary>The waiting comments of a cluster that may be handled together, the oldest first.</summary>
    public IQueryable<Comment> Together(string programme, Guid cluster)
    {
        var harm = FoundSignals.HarmFrom;
        return db.Comments.Where(
            c => c.Programme == programme && c.Cluster == cluster && c.State == CommentState.Waiting && c.Weight < harm);
    }

    public IQueryable<Comment> OneByOne(string programme, Guid cluster)
    {
        var harm = FoundSignals.HarmFrom;
        return db.Comments.Where(
            c => c.Programme == programme && c.Cluster == cluster && c.State == CommentState.Waiting && c.Weight >= harm);
    }

    /// <summary>Refuses those that came, and whose newest words were written, before a moment.</summary>
    public Task<int> RefuseAsync(
        Staff by, string programme, Guid cluster, DateTime seenUntil, RefusalReason reason, string message, CancellationToken cancel) =>
        EachAsync(Seen(programme, cluster, seenUntil), async (comment, now) =>
        {
            db.CommentEvents.Add(comment.Apply(CommentEventKind.Refused, by.Name, now, reason.Slug, encryption.CloseNote(message)));
            await authorEmails.DecidedAsync(comment, cancel);
        }, cancel);

    /// <summary>Makes those low in priority that came before a moment.</summary>
    public Task<int> LowerPriorityAsync(Staff by, string programme, Guid cluster, DateTime seenUntil, CancellationToken cancel) =>
        EachAsync(Seen(programme, cluster, seenUntil).Where(c => c.Priority == CommentPriority.Ordinary), (comment, now) =>
        {
            db.CommentEvents.Add(comment.Apply(CommentEventKind.PriorityLowered, by.Name, now, "moderator"));
            return Task.CompletedTask;
        }, cancel);

    // Words that were written since the page was made were seen by nobody.
    private IQueryable<Comment> Seen(string programme, Guid cluster, DateTime until)
    {
        var texts = db.CommentTexts;
        return Together(programme, cluster)
            .Where(c => c.ReceivedAt <= until && texts.Any(t => t.CommentId == c.Id && t.Version == c.Version && t.WrittenAt <= until));
    }

    private async Task<int> EachAsync(IQueryable<Comment> comments, Func<Comment, DateTime, Task> work, CancellationToken cancel)
    {
        var done = 0;
        for (var most = Math.Clamp(rules.Value.AlikeAtOnce, 1, 5000); done < most;)
        {
            var some = await SomeAsync(
                comments.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id).Take(Math.Min(InOne, most - done)), work, cancel);
            if (some == 0)
                break;
            done += some;
        }
        return done;
    }

    // Where somebody decided on one of them meanwhile, the next look leaves it out.
    private Task<int> SomeAsync(IQueryable<Comment> comments, Func<Comment, DateTime, Task> work, CancellationToken cancel) =>
        TryAgain.OnConflictAsync(
            db,
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                var some = await comments.ToListAsync(cancel);
                foreach (var comment in some)
                    await work(comment, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return some.Count;
            }
        );
}
