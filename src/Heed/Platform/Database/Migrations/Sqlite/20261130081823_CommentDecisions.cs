using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CommentDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Written by hand: SQLite would rebuild a table to drop a column, outside the transaction, and nothing of what was done may be lost.
            migrationBuilder.DropIndex(name: "ix_comments_programme_state_lane_weight_received_at", table: "comments");
            migrationBuilder.DropIndex(name: "ix_comment_steps_comment_id_at", table: "comment_steps");
            migrationBuilder.DropIndex(name: "ix_comment_steps_programme_kind_at", table: "comment_steps");
            migrationBuilder.RenameTable(name: "comment_steps", newName: "comment_events");
            migrationBuilder.RenameColumn(name: "lane", table: "comments", newName: "priority");
            migrationBuilder.RenameColumn(name: "is_to_review", table: "comments", newName: "needs_second_review");
            migrationBuilder.RenameColumn(name: "handed_at", table: "comments", newName: "referred_at");
            migrationBuilder.RenameColumn(name: "removed_for", table: "public_comments", newName: "unpublished_for");
            migrationBuilder.RenameColumn(name: "removed_at", table: "public_comments", newName: "unpublished_at");
            migrationBuilder.AddColumn<int>(name: "status_for_author", table: "comments", type: "INTEGER", nullable: false, defaultValue: 0);
            migrationBuilder.AddColumn<int>(name: "sequence", table: "comment_events", type: "INTEGER", nullable: false, defaultValue: 0);
            migrationBuilder.AddColumn<int>(name: "before_state", table: "comment_events", type: "INTEGER", nullable: true);
            migrationBuilder.AddColumn<int>(name: "before_told", table: "comment_events", type: "INTEGER", nullable: true);
            migrationBuilder.AddColumn<bool>(name: "before_waits", table: "comment_events", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(name: "before_is_public", table: "comment_events", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(name: "before_is_appealed", table: "comment_events", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<int>(name: "after_state", table: "comment_events", type: "INTEGER", nullable: true);
            migrationBuilder.AddColumn<int>(name: "after_told", table: "comment_events", type: "INTEGER", nullable: true);
            migrationBuilder.AddColumn<bool>(name: "after_waits", table: "comment_events", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(name: "after_is_public", table: "comment_events", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(name: "after_is_appealed", table: "comment_events", type: "INTEGER", nullable: false, defaultValue: false);

            // What is with the safeguarding lead is told otherwise; CommentEventFill finds out how, and fills what events left.
            migrationBuilder.Sql("UPDATE comments SET status_for_author = CASE WHEN state = 1 THEN 0 ELSE state END");
            // Why a comment is low in priority is told by the event that made it so.
            migrationBuilder.Sql("UPDATE comment_events SET reason = (SELECT c.lane_why FROM comments c WHERE c.id = comment_events.comment_id) WHERE kind = 0 AND EXISTS (SELECT 1 FROM comments c WHERE c.id = comment_events.comment_id AND c.lane_why <> 'moderator')");
            migrationBuilder.Sql("UPDATE comment_events SET reason = 'moderator' WHERE kind = 19 AND reason IS NULL");
            migrationBuilder.Sql("ALTER TABLE comments DROP COLUMN lane_why");

            migrationBuilder.CreateIndex(name: "ix_comments_programme_state_priority_weight_received_at", table: "comments", columns: ["programme", "state", "priority", "weight", "received_at"]);
            migrationBuilder.CreateIndex(name: "ix_comment_events_comment_id_sequence", table: "comment_events", columns: ["comment_id", "sequence"]);
            migrationBuilder.CreateIndex(name: "ix_comment_events_programme_kind_at", table: "comment_events", columns: ["programme", "kind", "at"]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_comments_programme_state_priority_weight_received_at", table: "comments");
            migrationBuilder.DropIndex(name: "ix_comment_events_comment_id_sequence", table: "comment_events");
            migrationBuilder.DropIndex(name: "ix_comment_events_programme_kind_at", table: "comment_events");
            migrationBuilder.AddColumn<string>(name: "lane_why", table: "comments", type: "TEXT", maxLength: 40, nullable: true);
            migrationBuilder.Sql("UPDATE comments SET lane_why = (SELECT MIN(e.reason) FROM comment_events e WHERE e.comment_id = comments.id AND e.kind IN (0, 19)) WHERE priority = 1");
            migrationBuilder.Sql("UPDATE comment_events SET reason = NULL WHERE kind IN (0, 19)");
            // Closing what nobody decided on had no event of its own.
            migrationBuilder.Sql("DELETE FROM comment_events WHERE kind = 25");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN sequence");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN before_state");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN before_told");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN before_waits");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN before_is_public");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN before_is_appealed");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN after_state");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN after_told");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN after_waits");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN after_is_public");
            migrationBuilder.Sql("ALTER TABLE comment_events DROP COLUMN after_is_appealed");
            migrationBuilder.Sql("ALTER TABLE comments DROP COLUMN status_for_author");
            migrationBuilder.RenameColumn(name: "priority", table: "comments", newName: "lane");
            migrationBuilder.RenameColumn(name: "needs_second_review", table: "comments", newName: "is_to_review");
            migrationBuilder.RenameColumn(name: "referred_at", table: "comments", newName: "handed_at");
            migrationBuilder.RenameColumn(name: "unpublished_for", table: "public_comments", newName: "removed_for");
            migrationBuilder.RenameColumn(name: "unpublished_at", table: "public_comments", newName: "removed_at");
            migrationBuilder.RenameTable(name: "comment_events", newName: "comment_steps");
            migrationBuilder.CreateIndex(name: "ix_comments_programme_state_lane_weight_received_at", table: "comments", columns: ["programme", "state", "lane", "weight", "received_at"]);
            migrationBuilder.CreateIndex(name: "ix_comment_steps_comment_id_at", table: "comment_steps", columns: ["comment_id", "at"]);
            migrationBuilder.CreateIndex(name: "ix_comment_steps_programme_kind_at", table: "comment_steps", columns: ["programme", "kind", "at"]);
        }
    }
}
