using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Reading;

/// <summary>
/// What happened on each day that is over, from one reading of the lines of what happened; the numbers of any day are made of it.
/// That something was handed to the safeguarding lead can't be read off them: what was public counts as taken out for the reason that
/// stands in its place, and what is handled elsewhere as not published for the same.
/// </summary>
public sealed class DecisionDays
{
    private static readonly CommentStepKind[] Counted =
        [
            CommentStepKind.Received, CommentStepKind.Corrected, CommentStepKind.Approved, CommentStepKind.ApprovedInPart, CommentStepKind.Refused, CommentStepKind.Escalated, CommentStepKind.GivenBack,
            CommentStepKind.TakenBack, CommentStepKind.Removed, CommentStepKind.Appealed, CommentStepKind.AppealRefused, CommentStepKind.AppealUpheld, CommentStepKind.Destroyed,
            CommentStepKind.RemovalConfirmed, CommentStepKind.PutBack, CommentStepKind.HandledElsewhere,
        ];

    private readonly Dictionary<(DateOnly Day, DecisionKind Kind, string Reason), int> counts = [];
    private readonly List<(DateTime Received, DateTime At)> decided = [];
    private readonly Dictionary<Guid, Course> courses = [];

    /// <summary>Reads them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="through">The last day.</param>
    public static async Task<DecisionDays> ReadAsync(HeedDatabase db, string programme, DateOnly through)
    {
        var (days, end) = (new DecisionDays(), Clock.EndOf(through));
        var steps = db.CommentSteps.AsNoTracking().Where(s => s.Programme == programme && s.At <= end && Counted.Contains(s.Kind)).OrderBy(s => s.At).ThenBy(s => s.Id);
        await foreach (var step in steps.Select(s => new { s.CommentId, s.Kind, s.At, s.Reason }).AsAsyncEnumerable())
            days.Take(step.CommentId, step.Kind, step.At, RefusalReason.Find(step.Reason)?.CountedAs ?? "");
        days.courses.Clear();
        days.courses.TrimExcess();
        return days;
    }

    /// <summary>What was counted by the end of a day, by the day it happened on.</summary>
    public IEnumerable<(DateOnly Day, DecisionKind Kind, string Reason, int Count)> Through(DateOnly day) => counts.Where(c => c.Key.Day <= day).Select(c => (c.Key.Day, c.Key.Kind, c.Key.Reason, c.Value));

    /// <summary>When comments were received that were decided on for the first time on certain days, and when that was (UTC).</summary>
    public IEnumerable<(DateTime Received, DateTime At)> Decided(DateOnly from, DateOnly through)
    {
        var (start, end) = (Clock.StartOf(from), Clock.EndOf(through));
        return decided.Where(d => d.At >= start && d.At <= end);
    }

    private Course CourseOf(Guid id, DateTime at) => courses.TryGetValue(id, out var known) ? known : courses[id] = new Course(at);

    private void Take(Guid id, CommentStepKind kind, DateTime at, string reason)
    {
        var course = CourseOf(id, at);
        void Count(DecisionKind what, string why = "", int by = 1) => counts[(Clock.DayOf(at), what, why)] = counts.GetValueOrDefault((Clock.DayOf(at), what, why)) + by;
        void Wait(bool waits)
        {
            if (waits != course.Waits)
                Count(DecisionKind.Waiting, by: waits ? 1 : -1);
            course.Waits = waits;
        }
        // An appeal that waits for ever would tell that something else became of it.
        void EndAppeal(DecisionKind how)
        {
            if (course.IsAppealed)
                Count(how);
            course.IsAppealed = false;
        }
        void Decide()
        {
            if (!course.IsDecided)
                decided.Add((course.ReceivedAt, at));
            course.IsDecided = true;
            Wait(false);
        }
        switch (kind)
        {
            case CommentStepKind.Received:
                Count(DecisionKind.Received);
                Wait(true);
                break;
            case CommentStepKind.Approved or CommentStepKind.ApprovedInPart:
                Count(kind == CommentStepKind.Approved ? DecisionKind.Whole : DecisionKind.InPart);
                course.IsPublic = true;
                EndAppeal(DecisionKind.Upheld);
                Decide();
                break;
            case CommentStepKind.PutBack:
                Count(DecisionKind.PutBack);
                course.IsPublic = true;
                EndAppeal(DecisionKind.Upheld);
                Decide();
                break;
            case CommentStepKind.Refused:
                Count(DecisionKind.Refused, reason);
                Decide();
                break;
            case CommentStepKind.Removed:
                Count(DecisionKind.Removed, reason);
                course.IsPublic = false;
                Wait(false);
                break;
            case CommentStepKind.RemovalConfirmed:
                Count(DecisionKind.RemovalConfirmed);
                break;
            case CommentStepKind.Escalated:
                EndAppeal(DecisionKind.Stood);
                if (course.IsPublic)
                {
                    Count(DecisionKind.Removed, RefusalReason.IdentifiesChild.Slug);
                    Wait(false);
                }
                course.IsPublic = false;
                break;
            case CommentStepKind.HandledElsewhere when course.Waits:
                Count(DecisionKind.Refused, RefusalReason.IdentifiesChild.Slug);
                Decide();
                break;
            case CommentStepKind.Corrected or CommentStepKind.GivenBack:
                EndAppeal(DecisionKind.Stood);
                Wait(true);
                break;
            case CommentStepKind.TakenBack:
                Count(DecisionKind.TakenBack);
                EndAppeal(DecisionKind.Stood);
                course.IsPublic = false;
                Wait(false);
                break;
            case CommentStepKind.Destroyed when course.Waits:
                Count(DecisionKind.Lapsed);
                Wait(false);
                break;
            case CommentStepKind.Appealed:
                Count(DecisionKind.Appealed);
                course.IsAppealed = true;
                break;
            case CommentStepKind.AppealRefused:
                EndAppeal(DecisionKind.Stood);
                break;
            case CommentStepKind.AppealUpheld:
                EndAppeal(DecisionKind.Upheld);
                Wait(true);
                break;
        }
    }

    // How far one comment has come.
    private sealed class Course(DateTime receivedAt)
    {
        public DateTime ReceivedAt { get; } = receivedAt;

        public bool Waits { get; set; }

        public bool IsPublic { get; set; }

        public bool IsDecided { get; set; }

        public bool IsAppealed { get; set; }
    }
}

/// <summary>What is counted.</summary>
public enum DecisionKind
{
    /// <summary>It came in.</summary>
    Received,

    /// <summary>How many more wait to be decided on.</summary>
    Waiting,

    /// <summary>Published as it was written.</summary>
    Whole,

    /// <summary>Published with parts taken out.</summary>
    InPart,

    /// <summary>Not published.</summary>
    Refused,

    /// <summary>Taken out again.</summary>
    Removed,

    /// <summary>A second person said that it stays out.</summary>
    RemovalConfirmed,

    /// <summary>A second person put it back.</summary>
    PutBack,

    /// <summary>Taken back by its writer.</summary>
    TakenBack,

    /// <summary>Closed undecided, in the slower lane.</summary>
    Lapsed,

    /// <summary>Its writer asked for another look.</summary>
    Appealed,

    /// <summary>The decision stood.</summary>
    Stood,

    /// <summary>The decision was taken back.</summary>
    Upheld,
}
