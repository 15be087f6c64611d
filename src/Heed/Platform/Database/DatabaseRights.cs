using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Heed.Platform.Database;

/// <summary>
/// On PostgreSQL two roles keep the site and the power over its tables apart: an owner, who only migrates, and the one the site works as,
/// who may do to each table what the site does and no more. The second can neither drop nor change a table, nor put its guards out of
/// action.
/// </summary>
public static class DatabaseRights
{
    /// <summary>Brings the database up to date, as the owner where one is named, and then gives the site's role what it needs.</summary>
    public static async Task MigrateAsync(HeedDatabase db, DatabaseChoice choice, CancellationToken cancel)
    {
        if (choice.Postgres is { } site && AsOwner(choice) is { } owned)
        {
            await using (owned)
            {
                await owned.Database.MigrateAsync(cancel);
                await GiveAsync(owned, new NpgsqlConnectionStringBuilder(site).Username!, cancel);
            }
        }
        // A role that owns nothing can't even take the lock for migrating; it need not where nothing waits.
        else if (db is not PostgresDatabase || (await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await RequireOwnerAsync(db, cancel);
            await db.Database.MigrateAsync(cancel);
        }
    }

    /// <summary>Refuses to go on as a role that does not own the tables.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    internal static async Task RequireOwnerAsync(HeedDatabase db, CancellationToken cancel)
    {
        if (await OwnsAsync(db, cancel) is false)
            throw new InvalidDataException(
                "The database needs an update, but the role in --database does not own its tables. "
                + "Start once with --owner-database: see docs/operating/postgres.md.");
    }

    /// <summary>
    /// The database as the owner’s role sees it, who may read it before the site’s role was given anything; null where none is named.
    /// </summary>
    public static PostgresDatabase? AsOwner(DatabaseChoice choice)
    {
        if (choice is not { Owner: { } owner, Postgres: not null })
            return null;
        var options = new DbContextOptionsBuilder<PostgresDatabase>();
        DatabaseChoice.UsePostgres(options, owner);
        return new PostgresDatabase(options.Options);
    }

    /// <summary>What to say on the console when the site's role has power over its own guards; null when it has none.</summary>
    public static async Task<string?> CautionAsync(HeedDatabase db, CancellationToken cancel) =>
        await OwnsAsync(db, cancel) is true
            ? "The site’s database role owns its tables, so it could change what was published. Give the site a separate role: see "
                + "docs/operating/postgres.md."
            : null;

    // Null on SQLite, and where there is no table yet.
    private static async Task<bool?> OwnsAsync(HeedDatabase db, CancellationToken cancel)
    {
        if (db is not PostgresDatabase)
            return null;
        var owns = await db.Database.SqlQueryRaw<bool>(
            "SELECT pg_has_role(c.relowner, 'USAGE') AS \"Value\" FROM pg_class c WHERE c.oid = to_regclass('leaves')").ToListAsync(cancel);
        return owns is [var isOwner] ? isOwner : null;
    }

    private static async Task GiveAsync(PostgresDatabase db, string role, CancellationToken cancel)
    {
        // The owner keeps what is its own, also where both are one.
        var isOwner = (await db.Database.SqlQuery<bool>($"SELECT current_user = {role} AS \"Value\"").ToListAsync(cancel)) is [true];
        if (isOwner)
            return;
        var schema = Named((await db.Database.SqlQueryRaw<string>("SELECT current_schema()::text AS \"Value\"").ToListAsync(cancel))[0]);
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Concat(db.Storage.OtherTables).Distinct()
            .Order(StringComparer.Ordinal);
        string[] statements =
        [
            $"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {Named(role)}",
            $"GRANT USAGE ON SCHEMA {schema} TO {Named(role)}",
            $"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {Named(role)}",
            $"GRANT SELECT ON {schema}.\"__EFMigrationsHistory\" TO {Named(role)}",
            .. tables.Select(t => $"GRANT {LedgerStorage.RightsOn(t)} ON {schema}.{Named(t)} TO {Named(role)}"),
        ];
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var statement in statements)
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static string Named(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
