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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
