using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TheConversation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "address_proofs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_address_proofs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "announcements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mailing = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    is_removal = table.Column<bool>(type: "INTEGER", nullable: false),
                    cancelled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancelled_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_announcements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bounces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bounces", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mailings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    sort = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    leased_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cursor = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    letters = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancelled_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mailings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    frequency = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    address = table.Column<byte[]>(type: "BLOB", nullable: true),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_for = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriptions", x => x.id);
                });

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
                name: "mailings");

            migrationBuilder.DropTable(
                name: "subscriptions");
        }
    }
}
