using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ClockAndMarks : Migration
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
                name: "ix_retention_marks_line_programme_marked_at",
                table: "retention_marks",
                columns: new[] { "line", "programme", "marked_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clock_marks");

            migrationBuilder.DropTable(
                name: "retention_marks");

            migrationBuilder.DropColumn(
                name: "marked",
                table: "retention_run_lines");

            migrationBuilder.DropColumn(
                name: "stopped",
                table: "retention_run_lines");
        }
    }
}
