using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CommentDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Written by hand: nothing of what was done may be lost.
            migrationBuilder.DropIndex(name: "ix_comments_programme_state_lane_weight_received_at", table: "comments");
            migrationBuilder.DropIndex(name: "ix_comment_steps_comment_id_at", table: "comment_steps");
            migrationBuilder.DropIndex(name: "ix_comment_steps_programme_kind_at", table: "comment_steps");
            migrationBuilder.RenameTable(name: "comment_steps", newName: "comment_events");
            migrationBuilder.Sql("ALTER TABLE comment_events RENAME CONSTRAINT pk_comment_steps TO pk_comment_events");
            migrationBuilder.RenameColumn(name: "lane", table: "comments", newName: "priority");
            migrationBuilder.RenameColumn(name: "is_to_review", table: "comments", newName: "needs_second_review");
            migrationBuilder.RenameColumn(name: "handed_at", table: "comments", newName: "referred_at");
            migrationBuilder.RenameColumn(name: "removed_for", table: "public_comments", newName: "unpublished_for");
            migrationBuilder.RenameColumn(name: "removed_at", table: "public_comments", newName: "unpublished_at");
            migrationBuilder.AddColumn<int>(name: "status_for_author", table: "comments", type: "integer", nullable: false, defaultValue: 0);
            migrationBuilder.AddColumn<int>(name: "sequence", table: "comment_events", type: "integer", nullable: false, defaultValue: 0);
            migrationBuilder.AddColumn<int>(name: "before_state", table: "comment_events", type: "integer", nullable: true);
            migrationBuilder.AddColumn<int>(name: "before_told", table: "comment_events", type: "integer", nullable: true);
            migrationBuilder.AddColumn<bool>(name: "before_waits", table: "comment_events", type: "boolean", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(name: "before_is_public", table: "comment_events", type: "boolean", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(name: "before_is_appealed", table: "comment_events", type: "boolean", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<int>(name: "after_state", table: "comment_events", type: "integer", nullable: true);
            migrationBuilder.AddColumn<int>(name: "after_told", table: "comment_events", type: "integer", nullable: true);
            migrationBuilder.AddColumn<bool>(name: "after_waits", table: "comment_events", type: "boolean", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(name: "after_is_public", table: "comment_events", type: "boolean", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(name: "after_is_appealed", table: "comment_events", type: "boolean", nullable: false, defaultValue: false);

            // What is with the safeguarding lead is told otherwise; CommentEventFill finds out how, and fills what events left.
            migrationBuilder.Sql("UPDATE comments SET status_for_author = CASE WHEN state = 1 THEN 0 ELSE state END");
            // Why a comment is low in priority is told by the event that made it so.
            migrationBuilder.Sql("UPDATE comment_events SET reason = (SELECT c.lane_why FROM comments c WHERE c.id = comment_events.comment_id) WHERE kind = 0 AND EXISTS (SELECT 1 FROM comments c WHERE c.id = comment_events.comment_id AND c.lane_why <> 'moderator')");
            migrationBuilder.Sql("UPDATE comment_events SET reason = 'moderator' WHERE kind = 19 AND reason IS NULL");
            migrationBuilder.DropColumn(name: "lane_why", table: "comments");

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
            migrationBuilder.AddColumn<string>(name: "lane_why", table: "comments", type: "character varying(40)", maxLength: 40, nullable: true);
            migrationBuilder.Sql("UPDATE comments SET lane_why = (SELECT MIN(e.reason) FROM comment_events e WHERE e.comment_id = comments.id AND e.kind IN (0, 19)) WHERE priority = 1");
            migrationBuilder.Sql("UPDATE comment_events SET reason = NULL WHERE kind IN (0, 19)");
            // Closing what nobody decided on had no event of its own.
            migrationBuilder.Sql("DELETE FROM comment_events WHERE kind = 25");
            migrationBuilder.DropColumn(name: "sequence", table: "comment_events");
            migrationBuilder.DropColumn(name: "before_state", table: "comment_events");
            migrationBuilder.DropColumn(name: "before_told", table: "comment_events");
            migrationBuilder.DropColumn(name: "before_waits", table: "comment_events");
            migrationBuilder.DropColumn(name: "before_is_public", table: "comment_events");
            migrationBuilder.DropColumn(name: "before_is_appealed", table: "comment_events");
            migrationBuilder.DropColumn(name: "after_state", table: "comment_events");
            migrationBuilder.DropColumn(name: "after_told", table: "comment_events");
            migrationBuilder.DropColumn(name: "after_waits", table: "comment_events");
            migrationBuilder.DropColumn(name: "after_is_public", table: "comment_events");
            migrationBuilder.DropColumn(name: "after_is_appealed", table: "comment_events");
            migrationBuilder.DropColumn(name: "status_for_author", table: "comments");
            migrationBuilder.RenameColumn(name: "priority", table: "comments", newName: "lane");
            migrationBuilder.RenameColumn(name: "needs_second_review", table: "comments", newName: "is_to_review");
            migrationBuilder.RenameColumn(name: "referred_at", table: "comments", newName: "handed_at");
            migrationBuilder.RenameColumn(name: "unpublished_for", table: "public_comments", newName: "removed_for");
            migrationBuilder.RenameColumn(name: "unpublished_at", table: "public_comments", newName: "removed_at");
            migrationBuilder.RenameTable(name: "comment_events", newName: "comment_steps");
            migrationBuilder.Sql("ALTER TABLE comment_steps RENAME CONSTRAINT pk_comment_events TO pk_comment_steps");
            migrationBuilder.CreateIndex(name: "ix_comments_programme_state_lane_weight_received_at", table: "comments", columns: ["programme", "state", "lane", "weight", "received_at"]);
            migrationBuilder.CreateIndex(name: "ix_comment_steps_comment_id_at", table: "comment_steps", columns: ["comment_id", "at"]);
            migrationBuilder.CreateIndex(name: "ix_comment_steps_programme_kind_at", table: "comment_steps", columns: ["programme", "kind", "at"]);
        }
    }
}
