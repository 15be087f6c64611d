using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TwoPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ix_acts_alone_programme_at",
                table: "acts_alone",
                columns: new[] { "programme", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acts_alone");

            migrationBuilder.DropColumn(
                name: "ends_at",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "is_by_one_person",
                table: "editions");

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
