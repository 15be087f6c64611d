using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TheLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "edition_contents",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_contents", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "entries",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    reference_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    title_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: true),
                    is_settled = table.Column<bool>(type: "boolean", nullable: false),
                    on_from = table.Column<DateOnly>(type: "date", nullable: true),
                    on_to = table.Column<DateOnly>(type: "date", nullable: true),
                    on_key = table.Column<DateOnly>(type: "date", nullable: false),
                    due_by = table.Column<DateOnly>(type: "date", nullable: true),
                    due_key = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    valid_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "entry_facets",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_facets", x => new { x.sequence, x.name, x.value });
                });

            migrationBuilder.CreateTable(
                name: "leaves",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leaves", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    from_record = table.Column<Guid>(type: "uuid", nullable: false),
                    to_record = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_links", x => new { x.sequence, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    reserved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_records", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "redactions",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    redacted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redactions", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "refused_saves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refused_saves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "releases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_releases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_drafts_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "editions",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_imported = table.Column<bool>(type: "boolean", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    drafted_by = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: true),
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_version = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editions", x => x.sequence);
                    table.ForeignKey(
                        name: "fk_editions_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_editions_releases_release_id",
                        column: x => x.release_id,
                        principalTable: "releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_drafts_record_id",
                table: "drafts",
                column: "record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_editions_programme_published_at_sequence",
                table: "editions",
                columns: new[] { "programme", "published_at", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_editions_record_id_number",
                table: "editions",
                columns: new[] { "record_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_editions_release_id",
                table: "editions",
                column: "release_id");

            migrationBuilder.CreateIndex(
                name: "ix_entries_as_at",
                table: "entries",
                columns: new[] { "programme", "kind", "reference_key", "sequence", "valid_from", "valid_to", "audience", "standing", "state", "is_settled", "due_key" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_now_by_change",
                table: "entries",
                columns: new[] { "programme", "kind", "valid_from", "sequence", "audience", "standing", "state", "valid_to" },
                filter: "valid_to = '9999-12-31 00:00:00+00'");

            migrationBuilder.CreateIndex(
                name: "ix_entries_now_by_day",
                table: "entries",
                columns: new[] { "programme", "kind", "on_key", "sequence", "audience", "standing", "state", "valid_to" },
                filter: "valid_to = '9999-12-31 00:00:00+00'");

            migrationBuilder.CreateIndex(
                name: "ix_entries_now_by_due_day",
                table: "entries",
                columns: new[] { "programme", "kind", "due_key", "sequence", "is_settled", "audience", "standing", "state", "valid_to" },
                filter: "valid_to = '9999-12-31 00:00:00+00'");

            migrationBuilder.CreateIndex(
                name: "ix_entries_now_by_reference",
                table: "entries",
                columns: new[] { "programme", "kind", "reference_key", "sequence", "audience", "standing", "state", "valid_to" },
                filter: "valid_to = '9999-12-31 00:00:00+00'");

            migrationBuilder.CreateIndex(
                name: "ix_entries_record_id_valid_to",
                table: "entries",
                columns: new[] { "record_id", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_facets_name_value_sequence",
                table: "entry_facets",
                columns: new[] { "name", "value", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_links_to_record_sequence_role",
                table: "links",
                columns: new[] { "to_record", "sequence", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_records_programme_kind_reference",
                table: "records",
                columns: new[] { "programme", "kind", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_refused_saves_record_id",
                table: "refused_saves",
                column: "record_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "edition_contents");

            migrationBuilder.DropTable(
                name: "editions");

            migrationBuilder.DropTable(
                name: "entries");

            migrationBuilder.DropTable(
                name: "entry_facets");

            migrationBuilder.DropTable(
                name: "leaves");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "redactions");

            migrationBuilder.DropTable(
                name: "refused_saves");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "releases");
        }
    }
}
