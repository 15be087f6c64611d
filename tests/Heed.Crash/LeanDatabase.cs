using Heed.Ledger.Storage;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Crash;

/// <summary>
/// The database with the tables that a publish writes and no others: the process is started fifty times, and a small model is made sooner.
/// </summary>
internal sealed class LeanSqlite(DbContextOptions<LeanSqlite> options) : HeedDatabase(options, new SqliteLedgerStorage())
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MailTables.Map(modelBuilder);
        modelBuilder.MapLedger(Storage);
    }
}

/// <summary>The same on PostgreSQL.</summary>
internal sealed class LeanPostgres(DbContextOptions<LeanPostgres> options) : HeedDatabase(options, new PostgresLedgerStorage())
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MailTables.Map(modelBuilder);
        modelBuilder.MapLedger(Storage);
    }
}
