using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TheRecordTellsTheTruth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "first_due_by",
                table: "entries",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "not_done_on",
                table: "entries",
                type: "date",
                nullable: true);

            // Entries are guarded against every change; what was promised first is known from those that are there.
            migrationBuilder.Sql("ALTER TABLE entries DISABLE TRIGGER USER");
            migrationBuilder.Sql(
                "UPDATE entries SET first_due_by = (SELECT e.due_by FROM entries e WHERE e.record_id = entries.record_id AND e.sequence <= entries.sequence "
                + "AND (e.audience = 'public' OR e.audience = entries.audience) AND e.due_by IS NOT NULL ORDER BY e.sequence LIMIT 1)");
            migrationBuilder.Sql("ALTER TABLE entries ENABLE TRIGGER USER");
            // The guards are made by the last migration that changes them, when all tables they speak of are there.
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "first_due_by",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "not_done_on",
                table: "entries");
        }
    }
}
