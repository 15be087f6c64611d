using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Database;

/// <summary>
/// The one database context: the ledger and whatever else the slices keep, so that a publish and its effects share a transaction.
/// </summary>
public abstract class HeedDatabase(DbContextOptions options, LedgerStorage storage) : DbContext(options)
{
    /// <summary>How the ledger speaks this database's language.</summary>
    public LedgerStorage Storage => storage;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapsTablesAttribute.MapAll(modelBuilder);
        modelBuilder.MapLedger(storage);
    }
}

/// <summary>Heed on SQLite: one file, no set-up.</summary>
public sealed class SqliteDatabase(DbContextOptions<SqliteDatabase> options) : HeedDatabase(options, new SqliteLedgerStorage());

/// <summary>Heed on PostgreSQL: several nodes, replicas for reading.</summary>
public sealed class PostgresDatabase(DbContextOptions<PostgresDatabase> options) : HeedDatabase(options, new PostgresLedgerStorage());
