using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Shapes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "shape",
                table: "refused_saves",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "shape",
                table: "edition_contents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "shape",
                table: "drafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "derivations",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_derivations", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "reindexings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    editions = table.Column<int>(type: "INTEGER", nullable: false),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reindexings", x => x.id);
                });

            // What is derived may be derived anew; the guards now speak of that.
            foreach (var statement in new Heed.Ledger.Storage.SqliteLedgerStorage().AfterTables)
                migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in new Heed.Ledger.Storage.SqliteLedgerStorage().WithoutGuards)
                migrationBuilder.Sql(statement);

            migrationBuilder.DropTable(
                name: "derivations");

            migrationBuilder.DropTable(
                name: "reindexings");

            migrationBuilder.DropColumn(
                name: "shape",
                table: "refused_saves");

            migrationBuilder.DropColumn(
                name: "shape",
                table: "edition_contents");

            migrationBuilder.DropColumn(
                name: "shape",
                table: "drafts");
        }
    }
}
