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

            migrationBuilder.AddColumn<int>(
                name: "taken",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "address_proofs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recipient = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_address_proofs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "announcements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mailing = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    is_removal = table.Column<bool>(type: "boolean", nullable: false),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cancelled_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_announcements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bounces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bounces", x => x.id);
                });

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
                    destroyed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "compositions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<string>(type: "text", nullable: false),
                    draft = table.Column<string>(type: "text", nullable: true),
                    draft_version = table.Column<int>(type: "integer", nullable: false),
                    is_put_away = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compositions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    closed_address = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    address_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ground = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    closed_message = table.Column<byte[]>(type: "bytea", nullable: false),
                    closed_address = table.Column<byte[]>(type: "bytea", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    acknowledged_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    acknowledged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_answer = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hold_turns",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hold_turns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    marks = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    on = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ground = table.Column<int>(type: "integer", nullable: false),
                    closed_reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    placed_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    placed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lift_asked_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    lift_asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lifted_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    lifted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mailings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    sort = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    leased_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cursor = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    letters = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cancelled_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mailings", x => x.id);
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
                name: "retention_run_lines",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    line = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    destroyed = table.Column<int>(type: "integer", nullable: false),
                    held = table.Column<int>(type: "integer", nullable: false),
                    listed = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_run_lines", x => new { x.run_id, x.programme, x.line });
                });

            migrationBuilder.CreateTable(
                name: "retention_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    began_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "retention_settings",
                columns: table => new
                {
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    line = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_number = table.Column<int>(type: "integer", nullable: true),
                    asked_by = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_settings", x => new { x.programme, x.line });
                });

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    topic = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    frequency = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<byte[]>(type: "bytea", nullable: true),
                    recipient = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_for = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriptions", x => x.id);
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
                table: "hold_turns",
                columns: new[] { "id", "number" },
                values: new object[] { 1, 0L });

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
                name: "ix_announcements_mailing",
                table: "announcements",
                column: "mailing");

            migrationBuilder.CreateIndex(
                name: "ix_announcements_sequence_is_removal",
                table: "announcements",
                columns: new[] { "sequence", "is_removal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bounces_recipient_at",
                table: "bounces",
                columns: new[] { "recipient", "at" });

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
                name: "ix_compositions_programme_is_put_away",
                table: "compositions",
                columns: new[] { "programme", "is_put_away" });

            migrationBuilder.CreateIndex(
                name: "ix_data_links_made_at",
                table: "data_links",
                column: "made_at");

            migrationBuilder.CreateIndex(
                name: "ix_data_links_token_hash",
                table: "data_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_requests_address_key_at",
                table: "data_requests",
                columns: new[] { "address_key", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_data_requests_kind_at",
                table: "data_requests",
                columns: new[] { "kind", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_holds_lifted_at",
                table: "holds",
                column: "lifted_at");

            migrationBuilder.CreateIndex(
                name: "ix_mailings_programme_sort_day",
                table: "mailings",
                columns: new[] { "programme", "sort", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mailings_programme_sort_due_at",
                table: "mailings",
                columns: new[] { "programme", "sort", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mailings_state_due_at",
                table: "mailings",
                columns: new[] { "state", "due_at" });

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

            migrationBuilder.CreateIndex(
                name: "ix_retention_run_lines_programme_run_id",
                table: "retention_run_lines",
                columns: new[] { "programme", "run_id" });

            migrationBuilder.CreateIndex(
                name: "ix_retention_runs_began_at",
                table: "retention_runs",
                column: "began_at");

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_asked_at",
                table: "subscriptions",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_programme_state_frequency_recipient",
                table: "subscriptions",
                columns: new[] { "programme", "state", "frequency", "recipient" });

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_programme_topic_recipient",
                table: "subscriptions",
                columns: new[] { "programme", "topic", "recipient" },
                unique: true,
                filter: "state <> 2");

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_recipient_state",
                table: "subscriptions",
                columns: new[] { "recipient", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "address_proofs");

            migrationBuilder.DropTable(
                name: "announcements");

            migrationBuilder.DropTable(
                name: "bounces");

            migrationBuilder.DropTable(
                name: "comment_cluster_keys");

            migrationBuilder.DropTable(
                name: "comment_steps");

            migrationBuilder.DropTable(
                name: "comment_texts");

            migrationBuilder.DropTable(
                name: "compositions");

            migrationBuilder.DropTable(
                name: "data_links");

            migrationBuilder.DropTable(
                name: "data_requests");

            migrationBuilder.DropTable(
                name: "hold_turns");

            migrationBuilder.DropTable(
                name: "holds");

            migrationBuilder.DropTable(
                name: "mailings");

            migrationBuilder.DropTable(
                name: "public_changes");

            migrationBuilder.DropTable(
                name: "public_comments");

            migrationBuilder.DropTable(
                name: "retention_run_lines");

            migrationBuilder.DropTable(
                name: "retention_runs");

            migrationBuilder.DropTable(
                name: "retention_settings");

            migrationBuilder.DropTable(
                name: "subscriptions");

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

            migrationBuilder.DropColumn(
                name: "taken",
                table: "outbox");
        }
    }
}
