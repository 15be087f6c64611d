using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Heed.Tests.Commands.Upgrade;

/// <summary><c>heed upgrade</c> on the demonstration as Heed 0.1.0 left it.</summary>
[Trait("Length", "Long")]
public sealed class UpgradeCommandTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private string[] On => FirstRelease.Options(database);

    public async ValueTask InitializeAsync() => database = await FirstRelease.RestoreAsync();

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

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
}
