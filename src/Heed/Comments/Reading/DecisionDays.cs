using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Reading;

/// <summary>
/// What happened on each day that is over, counted from the rows of what was done; the numbers of any day are sums of it. Rows tell how a
/// comment was before and after, as far as anybody may know, so nothing is worked out here.
/// That something was referred to the safeguarding lead can't be read off the numbers: what was public counts as unpublished for the reason
/// of the notice in its place, and what is handled elsewhere as not published for the same.
/// </summary>
public sealed class DecisionDays
{
    // These leave everything that is counted as it was, and are most of the rows.
    private static readonly CommentEventKind[] NotCounted =
        [
            CommentEventKind.Read, CommentEventKind.Notified, CommentEventKind.NameRemoved, CommentEventKind.Alerted,
            CommentEventKind.AddressSeen,
        ];

    private readonly Dictionary<(DateOnly Day, DecisionKind Kind, string Reason), int> counts = [];
    private readonly List<(DateTime Received, DateTime At)> decided = [];

    public static async Task<DecisionDays> ReadAsync(HeedDatabase db, string programme, DateOnly through)
    {
        var (days, end, undecided) = (new DecisionDays(), Clock.EndOf(through), new Dictionary<Guid, DateTime>());
        var events = db.CommentEvents.AsNoTracking()
            .Where(e => e.Programme == programme && e.At <= end && !NotCounted.Contains(e.Kind))
            .OrderBy(e => e.At).ThenBy(e => e.Sequence);
        var rows = events.Select(e => new Row(e.CommentId, e.Kind, e.At, e.Reason, e.Before, e.After));
        await foreach (var e in rows.AsAsyncEnumerable())
        {
            foreach (var (kind, reason, by) in CountsOf(e))
                days.counts[(Clock.DayOf(e.At), kind, reason)] = days.counts.GetValueOrDefault((Clock.DayOf(e.At), kind, reason)) + by;
            if (e.Kind == CommentEventKind.Received)
                undecided[e.CommentId] = e.At;
            else if (IsDecision(e) && undecided.Remove(e.CommentId, out var received))
                days.decided.Add((received, e.At));
        }
        return days;
    }

    public IEnumerable<(DateOnly Day, DecisionKind Kind, string Reason, int Count)> Through(DateOnly day) =>
        counts.Where(c => c.Key.Day <= day).Select(c => (c.Key.Day, c.Key.Kind, c.Key.Reason, c.Value));

    /// <summary>When comments were received that were decided on for the first time on certain days, and when that was (UTC).</summary>
    public IEnumerable<(DateTime Received, DateTime At)> Decided(DateOnly from, DateOnly through)
    {
        var (start, end) = (Clock.StartOf(from), Clock.EndOf(through));
        return decided.Where(d => d.At >= start && d.At <= end);
    }

    private static IEnumerable<(DecisionKind Kind, string Reason, int By)> CountsOf(Row e)
    {
        if (e.Before.Waits != e.After.Waits)
            yield return (DecisionKind.Waiting, "", e.After.Waits ? 1 : -1);
        // An appeal that waits for ever would tell that something else became of it.
        if (e.Before.IsAppealed && !e.After.IsAppealed)
            yield return (e.After.IsPublic || e.Kind == CommentEventKind.AppealUpheld ? DecisionKind.Upheld : DecisionKind.Stood, "", 1);
        if (KindOf(e) is { } kind)
            yield return (kind, kind is DecisionKind.Refused or DecisionKind.Unpublished ? ReasonOf(e) : "", 1);
    }

    private static DecisionKind? KindOf(Row e) =>
        e.Kind switch
        {
            CommentEventKind.Received => DecisionKind.Received,
            CommentEventKind.Approved => DecisionKind.Whole,
            CommentEventKind.ApprovedInPart => DecisionKind.InPart,
            CommentEventKind.PutBack => DecisionKind.PutBack,
            CommentEventKind.Refused => DecisionKind.Refused,
            CommentEventKind.Unpublished => DecisionKind.Unpublished,
            CommentEventKind.UnpublishingConfirmed => DecisionKind.UnpublishingConfirmed,
            CommentEventKind.Withdrawn => DecisionKind.Withdrawn,
            CommentEventKind.Appealed => DecisionKind.Appealed,
            CommentEventKind.Referred when e.Before.IsPublic => DecisionKind.Unpublished,
            CommentEventKind.HandledElsewhere when StoppedWaiting(e) => DecisionKind.Refused,
            CommentEventKind.Expired or CommentEventKind.Destroyed when StoppedWaiting(e) => DecisionKind.Expired,
            _ => null,
        };

    private static string ReasonOf(Row e) =>
        e.Kind is CommentEventKind.Referred or CommentEventKind.HandledElsewhere
            ? RefusalReason.IdentifiesChild.Slug
            : RefusalReason.Find(e.Reason)?.CountedAs ?? "";

    private static bool IsDecision(Row e) =>
        KindOf(e) is DecisionKind.Whole or DecisionKind.InPart or DecisionKind.PutBack or DecisionKind.Refused;

    private static bool StoppedWaiting(Row e) => e.Before.Waits && !e.After.Waits;

    // An event without its note.
    private sealed record Row(
        Guid CommentId, CommentEventKind Kind, DateTime At, string? Reason, RecordedStatus Before, RecordedStatus After);
}

public enum DecisionKind
{
    Received,
    Waiting,
    Whole,
    InPart,
    Refused,
    Unpublished,
    UnpublishingConfirmed,
    PutBack,
    Withdrawn,
    Expired,
    Appealed,
    Stood,
    Upheld,
}
