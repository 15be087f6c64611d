using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heed.Bench.Lists;

/// <summary>Asks the database how it answers each sort of statement, once, and says so on standard error.</summary>
internal sealed class Plans : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, bool> seen = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (!seen.TryAdd(command.CommandText, true))
            return result;
        var sql = command.CommandText;
        var lines = new List<string>();
        command.CommandText = (command is SqliteCommand ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, BUFFERS) ") + sql;
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                lines.Add("    " + reader.GetValue(reader.FieldCount - 1));
        }
        command.CommandText = sql;
        await Console.Error.WriteLineAsync($"{sql}\n{string.Join('\n', lines)}\n");
        return result;
    }
}
