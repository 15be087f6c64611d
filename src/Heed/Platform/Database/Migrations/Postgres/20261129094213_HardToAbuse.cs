using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HardToAbuse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "marked",
                table: "retention_run_lines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "stopped",
                table: "retention_run_lines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ends_at",
                table: "grants",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_by_one_person",
                table: "editions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_closed",
                table: "edition_contents",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "link_shown_to",
                table: "accounts",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "made_by",
                table: "accounts",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "made_in",
                table: "accounts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "sign_ins",
                table: "accounts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "acts_alone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acts_alone", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_marks",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    known_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirmations = table.Column<int>(type: "integer", nullable: false),
                    editions_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "key_canaries",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    closed = table.Column<byte[]>(type: "bytea", nullable: false),
                    mark = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_canaries", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "log_gaps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    after = table.Column<long>(type: "bigint", nullable: false),
                    up_to = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_gaps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "retention_marks",
                columns: table => new
                {
                    line = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    marked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    marked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    seen_by = table.Column<Guid>(type: "uuid", nullable: false),
                    is_stopped = table.Column<bool>(type: "boolean", nullable: false),
                    confirmed_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_marks", x => new { x.line, x.item });
                });

            migrationBuilder.CreateIndex(
                name: "ix_acts_alone_programme_at",
                table: "acts_alone",
                columns: new[] { "programme", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_retention_marks_line_programme_marked_at",
                table: "retention_marks",
                columns: new[] { "line", "programme", "marked_at" });

            // The guards are made by the last migration that changes them, when all tables they speak of are there.
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acts_alone");

            migrationBuilder.DropTable(
                name: "clock_marks");

            migrationBuilder.DropTable(
                name: "key_canaries");

            migrationBuilder.DropTable(
                name: "log_gaps");

            migrationBuilder.DropTable(
                name: "retention_marks");

            migrationBuilder.DropColumn(
                name: "marked",
                table: "retention_run_lines");

            migrationBuilder.DropColumn(
                name: "stopped",
                table: "retention_run_lines");

            migrationBuilder.DropColumn(
                name: "ends_at",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "is_by_one_person",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "is_closed",
                table: "edition_contents");

            migrationBuilder.DropColumn(
                name: "link_shown_to",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "made_by",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "made_in",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "sign_ins",
                table: "accounts");
        }
    }
}
