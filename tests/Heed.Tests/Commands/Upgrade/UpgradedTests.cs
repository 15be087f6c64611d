using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Heed.Tests.Commands.Upgrade;

/// <summary>The demonstration of 0.1.0 after <c>heed upgrade</c>, served.</summary>
public sealed class UpgradedSite : IAsyncLifetime
{
    private HeedProcess heed = null!;

    /// <summary>The database.</summary>
    public TestDatabase Database { get; private set; } = null!;

    /// <summary>Asks the site, which follows redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The options that name it on the command line.</summary>
    public string[] On => FirstRelease.Options(Database);

    public async ValueTask InitializeAsync()
    {
        Database = await FirstRelease.RestoreAsync();
        (await HeedProcess.RunAsync(["upgrade", .. On])).WentWell();
        heed = HeedProcess.Start(["serve", "--urls", "http://127.0.0.1:0", .. On]);
        await heed.ReadyAsync();
        Client = new HttpClient { BaseAddress = new Uri(heed.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await heed.StopAsync();
        await heed.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>What a database of 0.1.0 is after <c>heed upgrade</c>.</summary>
[Trait("Length", "Long")]
public sealed class UpgradedTests(UpgradedSite site) : IClassFixture<UpgradedSite>
{
    [Fact]
    public async Task It_has_the_tables_columns_indexes_and_guards_of_a_new_one()
    {
        await using var fresh = await TestDatabase.NewAsync();
        Assert.Equal(await SchemaAsync(fresh), await SchemaAsync(site.Database));
    }

    [Theory]
    [InlineData("/cpip", "Child Protection Improvement Programme")]
    [InlineData("/cpip/recommendations/1/history", "History")]
    [InlineData("/cpip/recommendations?as-at=2017-06-30", "Recommendations")]
    [InlineData("/cpip/comments", "The learning from case reviews reaches us late.")]
    [InlineData("/cpip/comments/ledger", "Comment decisions in figures")]
    [InlineData("/search?q=register", "register")]
    public async Task What_was_published_is_served_from_it(string address, string words) =>
        Assert.Contains(
            words, await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task It_can_be_derived_anew()
    {
        (await HeedProcess.RunAsync(["reindex", .. site.On])).WentWell();
        (await HeedProcess.RunAsync(["reindex", "--check", .. site.On])).WentWell();
    }

    [Fact]
    public async Task A_way_into_an_account_that_was_not_used_stays_one()
    {
        await using var db = site.Database.Open();
        var links = db.Database.SqlQueryRaw<int>(
            "SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM one_time_links WHERE purpose = 'choose-password' AND used_at IS NULL");
        Assert.Equal(1, await links.SingleAsync(TestContext.Current.CancellationToken));
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
