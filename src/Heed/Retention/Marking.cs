using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Retention;

/// <summary>
/// The marks on what is due: one run sets them, a run on a later day destroys what bears one, and no run destroys more than usual unasked.
/// </summary>
public sealed class Marking(HeedDatabase db)
{
    /// <summary>How long something is marked before it is destroyed, and on another day of the programme's.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(20);

    /// <summary>How many things of a line a run destroys unasked, even if there are no others.</summary>
    public const int FewUnasked = 50;

    /// <summary>How many it destroys unasked when they are no more than half of all there are.</summary>
    public const int MostUnasked = 500;

    /// <summary>What share of all there are it destroys unasked, however many they are.</summary>
    public const double ShareUnasked = 0.2;

    // Later than all that is dated: whatever a line is about is due by then.
    private static readonly DateTime EndOfTime = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The moment (UTC) before which something must have been marked for a run to destroy it.</summary>
    public static DateTime RipeBefore(DateTime run)
    {
        var (dayBegan, longEnough) = (Clock.StartOf(Clock.DayOf(run)), run - Shortest);
        return dayBegan < longEnough ? dayBegan : longEnough;
    }

    /// <summary>Marks some things that are due, and notes of those that bear a mark that they still are.</summary>
    /// <returns>How many are marked for the first time.</returns>
    public async Task<int> MarkAsync(
        RetentionRun run, RetentionRule line, string programme, IReadOnlyList<Guid> due, CancellationToken cancel)
    {
        var marked = await Of(line, programme).Where(m => due.Contains(m.Item)).Select(m => m.Item).ToListAsync(cancel);
        await Of(line, programme).Where(m => marked.Contains(m.Item)).ExecuteUpdateAsync(m => m.SetProperty(x => x.SeenBy, run.Id), cancel);
        db.RetentionMarks.AddRange(due.Except(marked).Select(item => RetentionMark.Of(line, programme, item, run)));
        var made = await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return made;
    }

    /// <summary>
    /// Takes the marks off what this run did not find due any more: it is held, was decided on again, or is kept for longer.
    /// </summary>
    public Task<int> UnmarkAsync(RetentionRun run, RetentionRule line, string programme, CancellationToken cancel) =>
        Of(line, programme).Where(m => m.SeenBy != run.Id).ExecuteDeleteAsync(cancel);

    /// <summary>Stops at what is more than a run destroys unasked.</summary>
    /// <returns>How much waits for somebody to look; 0 when the run may go on.</returns>
    public async Task<int> StopAsync(RetentionRun run, IRetentionRule line, string programme, CancellationToken cancel)
    {
        var ripe = RipeBefore(run.BeganAt);
        var unasked = Of(line.Line, programme).Where(m => m.MarkedAt < ripe && m.ConfirmedBy == null);
        var count = await unasked.CountAsync(cancel);
        if (count <= FewUnasked
            || count <= (count <= MostUnasked ? 0.5 : ShareUnasked) * (await line.SumAsync(programme, EndOfTime, cancel)).Count)
            return 0;
        return await unasked.ExecuteUpdateAsync(m => m.SetProperty(x => x.IsStopped, true), cancel);
    }

    /// <summary>Those of some things that may be destroyed by a run: marked on an earlier day, and not stopped at.</summary>
    public async Task<IReadOnlySet<Guid>> RipeAsync(
        RetentionRun run, RetentionRule line, string programme, IReadOnlyList<Guid> items, CancellationToken cancel)
    {
        var ripe = RipeBefore(run.BeganAt);
        return await Of(line, programme).Where(m => items.Contains(m.Item) && m.MarkedAt < ripe && (!m.IsStopped || m.ConfirmedBy != null))
            .Select(m => m.Item).ToHashSetAsync(cancel);
    }

    /// <summary>Takes the marks off what is destroyed.</summary>
    public Task<int> ForgetAsync(RetentionRule line, IReadOnlyList<Guid> items, CancellationToken cancel) =>
        db.RetentionMarks.Where(m => m.Line == line.Name && items.Contains(m.Item)).ExecuteDeleteAsync(cancel);

    /// <summary>
    /// How much of a line bears a mark, how much of it a run at a moment (UTC) would destroy, and how much waits for somebody to look.
    /// </summary>
    public async Task<(int Marked, int Ripe, int Stopped)> CountAsync(
        RetentionRule line, string programme, DateTime run, CancellationToken cancel)
    {
        var (marks, ripe) = (Of(line, programme), RipeBefore(run));
        return (await marks.CountAsync(cancel), await marks.CountAsync(
            m => m.MarkedAt < ripe && (!m.IsStopped || m.ConfirmedBy != null), cancel), await marks.CountAsync(
                m => m.IsStopped && m.ConfirmedBy == null, cancel));
    }

    /// <summary>Somebody has looked at what a run stopped at, and says that it may go with the next.</summary>
    /// <returns>How much.</returns>
    public Task<int> ConfirmAsync(RetentionRule line, string programme, string by, CancellationToken cancel) =>
        Of(line, programme).Where(m => m.IsStopped && m.ConfirmedBy == null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.ConfirmedBy, by), cancel);

    private IQueryable<RetentionMark> Of(RetentionRule line, string programme) =>
        db.RetentionMarks.Where(m => m.Line == line.Name && m.Programme == programme);
}
