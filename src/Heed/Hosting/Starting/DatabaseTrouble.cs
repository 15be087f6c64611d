using System.Data.Common;
using System.Net.Sockets;
using Heed.Platform.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Heed.Hosting.Starting;

/// <summary>What is wrong when a database can’t be used, in a sentence for whoever runs Heed. No sentence contains a password.</summary>
internal static class DatabaseTrouble
{
    private const int SqliteReadOnly = 8;
    private const int SqliteDamaged = 11;
    private const int SqliteFull = 13;
    private const int SqliteNoDatabase = 26;

    /// <summary>The sentence; null when the fault is not the database’s.</summary>
    public static string? Of(Exception? fault, DatabaseChoice database) =>
        fault switch
        {
            null => null,
            SqliteException sqlite => OfSqlite(sqlite, database),
            PostgresException refused => $"Heed cannot use the PostgreSQL database (--database): {OfPostgres(refused)}",
            NpgsqlException { InnerException: SocketException or TimeoutException or IOException } away =>
                $"Heed cannot reach the PostgreSQL server (--database): {away.InnerException!.Message.TrimEnd('.')}. Check the host and "
                    + $"port, and that the server is running.",
            DbException other => $"Heed cannot use the database: {other.Message}",
            _ => Of(fault.InnerException, database),
        };

    /// <summary>The sentence for a damaged file.</summary>
    public static string Damaged(DatabaseChoice database, string problem) =>
        $"The database {Path.GetFullPath(database.File)} is damaged ({problem.Trim().TrimEnd('.')}). Keep the damaged file, "
            + "and restore a backup.";

    private static string OfSqlite(SqliteException fault, DatabaseChoice database) =>
        fault.SqliteErrorCode switch
        {
            SqliteDamaged or SqliteNoDatabase => Damaged(database, fault.Message),
            SqliteFull => $"The disk is full: Heed cannot write to {Path.GetFullPath(database.Folder)} (--data). Free some space and try "
                + "again.",
            SqliteReadOnly => $"Heed cannot write to the database {Path.GetFullPath(database.File)}. Make the user that runs Heed the "
                + $"owner of the folder and its files.",
            _ => $"Heed cannot open the database {Path.GetFullPath(database.File)} (--data): {fault.Message}",
        };

    private static string OfPostgres(PostgresException fault) =>
        fault.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "the server does not accept this user and password.",
            PostgresErrorCodes.InvalidCatalogName => "there is no database with that name. Check the name, or create it with createdb.",
            PostgresErrorCodes.InsufficientPrivilege =>
                $"the user does not have the rights that Heed needs ({fault.MessageText}). Make that user the owner of the database.",
            PostgresErrorCodes.DuplicateTable =>
                $"it already has tables of another program ({fault.MessageText}). Give Heed its own database.",
            PostgresErrorCodes.DiskFull => "the server’s disk is full.",
            _ => fault.MessageText + ".",
        };
}
