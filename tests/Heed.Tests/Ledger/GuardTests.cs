using System.Data.Common;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

/// <summary>The database itself refuses to change or remove what was published, whoever asks.</summary>
public sealed class GuardTests
{
    private static readonly string[] Kept = ["records", "releases", "editions", "edition_contents", "redactions", "leaves", "log_gaps",
        "entries", "entry_facets", "links", "hidings", "reindexings"];

    public static TheoryData<string> Tampering { get; } =
    [
        "UPDATE editions SET why = 'otherwise'",
        "UPDATE editions SET published_at = recorded_at, number = 7 WHERE sequence = 1",
        "UPDATE editions SET sequence = 99 WHERE sequence = 1",
        "DELETE FROM editions",
        "DELETE FROM editions WHERE sequence = 2",
        "UPDATE edition_contents SET salt = bytes",
        "DELETE FROM edition_contents WHERE sequence = 2",
        "UPDATE records SET reference = 'z'",
        "DELETE FROM records",
        "UPDATE releases SET by = 'nobody'",
        "DELETE FROM releases",
        "UPDATE leaves SET number = 2",
        "DELETE FROM leaves",
        "UPDATE redactions SET reason = 'none'",
        "DELETE FROM redactions",
        "INSERT INTO edition_contents (sequence, bytes, salt, is_closed) SELECT 1, bytes, salt, is_closed FROM edition_contents WHERE "
            + "sequence = 2",
        "UPDATE log_gaps SET reason = 'none'",
        "DELETE FROM log_gaps",
        "UPDATE entries SET title = 'Otherwise', title_key = 'otherwise' WHERE sequence = 2",
        "UPDATE entries SET state = 'calm' WHERE sequence = 2",
        "UPDATE entries SET due_by = '2030-01-01', due_key = '2030-01-01' WHERE sequence = 2",
        "UPDATE entries SET audience = 'staff' WHERE sequence = 2",
        "UPDATE entries SET valid_to = valid_from WHERE sequence = 2",
        "UPDATE entries SET valid_to = '2020-01-01 00:00:00' WHERE sequence = 2",
        "UPDATE entries SET standing = 2, title = 'Removed', state = NULL WHERE sequence = 2",
        "UPDATE entries SET standing = 0, title = 'Back' WHERE sequence = 1",
        "DELETE FROM entries WHERE sequence = 2",
        "UPDATE entry_facets SET value = 'green'",
        "DELETE FROM entry_facets WHERE sequence = 2",
        "INSERT INTO entry_facets (sequence, name, value) VALUES (2, 'colour', 'green')",
        "INSERT INTO links SELECT 2, 9, 'about', record_id, record_id FROM editions WHERE sequence = 2",
        "UPDATE links SET role = 'other'",
        "DELETE FROM links WHERE sequence = 2",
        "UPDATE hidings SET reason = 'none'",
        "DELETE FROM hidings",
        "UPDATE reindexings SET editions = 0",
        "UPDATE reindexings SET ended_at = NULL",
        "DELETE FROM reindexings",
    ];

    public static TheoryData<string> Special => TestDatabase.IsPostgres ? OnPostgres : OnSqlite;

    private static TheoryData<string> OnPostgres { get; } =
    [
        .. Kept.Select(table => $"TRUNCATE {table} CASCADE"),
        "INSERT INTO editions SELECT * FROM editions WHERE sequence = 1 ON CONFLICT (sequence) DO UPDATE SET why = 'otherwise'",
        "CREATE TEMP TABLE redactions (sequence bigint); INSERT INTO pg_temp.redactions VALUES (2); DELETE FROM edition_contents WHERE "
            + "sequence = 2",
    ];

    private static TheoryData<string> OnSqlite { get; } =
    [
        .. Kept.Where(t => t is not ("redactions" or "log_gaps")).Select(table => $"REPLACE INTO {table} SELECT * FROM {table}"),
        "REPLACE INTO redactions SELECT * FROM redactions WHERE sequence = 1",
        "INSERT INTO editions SELECT * FROM editions WHERE sequence = 1 ON CONFLICT (sequence) DO UPDATE SET why = 'otherwise'",
        "UPDATE OR REPLACE editions SET sequence = 2 WHERE sequence = 1",
        """
        REPLACE INTO editions (sequence, record_id, programme, number, standing, audience, published_at, recorded_at, is_imported,
        is_by_one_person, why, drafted_by, approved_by, release_id, draft_version, hash)
        SELECT 99, record_id, programme, number, standing, audience, published_at, recorded_at, is_imported,
        is_by_one_person, 'otherwise', drafted_by, approved_by, release_id, draft_version, hash FROM editions WHERE sequence = 2
        """,
        "CREATE TEMP TABLE redactions (sequence INTEGER); INSERT INTO temp.redactions VALUES (2); DELETE FROM edition_contents WHERE "
            + "sequence = 2",
    ];

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task What_is_published_cannot_be_changed_or_removed(string statement) => await RefusesAsync(statement, "");

    [Theory]
    [MemberData(nameof(Special))]
    public async Task Nor_by_what_only_this_database_knows(string statement)
    {
        await RefusesAsync(statement, "");
        if (!TestDatabase.IsPostgres)
            await RefusesAsync(statement, "PRAGMA recursive_triggers=OFF; PRAGMA foreign_keys=OFF;");
    }

    private static async Task RefusesAsync(string statement, string before)
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "One" });
        await world.PublishAsync("notes/a", new Note { Title = "Two", Colour = Colour.DeepRed, AlsoAbout = [new AnyRef("notes/a")] });
        await world.PublishAsync("notes/b", new Note { Title = "Hidden" });
        await world.Ledger.HideAsync(Programme, "notes/b", [], "personal data", "rita");
        await world.SqlAsync("INSERT INTO log_gaps (id, after, up_to, reason, by, accepted_at) VALUES "
            + "('0197a1b2-0000-7000-8000-000000000001', 0, 0, 'Restored.', 'rita', '2026-03-02 09:00:00')");
        await world.Ledger.RedactAsync(Programme, "notes/a", [1], "personal data", "rita");
        await world.SqlAsync("INSERT INTO reindexings (id, editions, begun_at) VALUES ('0197a1b2-0000-7000-8000-000000000002', 1, "
            + "'2026-03-02 09:00:00')");
        await world.SqlAsync("UPDATE reindexings SET ended_at = '2026-03-02 09:00:01'");
        var stood = await StandingAsync(world);
        await using (var db = world.Open().Db)
        {
            await db.Database.OpenConnectionAsync();
            if (before.Length > 0)
                await db.Database.ExecuteSqlRawAsync(before);
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement));
            Assert.Matches("never|redaction", refusal.Message);
            if (db.Database.GetDbConnection() is SqliteConnection connection)
                SqliteConnection.ClearPool(connection);
        }
        Assert.Equal(stood, await StandingAsync(world));
    }

    private static async Task<string> StandingAsync(LedgerWorld world)
    {
        var head = await world.Ledger.HeadAsync();
        var history = await world.Public.HistoryAsync(Programme, "notes/a");
        var rows = 0;
        foreach (var table in Kept)
            rows += await world.AskAsync<int>($"""SELECT CAST(COUNT(*) AS int) AS "Value" FROM {table}""");
        return $"{head} {rows} "
            + string.Join('\n', history.Select(e => $"{e.Number} {e.PublishedAt:O} {e.Why} {e.Hash} {e.Bytes?.Length} {e.RedactedFor}"));
    }
}
