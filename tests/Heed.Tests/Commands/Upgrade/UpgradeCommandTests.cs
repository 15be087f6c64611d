using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Heed.Tests.Commands.Upgrade;

/// <summary><c>heed upgrade</c> on the demonstration as Heed 0.1.0 left it.</summary>
[Trait("Length", "Long")]
public sealed class UpgradeCommandTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private string[] On =>
    [
        .. database.Choice.Postgres is { } postgres ? ["--database", postgres] : Array.Empty<string>(),
        "--data", database.Choice.Folder, "--keys", database.Choice.Keys, "--files", database.Choice.Files,
    ];

    public async ValueTask InitializeAsync() => database = await FirstRelease.RestoreAsync();

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task An_upgraded_database_has_the_tables_columns_indexes_and_guards_of_a_new_one()
    {
        await UpgradeAsync();
        await using var fresh = await TestDatabase.NewAsync();
        Assert.Equal(await SchemaAsync(fresh), await SchemaAsync(database));
    }

    [Theory]
    [InlineData("/cpip", "Child Protection Improvement Programme")]
    [InlineData("/cpip/recommendations/1/history", "History")]
    [InlineData("/cpip/recommendations?as-at=2017-06-30", "Recommendations")]
    [InlineData("/cpip/comments", "Comments")]
    [InlineData("/search?q=register", "register")]
    public async Task What_was_published_is_served_from_it(string address, string words)
    {
        await UpgradeAsync();
        await using var heed = HeedProcess.Start(["serve", "--urls", "http://127.0.0.1:0", .. On]);
        Assert.True(await heed.SaysAsync("Heed is ready"));
        using var client = new HttpClient { BaseAddress = new Uri(heed.Address) };
        Assert.Contains(
            words, await client.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        await heed.StopAsync();
        (await heed.EndAsync()).WentWell();
    }

    [Fact]
    public async Task It_can_be_derived_anew()
    {
        await UpgradeAsync();
        (await HeedProcess.RunAsync(["reindex", .. On])).WentWell();
        (await HeedProcess.RunAsync(["reindex", "--check", .. On])).WentWell();
    }

    [Fact]
    public async Task A_way_into_an_account_that_was_not_used_stays_one()
    {
        await UpgradeAsync();
        Assert.Equal(
            1, await CountAsync("SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM one_time_links WHERE purpose = 'choose-password' AND "
                + "used_at IS NULL"));
    }

    [Fact]
    public async Task Until_then_every_other_command_refuses_it()
    {
        (await HeedProcess.ServeOnceAsync(On)).Refused("This database was made by Heed 0.1.0. Run “heed upgrade” once");
        (await HeedProcess.RunAsync(["admin", "list", .. On])).Refused("This database was made by Heed 0.1.0.");
    }

    [Fact]
    public async Task On_SQLite_it_makes_a_copy_first()
    {
        if (TestDatabase.IsPostgres)
            Assert.Skip("PostgreSQL is copied with its own tools.");
        await UpgradeAsync();
        Assert.True(File.Exists(Path.Combine(database.Choice.Folder, "heed-before-upgrade.db")));
    }

    [Fact]
    public async Task A_lock_that_a_killed_upgrade_left_holds_nobody_up()
    {
        if (TestDatabase.IsPostgres)
            Assert.Skip("PostgreSQL holds the lock with the connection.");
        await DoAsync(
            "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, "
                + "\"Timestamp\" TEXT NOT NULL); "
            + "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-11-24')");
        await UpgradeAsync();
    }

    [Fact]
    public async Task One_that_is_up_to_date_is_left_as_it_is()
    {
        await UpgradeAsync();
        await UpgradeAsync();
    }

    [Fact]
    public async Task What_an_upgrade_that_was_killed_left_unfilled_the_next_one_fills()
    {
        await UpgradeAsync();
        await DoAsync("UPDATE comment_events SET sequence = 0");
        await UpgradeAsync();
        Assert.Equal(0, await CountAsync("SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM comment_events WHERE sequence = 0"));
    }

    [Fact]
    public async Task One_from_before_the_first_release_is_sent_to_it()
    {
        await DoAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE migration_id LIKE '%SafeHands'");
        (await HeedProcess.RunAsync(["upgrade", .. On])).Refused("This database was made before Heed 0.1.0");
    }

    [Fact]
    public async Task Where_there_is_none_it_says_so()
    {
        await database.DisposeAsync();
        database = await TestDatabase.EmptyAsync();
        (await HeedProcess.RunAsync(["upgrade", .. On])).Refused("There is no record in");
    }

    private async Task UpgradeAsync()
    {
        var ended = await HeedProcess.RunAsync(["upgrade", .. On]);
        ended.WentWell();
        Assert.Contains("The database is up to date.", ended.Output, StringComparison.Ordinal);
    }

    private async Task DoAsync(string statement)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(statement, TestContext.Current.CancellationToken);
    }

    private async Task<int> CountAsync(string query)
    {
        await using var db = database.Open();
        return await db.Database.SqlQueryRaw<int>(query).SingleAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<string>> SchemaAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Database.SqlQueryRaw<string>(TestDatabase.IsPostgres ? PostgresSchema : SqliteSchema)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private const string SqliteSchema = """
        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS "Value"
        FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> '__EFMigrationsLock'
        UNION ALL
        SELECT type || ' ' || name || ' on ' || tbl_name FROM sqlite_schema
        WHERE type IN ('index', 'trigger') AND name NOT LIKE 'sqlite_%'
        ORDER BY 1
        """;

    private const string PostgresSchema = """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '')
            || ' ' || is_nullable || ' ' || coalesce(collation_name, '') AS "Value"
        FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT 'trigger ' || tgname || ' on ' || tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        ORDER BY 1
        """;
}
