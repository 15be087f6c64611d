using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OldSite : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "old_site_on",
                table: "public_comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "old_addresses",
                columns: table => new
                {
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    programme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_old_addresses", x => x.address);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "old_addresses");

            migrationBuilder.DropColumn(
                name: "old_site_on",
                table: "public_comments");
        }
    }
}
