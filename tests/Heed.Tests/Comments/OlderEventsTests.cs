using Heed.Comments;
using Heed.Comments.Reading;
using Heed.Platform.Database;
using Heed.Platform.Database.Upgrades;
using Microsoft.EntityFrameworkCore;

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
                $"""
                INSERT INTO comment_steps (id, comment_id, programme, kind, "by", at, closed_note)
                SELECT {Guid.CreateVersion7()}, comment_id, programme, {kind}, 'somebody', at, closed_note FROM comment_steps WHERE kind = 0
                """));
        }

        await ComeOverAsync();

        var events = await WithDatabaseAsync(db => db.CommentEvents.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 6), events.Select(e => e.Sequence));
        var comment = await WithDatabaseAsync(db => db.Comments.AsNoTracking().SingleAsync(c => c.Id == id));
        Assert.Equal(
            (CommentState.Waiting, CommentState.Waiting, events[^1].After),
            (comment.State, comment.StatusForAuthor, comment.Status.Recorded));
        // It can be decided on as before.
        await ApproveAsync(id);
        Assert.Equal(
            CommentState.Approved, await WithDatabaseAsync(db => db.Comments.Where(c => c.Id == id).Select(c => c.State).SingleAsync()));
    }

    // As 0.1.0 kept it.
    private async Task GoBackAsync()
    {
        string[] events =
        [
            "sequence", "before_state", "before_told", "before_waits", "before_is_public", "before_is_appealed",
            "after_state", "after_told", "after_waits", "after_is_public", "after_is_appealed",
        ];
        string[] statements =
        [
            "DROP INDEX ix_comments_programme_state_priority_weight_received_at",
            "DROP INDEX ix_comment_events_comment_id_sequence",
            "DROP INDEX ix_comment_events_programme_kind_at",
            "ALTER TABLE comments ADD COLUMN lane_why varchar(40) NULL",
            "UPDATE comments SET lane_why = (SELECT MIN(e.reason) FROM comment_events e WHERE e.comment_id = comments.id AND e.kind IN "
                + "(0, 19)) "
                + "WHERE priority = 1",
            "UPDATE comment_events SET reason = NULL WHERE kind IN (0, 19)",
            // Closing what nobody decided on had no event of its own.
            "DELETE FROM comment_events WHERE kind = 25",
            .. events.Select(column => $"ALTER TABLE comment_events DROP COLUMN {column}"),
            "ALTER TABLE comments DROP COLUMN status_for_author",
            "ALTER TABLE comments RENAME COLUMN priority TO lane",
            "ALTER TABLE comments RENAME COLUMN needs_second_review TO is_to_review",
            "ALTER TABLE comments RENAME COLUMN referred_at TO handed_at",
            "ALTER TABLE public_comments RENAME COLUMN unpublished_for TO removed_for",
            "ALTER TABLE public_comments RENAME COLUMN unpublished_at TO removed_at",
            "ALTER TABLE comment_events RENAME TO comment_steps",
            .. TestDatabase.IsPostgres
                ? ["ALTER TABLE comment_steps RENAME CONSTRAINT pk_comment_events TO pk_comment_steps"]
                : Array.Empty<string>(),
            "CREATE INDEX ix_comments_programme_state_lane_weight_received_at ON comments (programme, state, lane, weight, received_at)",
            "CREATE INDEX ix_comment_steps_comment_id_at ON comment_steps (comment_id, at)",
            "CREATE INDEX ix_comment_steps_programme_kind_at ON comment_steps (programme, kind, at)",
        ];
        foreach (var statement in statements)
            await WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(statement, TestContext.Current.CancellationToken));
    }

    private Task<int> ComeOverAsync() =>
        WithDatabaseAsync(async db =>
        {
            var script = await FirstUpgrade.ScriptAsync(db, FirstUpgrade.CommentsPart, TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlRawAsync(script, TestContext.Current.CancellationToken);
            return await CommentEventFill.FillAsync(db, TestContext.Current.CancellationToken);
        });

    private Task<int> FillAsync() => WithDatabaseAsync(db => CommentEventFill.FillAsync(db, TestContext.Current.CancellationToken));

    private Task<List<CommentStatus>> CommentsAsync() =>
        WithDatabaseAsync(
            async db => (await db.Comments.AsNoTracking().OrderBy(c => c.ReceivedAt).ToListAsync()).Select(c => c.Status).ToList());

    private Task<List<(DateOnly, DecisionKind, string, int)>> NumbersAsync() =>
        WithDatabaseAsync(async db => (await DecisionDays.ReadAsync(db, "trial", Through)).Through(Through).Order().ToList());

    private Task<List<string?>> ReasonsAsync() =>
        WithDatabaseAsync(db => db.CommentEvents.AsNoTracking().Where(e => e.Kind != CommentEventKind.Expired).OrderBy(e => e.At)
            .ThenBy(e => e.Kind).Select(e => e.Reason).ToListAsync());
}
