using Heed.Accounts;
using Heed.Comments;
using Heed.Comments.Help;
using Heed.Moderation;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>
/// Comments that wait, for moderators and safeguarding leads. Only counts: a list of work is no place for what people wrote.
/// </summary>
public sealed class CommentWork(HeedDatabase db) : IFindsWork
{
    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        if (!place.Staff.May(Permission.Moderate, place.Programme))
            return [];
        var all = db.Comments.AsNoTracking().Where(c => c.Programme == place.Programme);
        WorkTask?[] found =
        [
            place.Staff.May(Permission.Safeguard, place.Programme) ? await HandedOverAsync(place, all, cancel) : null,
            await WaitingAsync(place, all, cancel),
            await ToReviewAsync(place, all, cancel),
            await AppealsAsync(place, all, cancel),
            await HelpAsync(place, cancel),
        ];
        return found.OfType<WorkTask>();
    }

    private static async Task<WorkTask?> HandedOverAsync(WorkQuery place, IQueryable<Comment> all, CancellationToken cancel)
    {
        var handed = all.Where(c => c.State == CommentState.Referred && c.HandledAt == null);
        return await handed.CountAsync(cancel) is > 0 and var count
            ? new(WorkKind.Safeguarding, Urgency.Today, $"Read {Phrases.Count(count, "comment")} referred to the safeguarding lead",
                place.Desk("safeguarding")) { Count = count, Standing = await SinceAsync(place, handed.Select(c => c.DecidedAt), cancel) }
            : null;
    }

    private static async Task<WorkTask?> WaitingAsync(WorkQuery place, IQueryable<Comment> all, CancellationToken cancel)
    {
        var waiting = all.Where(c => c.State == CommentState.Waiting);
        if (await waiting.CountAsync(cancel) is not (> 0 and var count))
            return null;
        var harm = FoundSignals.HarmFrom;
        var urgent = await waiting.CountAsync(c => c.Weight >= harm, cancel);
        return new(WorkKind.Comment, urgent > 0 ? Urgency.Today : Urgency.Waiting, $"Read {Phrases.Count(count, "comment")}",
            place.Desk("comments"))
        {
            Count = count,
            Standing = await SinceAsync(place, waiting.Select(c => (DateTime?)c.ReceivedAt), cancel),
            Facts = urgent > 0 ? $"{urgent} may be about someone at risk" : null,
        };
    }

    private static async Task<WorkTask?> ToReviewAsync(WorkQuery place, IQueryable<Comment> all, CancellationToken cancel)
    {
        var mine = place.Staff.Name;
        var removed = all.Where(c => c.NeedsSecondReview && c.DecidedBy != mine);
        return await removed.CountAsync(cancel) is > 0 and var count
            ? new(WorkKind.CommentRemoval, Urgency.Waiting,
                $"Decide whether {Phrases.Count(count, "removed comment stays", "removed comments stay")} removed",
                place.Desk(
                    "comments?view=to-review")) { Count = count, Standing = await SinceAsync(
                        place, removed.Select(c => c.DecidedAt), cancel) }
            : null;
    }

    private static async Task<WorkTask?> AppealsAsync(WorkQuery place, IQueryable<Comment> all, CancellationToken cancel)
    {
        var mine = place.Staff.Name;
        var appeals = all.Where(c => c.AppealedAt != null && c.DecidedBy != mine && c.State != CommentState.Referred);
        return await appeals.CountAsync(cancel) is > 0 and var count
            ? new(
                WorkKind.Appeal, Urgency.Waiting,
                $"Decide {Phrases.Count(count, "appeal about a comment", "appeals about comments")}", place.Desk(
                "comments?view=appeals")) { Count = count, Standing = await SinceAsync(place, appeals.Select(c => c.AppealedAt), cancel) }
            : null;
    }

    private static async Task<WorkTask?> HelpAsync(WorkQuery place, CancellationToken cancel) =>
        (await place.Reading.FindAsync(place.Programme, "", cancel))?.Content is Programme programme && HelpReview.IsDue(
            programme, place.Today)
            ? new(WorkKind.HelpReview, Urgency.Late, "Check the help contacts shown beside every form",
                $"/{place.Programme}") { Standing = $"check due by {programme.HelpReviewBy}",
                    Facts = "Call the numbers and open the links. An editor then sets a new date in the programme’s record" }
            : null;

    private static async Task<string?> SinceAsync(WorkQuery place, IQueryable<DateTime?> moments, CancellationToken cancel) =>
        await moments.MinAsync(cancel) is { } oldest ? $"oldest from {place.Ago(oldest)}" : null;
}
