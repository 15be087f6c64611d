using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "stopped",
                table: "retention_run_lines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "clock_marks",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    known_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmations = table.Column<int>(type: "INTEGER", nullable: false),
                    editions_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "retention_marks",
                columns: table => new
                {
                    line = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    marked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    seen_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    confirmed_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
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
