using Heed.Ledger.Storage;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Heed.Bench.Making;

/// <summary>Binary COPY, table by table.</summary>
internal sealed class PostgresLoad(PostgresDatabase db) : BulkLoad(db)
{
    private List<string> indexes = [];
    private NpgsqlConnection connection = null!;

    protected override async Task BeginAsync()
    {
        await db.Database.OpenConnectionAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await RunAsync("SET synchronous_commit = off; SET session_replication_role = replica; SET maintenance_work_mem = '1GB'");
        const string Secondary = "FROM pg_indexes i WHERE schemaname = current_schema() AND NOT EXISTS (SELECT 1 FROM pg_constraint c "
            + "WHERE c.conname = i.indexname)";
        indexes = await db.Database.SqlQueryRaw<string>($"SELECT indexdef AS \"Value\" {Secondary}").ToListAsync();
        foreach (var name in await db.Database.SqlQueryRaw<string>($"SELECT indexname::text AS \"Value\" {Secondary}").ToListAsync())
            await RunAsync($"DROP INDEX \"{name}\"");
    }

    protected override async Task WriteAsync<TRow>(IReadOnlyList<TRow> rows)
    {
        var (table, columns, values) = TableOf<TRow>();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var value in values)
                await WriteAsync(copy, value(row));
        }
        await copy.CompleteAsync();
    }

    // The words of a text are made by the ledger's own statement: COPY can't call it.
    protected override async Task WriteTextsAsync(IReadOnlyList<EditionText> texts)
    {
        foreach (var text in texts)
            await db.Storage.AddTextAsync(db, text, default);
    }

    protected override async Task EndAsync()
    {
        foreach (var index in indexes)
            await RunAsync(index);
        await RunAsync("VACUUM ANALYZE");
        await db.Database.CloseConnectionAsync();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value) =>
        value switch
        {
            null => copy.WriteNullAsync(),
            string text => copy.WriteAsync(text),
            byte[] bytes => copy.WriteAsync(bytes),
            Guid id => copy.WriteAsync(id),
            DateTime moment => copy.WriteAsync(moment),
            DateOnly day => copy.WriteAsync(day),
            bool flag => copy.WriteAsync(flag),
            long number => copy.WriteAsync(number),
            int number => copy.WriteAsync(number),
            Enum choice => copy.WriteAsync(Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException(value.GetType().Name),
        };

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 3600 };
        await command.ExecuteNonQueryAsync();
    }
}
