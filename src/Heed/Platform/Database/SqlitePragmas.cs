using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Heed.Platform.Database;

/// <summary>Sets on every SQLite connection what a public record needs.</summary>
/// <remarks>
/// <c>synchronous=FULL</c>: with a write-ahead log only this keeps the last commits through a power cut.
/// <c>recursive_triggers</c>: without it REPLACE would delete an edition past its guard.
/// <c>secure_delete</c>: redacted bytes are overwritten, not left in free pages.
/// <c>busy_timeout</c>: SQLite asks for a lock again after 1, 2, 5, 10 ms and so on; by itself the driver asks every 150 ms, and one that
/// writes without a pause, such as the sender of mails, kept others out for seconds.
/// </remarks>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON; "
        + "PRAGMA cache_size=-16000; PRAGMA mmap_size=268435456; PRAGMA busy_timeout=5000;";

    // A connection comes back from the pool with its settings; setting them again would cost more than most reads.
    private readonly ConditionalWeakTable<sqlite3, object> set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set((SqliteConnection)connection);

    // SQLite has nothing to wait for: its asynchronous commands run at once.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>Lets SQLite look at its tables again where they have grown tenfold since; PostgreSQL does so by itself.</summary>
    /// <remarks>Without statistics it takes the index of a programme where that of a record would do.</remarks>
    public static Task TakeStatisticsAsync(DbContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;", cancel);

    private void Set(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || set.TryGetValue(handle, out _))
            return;
        // Migrating first looks through a connection that may only read. A copy made by VACUUM INTO has no write-ahead log yet, and setting
        // one there would
        // stop the start.
        if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly)
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        set.AddOrUpdate(handle, connection.DataSource);
    }
}
