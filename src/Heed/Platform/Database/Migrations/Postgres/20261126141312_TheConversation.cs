using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TheConversation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ask_at",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "delay",
                table: "outbox",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "outbox",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "outcome",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "provider_id",
                table: "outbox",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "recipient",
                table: "outbox",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "sent_at",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "stream",
                table: "outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "comment_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    closed_note = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_steps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    lane = table.Column<int>(type: "integer", nullable: false),
                    lane_why = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    form = table.Column<Guid>(type: "uuid", nullable: false),
                    reference_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    cluster = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<byte[]>(type: "bytea", nullable: true),
                    address_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    wants_answer = table.Column<bool>(type: "boolean", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    alerted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    decided_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    is_to_review = table.Column<bool>(type: "boolean", nullable: false),
                    handled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    appealed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "public_changes",
                columns: table => new
                {
                    of = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_changes", x => x.of);
                });

            migrationBuilder.CreateTable(
                name: "public_comments",
                columns: table => new
                {
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_part = table.Column<bool>(type: "boolean", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    print = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_corrected = table.Column<bool>(type: "boolean", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_for = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_comments", x => x.comment_id);
                });

            migrationBuilder.CreateTable(
                name: "comment_clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    closed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_clusters", x => x.id);
                    table.ForeignKey(
                        name: "fk_comment_clusters_comments_id",
                        column: x => x.id,
                        principalTable: "comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comment_texts",
                columns: table => new
                {
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    closed = table.Column<byte[]>(type: "bytea", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_texts", x => new { x.comment_id, x.version });
                    table.ForeignKey(
                        name: "fk_comment_texts_comments_comment_id",
                        column: x => x.comment_id,
                        principalTable: "comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comment_cluster_keys",
                columns: table => new
                {
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    key = table.Column<long>(type: "bigint", nullable: false),
                    cluster = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_cluster_keys", x => new { x.programme, x.key, x.cluster });
                    table.ForeignKey(
                        name: "fk_comment_cluster_keys_comment_clusters_cluster",
                        column: x => x.cluster,
                        principalTable: "comment_clusters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "public_changes",
                columns: new[] { "of", "number" },
                values: new object[] { "comments", 0L });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_ask_at",
                table: "outbox",
                column: "ask_at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_ended_at",
                table: "outbox",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_key",
                table: "outbox",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_recipient",
                table: "outbox",
                column: "recipient");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_stream_state_delay",
                table: "outbox",
                columns: new[] { "stream", "state", "delay" });

            migrationBuilder.CreateIndex(
                name: "ix_confidential_reads_programme_path",
                table: "confidential_reads",
                columns: new[] { "programme", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_comment_cluster_keys_cluster",
                table: "comment_cluster_keys",
                column: "cluster");

            migrationBuilder.CreateIndex(
                name: "ix_comment_steps_comment_id_at",
                table: "comment_steps",
                columns: new[] { "comment_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_comment_steps_programme_kind_at",
                table: "comment_steps",
                columns: new[] { "programme", "kind", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_address_key",
                table: "comments",
                column: "address_key");

            migrationBuilder.CreateIndex(
                name: "ix_comments_form",
                table: "comments",
                column: "form",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comments_programme_cluster",
                table: "comments",
                columns: new[] { "programme", "cluster" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_programme_state_lane_weight_received_at",
                table: "comments",
                columns: new[] { "programme", "state", "lane", "weight", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_reference_key",
                table: "comments",
                column: "reference_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_comments_programme_number",
                table: "public_comments",
                columns: new[] { "programme", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_comments_programme_path_published_at",
                table: "public_comments",
                columns: new[] { "programme", "path", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_public_comments_programme_published_at",
                table: "public_comments",
                columns: new[] { "programme", "published_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comment_cluster_keys");

            migrationBuilder.DropTable(
                name: "comment_steps");

            migrationBuilder.DropTable(
                name: "comment_texts");

            migrationBuilder.DropTable(
                name: "public_changes");

            migrationBuilder.DropTable(
                name: "public_comments");

            migrationBuilder.DropTable(
                name: "comment_clusters");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropIndex(
                name: "ix_outbox_ask_at",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_ended_at",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_key",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_recipient",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_stream_state_delay",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_confidential_reads_programme_path",
                table: "confidential_reads");

            migrationBuilder.DropColumn(
                name: "ask_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "delay",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "key",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "provider_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "recipient",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "sent_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "stream",
                table: "outbox");
        }
    }
}
