using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Desk.Reviewing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>Drafts: begun, given back, to be reviewed, approved and not published.</summary>
public sealed class DraftWork(HeedDatabase db) : IFindsWork
{
    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        var drafts = await place.DraftsAsync(cancel);
        if (drafts.Count == 0)
            return [];
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.Programme == place.Programme).ToDictionaryAsync(r => r.Path, cancel);
        var scheduled = await db.PlannedReleases.AsNoTracking()
            .Where(r => r.Programme == place.Programme && r.State == ReleaseState.Scheduled)
            .SelectMany(r => r.Items.Select(i => i.Path))
            .ToListAsync(cancel);
        var tasks = drafts.Select(d => d.Line).Where(d => !scheduled.Contains(d.Path))
            .Select(d => TaskOf(place, d, reviews.GetValueOrDefault(d.Path))).OfType<WorkTask>().ToList();
        return tasks.GroupBy(t => t.Kind).SelectMany(g => Short(place, [.. g]));
    }

    private static WorkTask? TaskOf(WorkQuery place, DraftLine draft, Review? review)
    {
        var isMine = draft.Writers.Contains(place.Staff.Name);
        return (review?.StateOf(draft.Version) ?? DraftState.Draft) switch
        {
            DraftState.InReview when !isMine && May(Permission.Approve) =>
                Task(WorkKind.Review, Urgency.Waiting, "Review", $"sent {place.Ago(review!.At)}", $"sent by {review.SubmittedBy}"),
            DraftState.Approved when May(Permission.Publish) =>
                Task(WorkKind.Publishing, Urgency.Waiting, "Publish", $"approved {place.Ago(review!.At)}",
                    $"approved by {review.DecidedBy}"),
            DraftState.Returned when (isMine || review!.SubmittedBy == place.Staff.Name) && May(Permission.Write) =>
                Task(WorkKind.Returned, Urgency.Waiting, "Revise", $"returned {place.Ago(review!.At)}",
                    $"returned by {review.DecidedBy} with a note"),
            DraftState.Draft when isMine && May(Permission.Write) =>
                Task(WorkKind.Draft, Urgency.Yours, "Finish", null,
                    $"saved {DeskTime.Of(draft.SavedAt)}{(draft.SavedBy == place.Staff.Name ? "" : " by " + draft.SavedBy)}"),
            _ => null,
        };

        bool May(Permission permission) => place.Staff.May(permission, place.Programme, draft.Path);

        WorkTask Task(WorkKind kind, Urgency when, string verb, string? standing, string facts)
        {
            var name = draft.Title.Length > 0 ? WorkTask.Named(draft.Title) : "a draft without a title";
            return new WorkTask(
                kind, when, $"{verb} {name}",
                place.Desk($"record/{draft.Path}")) { Standing = standing, Facts = $"{draft.Kind.Label}, {facts}" };
        }
    }

    // Drafts come last saved first; what waits longest for others is shown before.
    private static IEnumerable<WorkTask> Short(WorkQuery place, IReadOnlyList<WorkTask> tasks)
    {
        var rest = tasks.Count - place.Most;
        var shown = tasks[0].Kind == WorkKind.Draft ? tasks : [.. tasks.Reverse()];
        return rest <= 0 ? shown : [.. shown.Take(place.Most), place.Rest(tasks[0].Kind, tasks[0].When, rest, Rest(tasks[0].Kind))];
    }

    private static string Rest(WorkKind kind) =>
        kind switch
        {
            WorkKind.Review => "draft to review",
            WorkKind.Publishing => "approved draft",
            WorkKind.Returned => "returned draft",
            _ => "draft",
        };
}
