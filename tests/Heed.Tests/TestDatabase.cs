using Heed.Platform.Database;
using Heed.Platform.Keys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Heed.Tests;

/// <summary>
/// A migrated database of its own for a test or a test class, on the engine that the environment names: SQLite, or with
/// HEED_TEST_DATABASE=postgres the server in HEED_TEST_POSTGRES. Copied from a template that is migrated once a run.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<DatabaseChoice>> Template = new(MakeTemplateAsync);
    // The site's keys, the same for all tests of a run: making some takes long. Each test has a copy, for beside the keys is written where
    // its log is.
    private static readonly Lazy<string> Keys = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("heed-test-keys-").FullName;
        var services = new ServiceCollection().AddLogging();
        services.AddSiteKeys(folder);
        using var made = services.BuildServiceProvider();
        made.GetRequiredService<Heed.Ledger.ContentProtector>()
            .Mark(Convert.ToHexString(made.GetRequiredService<Heed.Ledger.ContentProtector>().Close([1])));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    private TestDatabase(DatabaseChoice choice) => Choice = choice;

    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("HEED_TEST_DATABASE") == "postgres";

    /// <summary>How the application is told of it. The folder is there on both engines.</summary>
    public DatabaseChoice Choice { get; }

    /// <summary>The SQLite file.</summary>
    public string File => IsPostgres ? throw new InvalidOperationException("PostgreSQL keeps no file of ours.") : Choice.File;

    private static string Server { get; } = Environment.GetEnvironmentVariable("HEED_TEST_POSTGRES")
        ?? "Host=localhost;Username=postgres;Database=postgres";

    public static async Task<TestDatabase> NewAsync()
    {
        Assert.False(
            Marks.Has("Database", "None"), "A test that takes a database runs on both: it is not marked [Trait(\"Database\", \"None\")].");
        var template = await Template.Value;
        var choice = NewChoice();
        if (!IsPostgres)
        {
            System.IO.File.Copy(template.File, choice.File);
            return new TestDatabase(choice);
        }

        // PostgreSQL copies a template only while nobody else looks at it.
        await OneCopyAtATime.WaitAsync();
        try
        {
            await OnServerAsync($"CREATE DATABASE {NameOf(choice)} TEMPLATE {NameOf(template)} STRATEGY file_copy");
        }
        finally
        {
            OneCopyAtATime.Release();
        }
        return new TestDatabase(choice);
    }

    /// <summary>A place for a database in which nothing is yet, with the keys in a folder.</summary>
    public static async Task<TestDatabase> EmptyAsync()
    {
        var choice = NewChoice();
        if (IsPostgres)
            await OnServerAsync($"CREATE DATABASE {NameOf(choice)}");
        return new TestDatabase(choice);
    }

    /// <summary>The same database, told of differently.</summary>
    public TestDatabase Told(Func<DatabaseChoice, DatabaseChoice> how) => new(how(Choice));

    /// <summary>Runs statements on the server that holds the databases, as its superuser.</summary>
    public static Task OnServerAsync(string statement) => OnServerAsync(statement, Server);

    /// <summary>Runs statements on this database as the superuser.</summary>
    public Task AsSuperuserAsync(string statement) => OnServerAsync(
        statement, new NpgsqlConnectionStringBuilder(Server) { Database = NameOf(Choice) }.ToString());

    /// <summary>A new context, with a connection of its own.</summary>
    public HeedDatabase Open() => Open(Choice);

    public ValueTask DisposeAsync() => RemoveAsync(Choice);

    private static HeedDatabase Open(DatabaseChoice choice)
    {
        if (choice.Postgres is not null)
        {
            var postgres = new DbContextOptionsBuilder<PostgresDatabase>();
            DatabaseChoice.UsePostgres(postgres, choice.Postgres);
            return new PostgresDatabase(postgres.Options);
        }
        var sqlite = new DbContextOptionsBuilder<SqliteDatabase>();
        DatabaseChoice.UseSqlite(sqlite, choice.File);
        return new SqliteDatabase(sqlite.Options);
    }

    private static async Task<DatabaseChoice> MakeTemplateAsync()
    {
        var choice = NewChoice();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAsync(choice).AsTask().GetAwaiter().GetResult();
        if (IsPostgres)
            await OnServerAsync($"CREATE DATABASE {NameOf(choice)}");
        await using (var db = Open(choice))
        {
            await db.Database.MigrateAsync();
            if (!IsPostgres)
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        LetGo(choice);
        return choice;
    }

    private static DatabaseChoice NewChoice()
    {
        var folder = Directory.CreateTempSubdirectory("heed-test-").FullName;
        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName;
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var file in Directory.EnumerateFiles(Keys.Value))
            System.IO.File.Copy(file, Path.Combine(keys, Path.GetFileName(file)));
        var name = $"heed_test_{Guid.CreateVersion7():N}";
        // Few connections, soon given back: many tests share one server.
        var connection = new NpgsqlConnectionStringBuilder(
            Server) { Database = name, MaxPoolSize = 20, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 5 };
        return new DatabaseChoice(folder, IsPostgres ? connection.ToString() : null) { Keys = keys, Files = Path.Combine(folder, "files") };
    }

    private static async ValueTask RemoveAsync(DatabaseChoice choice)
    {
        LetGo(choice);
        if (IsPostgres)
            await OnServerAsync($"DROP DATABASE IF EXISTS {NameOf(choice)} WITH (FORCE)");
        Directory.Delete(choice.Folder, recursive: true);
    }

    private static void LetGo(DatabaseChoice choice)
    {
        using var db = Open(choice);
        switch (db.Database.GetDbConnection())
        {
            case SqliteConnection connection:
                SqliteConnection.ClearPool(connection);
                break;
            case NpgsqlConnection connection:
                NpgsqlConnection.ClearPool(connection);
                break;
        }
    }

    private static string NameOf(DatabaseChoice choice) => new NpgsqlConnectionStringBuilder(choice.Postgres).Database!;

    private static async Task OnServerAsync(string statement, string server)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
