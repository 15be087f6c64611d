using Heed.Comments;
using Heed.Comments.Reading;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Tests.Comments;

/// <summary>What an earlier version kept of comments comes over: what was done, how each comment is, and the public numbers.</summary>
public sealed class OlderEventsTests : CommentSite
{
    private static readonly DateOnly Through = new(2026, 12, 31);

    [Fact]
    public async Task The_events_of_an_older_database_tell_what_they_changed_and_the_public_numbers_stay()
    {
        await CommentLives.LiveAsync(this);
        var (comments, numbers, reasons) = (await CommentsAsync(), await NumbersAsync(), await ReasonsAsync());

        await GoBackAsync();
        await ComeOverAsync();

        await CommentLives.CheckAsync(this);
        Assert.Equal(comments, await CommentsAsync());
        Assert.Equal(numbers, await NumbersAsync());
        Assert.Equal(reasons, await ReasonsAsync());
        Assert.Equal(0, await FillAsync());
    }

    [Fact]
    public async Task Rows_that_the_table_would_refuse_come_over_as_they_are()
    {
        var (id, _) = await TakeAsync("Words.");
        await GoBackAsync();
        // Handled elsewhere, put back, given back and looked at again, all of which never happens to one that waits.
        foreach (var kind in (int[])[22, 21, 8, 13, 23])
        {
            await WithDatabaseAsync(db => db.Database.ExecuteSqlAsync(
                $"INSERT INTO comment_steps (id, comment_id, programme, kind, \"by\", at, closed_note) SELECT {Guid.CreateVersion7()}, comment_id, programme, {kind}, 'somebody', at, closed_note FROM comment_steps WHERE kind = 0"));
        }

        await ComeOverAsync();

        var events = await WithDatabaseAsync(db => db.CommentEvents.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 6), events.Select(e => e.Sequence));
        var comment = await WithDatabaseAsync(db => db.Comments.AsNoTracking().SingleAsync(c => c.Id == id));
        Assert.Equal((CommentState.Waiting, CommentState.Waiting, events[^1].After), (comment.State, comment.StatusForAuthor, comment.Status.Recorded));
        // It can be decided on as before.
        await ApproveAsync(id);
        Assert.Equal(CommentState.Approved, await WithDatabaseAsync(db => db.Comments.Where(c => c.Id == id).Select(c => c.State).SingleAsync()));
    }

    // As the version before kept it.
    private Task<bool> GoBackAsync() =>
        WithDatabaseAsync(async db =>
        {
            var all = db.Database.GetMigrations().ToList();
            await db.GetService<IMigrator>().MigrateAsync(all[all.FindIndex(m => m.EndsWith("_CommentDecisions", StringComparison.Ordinal)) - 1], TestContext.Current.CancellationToken);
            return true;
        });

    private Task<int> ComeOverAsync() =>
        WithDatabaseAsync(async db =>
        {
            await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
            return await CommentEventFill.FillAsync(db, TestContext.Current.CancellationToken);
        });

    private Task<int> FillAsync() => WithDatabaseAsync(db => CommentEventFill.FillAsync(db, TestContext.Current.CancellationToken));

    private Task<List<CommentStatus>> CommentsAsync() =>
        WithDatabaseAsync(async db => (await db.Comments.AsNoTracking().OrderBy(c => c.ReceivedAt).ToListAsync()).Select(c => c.Status).ToList());

    private Task<List<(DateOnly, DecisionKind, string, int)>> NumbersAsync() =>
        WithDatabaseAsync(async db => (await DecisionDays.ReadAsync(db, "trial", Through)).Through(Through).Order().ToList());

    private Task<List<string?>> ReasonsAsync() =>
        WithDatabaseAsync(db => db.CommentEvents.AsNoTracking().Where(e => e.Kind != CommentEventKind.Expired).OrderBy(e => e.At).ThenBy(e => e.Kind).Select(e => e.Reason).ToListAsync());
}
