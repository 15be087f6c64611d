using Heed.Platform.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Heed.Tests.Ledger;

/// <summary>A database of its own for one test, copied from one that was migrated once.</summary>
internal sealed class LedgerDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    private readonly string place;

    private LedgerDatabase(string place) => this.place = place;

    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("HEED_TEST_DATABASE") == "postgres";

    private static string Server { get; } =
        Environment.GetEnvironmentVariable("HEED_TEST_POSTGRES") ?? "Host=localhost;Username=postgres;Database=postgres";

    /// <summary>The SQLite file.</summary>
    public string File => IsPostgres ? throw new InvalidOperationException("PostgreSQL keeps no file of ours.") : place;

    public static async Task<LedgerDatabase> NewAsync()
    {
        var template = await Template.Value;
        var name = "heed_test_" + Guid.CreateVersion7().ToString("N");
        if (!IsPostgres)
        {
            var file = Path.Combine(Path.GetTempPath(), name + ".db");
            System.IO.File.Copy(template, file);
            return new LedgerDatabase(file);
        }
        await OneCopyAtATime.WaitAsync();
        try
        {
            await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            OneCopyAtATime.Release();
        }
        return new LedgerDatabase(name);
    }

    public HeedDatabase Open() => Open(place);

    public async ValueTask DisposeAsync()
    {
        if (IsPostgres)
        {
            await OnServerAsync($"DROP DATABASE {place} WITH (FORCE)");
            return;
        }
        SqliteConnection.ClearAllPools();
        foreach (var left in (string[])[place, place + "-wal", place + "-shm"])
            System.IO.File.Delete(left);
    }

    private static HeedDatabase Open(string place)
    {
        if (IsPostgres)
        {
            var options = new DbContextOptionsBuilder<PostgresDatabase>();
            var connection = new NpgsqlConnectionStringBuilder(Server) { Database = place, MaxPoolSize = 20, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 5 };
            DatabaseChoice.UsePostgres(options, connection.ToString());
            return new PostgresDatabase(options.Options);
        }
        var sqlite = new DbContextOptionsBuilder<SqliteDatabase>();
        DatabaseChoice.UseSqlite(sqlite, place);
        return new SqliteDatabase(sqlite.Options);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var place = IsPostgres ? $"heed_template_{Environment.ProcessId}" : Path.Combine(Path.GetTempPath(), $"heed_template_{Environment.ProcessId}.db");
        if (IsPostgres)
        {
            await OnServerAsync($"DROP DATABASE IF EXISTS {place} WITH (FORCE)");
            await OnServerAsync($"CREATE DATABASE {place}");
        }
        else
        {
            System.IO.File.Delete(place);
        }
        await using (var db = Open(place))
        {
            await db.Database.MigrateAsync();
            if (!IsPostgres)
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return place;
    }

    private static async Task OnServerAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
