using Heed.Tests.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Heed.Tests.Hosting.Starting;

/// <summary>Wrong surroundings are noticed before anything is served, and said in a sentence.</summary>
[Trait("Length", "Long")]
public sealed class StartTests : IAsyncLifetime
{
    private readonly string other = Directory.CreateTempSubdirectory("heed-other-").FullName;
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.NewAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(other, recursive: true);
    }

    [Fact]
    public async Task Lost_keys_stop_the_start()
    {
        (await HeedProcess.RunAsync(["admin", "create", "isla", "--display", "Isla", .. On()])).WentWell();

        (await HeedProcess.ServeOnceAsync(On(keys: other))).Refused("The keys of this database are not in");
        Assert.Empty(Directory.EnumerateFileSystemEntries(other));
    }

    [Fact]
    public async Task Keys_of_another_site_stop_the_start()
    {
        (await HeedProcess.RunAsync(["admin", "create", "isla", "--display", "Isla", .. On()])).WentWell();
        (await HeedProcess.RunAsync(["admin", "create", "ewan", "--display", "Ewan", "--data", other])).WentWell();

        (await HeedProcess.ServeOnceAsync(On(keys: Path.Combine(other, "keys")))).Refused("do not belong to this database");
        (await HeedProcess.RunAsync(["admin", "list", .. On(keys: Path.Combine(other, "keys"))])).Refused("do not belong to this database");
    }

    [Theory]
    [InlineData("log.head")]
    [InlineData("erasures.log")]
    public async Task A_file_missing_beside_the_keys_stops_the_start_until_an_empty_one_takes_its_place(string name)
    {
        (await HeedProcess.ServeOnceAsync(On())).WentWell();
        var file = Path.Combine(database.Choice.Keys, name);
        File.Delete(file);

        (await HeedProcess.ServeOnceAsync(On())).Refused($"{file} is missing.");
        await File.Create(file).DisposeAsync();
        (await HeedProcess.ServeOnceAsync(On())).WentWell();
    }

    [Theory]
    [InlineData("key-*.xml", "Restore the keys that were used with it")]
    [InlineData("site.secret", "site.secret is damaged.")]
    public async Task A_damaged_key_stops_the_start(string name, string sentence)
    {
        (await HeedProcess.ServeOnceAsync(On())).WentWell();
        foreach (var file in Directory.EnumerateFiles(database.Choice.Keys, name))
            await File.WriteAllTextAsync(file, "<<<", TestContext.Current.CancellationToken);

        (await HeedProcess.ServeOnceAsync(On())).Refused(sentence);
    }

    [Fact]
    public async Task A_database_that_has_lost_the_list_of_its_changes_is_refused()
    {
        await DoAsync("DELETE FROM \"__EFMigrationsHistory\"", "DELETE FROM \"__EFMigrationsHistory\"");

        (await HeedProcess.ServeOnceAsync(On())).Refused("but not the list of changes made to it");
    }

    [Fact]
    public async Task A_newer_database_is_refused()
    {
        await DoAsync(
            "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '10.0.0')",
            "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '10.0.0')");

        (await HeedProcess.ServeOnceAsync(On())).Refused("made by a newer version of Heed (it has the change 29991231000000_Later)");
    }

    [Theory]
    [InlineData("DROP TABLE job_turns", "DROP TABLE job_turns", "job_turns")]
    [InlineData("DROP TRIGGER leaves_refuse_delete", "ALTER TABLE leaves DISABLE TRIGGER leaves_refuse_delete", "leaves_refuse_delete")]
    [InlineData("DROP TABLE entry_texts", "DROP TABLE entry_texts", "entry_texts")]
    public async Task A_table_or_guard_that_is_missing_stops_the_start(string sqlite, string postgres, string name)
    {
        await DoAsync(sqlite, postgres);

        (await HeedProcess.ServeOnceAsync(On())).Refused($"are missing or switched off: {name}");
    }

    [Fact]
    public async Task Damaged_pages_stop_the_start()
    {
        if (TestDatabase.IsPostgres)
            Assert.Skip("PostgreSQL looks after its own pages.");
        (await HeedProcess.ServeOnceAsync(On())).WentWell();
        await using (var file = new FileStream(database.File, FileMode.Open, FileAccess.Write))
        {
            file.Position = 10 * 4096;
            file.Write(new byte[40 * 4096]);
        }

        (await HeedProcess.ServeOnceAsync(On())).Refused("is damaged");
    }

    [Fact]
    public async Task A_second_server_on_one_folder_is_refused_and_commands_go_on()
    {
        if (TestDatabase.IsPostgres)
            Assert.Skip("Several servers share a PostgreSQL database.");
        await using var first = HeedProcess.Start(["serve", "--urls", "http://127.0.0.1:0", .. On()]);
        await first.ReadyAsync();

        (await HeedProcess.ServeOnceAsync(On())).Refused("Another Heed is using the folder");
        (await HeedProcess.RunAsync(["admin", "create", "isla", "--display", "Isla", .. On()])).WentWell();
    }

    [Fact]
    public async Task Keys_beside_the_state_folder_are_to_be_moved()
    {
        var state = Path.Combine(other, "data");
        Directory.CreateDirectory(state + "-keys");
        await File.WriteAllTextAsync(Path.Combine(state + "-keys", "site.secret"), "", TestContext.Current.CancellationToken);

        (await HeedProcess.ServeOnceAsync(["--data", state])).Refused($"Move that folder to {Path.Combine(state, "keys")}");
    }

    [Fact]
    public async Task What_Heed_writes_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows gives a folder’s rights to what is made in it.");
            return;
        }
        var state = Path.Combine(other, "state");
        Directory.CreateDirectory(state);
        File.SetUnixFileMode(state, (UnixFileMode)0b111_101_101);
        var ended = await HeedProcess.ServeOnceAsync(["--data", state]);

        ended.WentWell();
        Assert.Contains("Now only its owner can.", ended.Output, StringComparison.Ordinal);
        foreach (var path in Directory.EnumerateFileSystemEntries(state, "*", SearchOption.AllDirectories).Prepend(state))
            Assert.Equal(0, (int)File.GetUnixFileMode(path) & 0b111_111);
    }

    private string[] On(string? keys = null) =>
        [.. database.Choice.Postgres is { } postgres ? ["--database", postgres] : Array.Empty<string>(), "--data", database.Choice.Folder,
            "--keys", keys ?? database.Choice.Keys, "--files", database.Choice.Files];

    private async Task DoAsync(string sqlite, string postgres)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(TestDatabase.IsPostgres ? postgres : sqlite);
    }
}
