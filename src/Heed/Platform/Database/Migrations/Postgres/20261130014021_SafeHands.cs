using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SafeHands : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "ended_by_roles",
                table: "sessions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "closed_why",
                table: "planned_releases",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "typed",
                table: "drafts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ended_by",
                table: "accounts",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "wants_notices",
                table: "accounts",
                type: "boolean",
                nullable: false,
                defaultValue: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ended_by_roles",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "closed_why",
                table: "planned_releases");

            migrationBuilder.DropColumn(
                name: "typed",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "ended_by",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "wants_notices",
                table: "accounts");
        }
    }
}
