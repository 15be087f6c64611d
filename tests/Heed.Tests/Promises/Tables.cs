using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Promises;

/// <summary>What a database holds, table by table, as hashes: equal means that not one value differs.</summary>
internal static class Tables
{
    /// <summary>
    /// Reads every table. Left out: when a session was last used, and who read what; a reader may leave those two traces.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> HashesAsync(TestDatabase database)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (table, rows) in await ReadAsync(database))
        {
            if (table == "confidential_reads")
                continue;
            var lines = rows.Select(
                r => string.Join('|', r.Where(c => table != "sessions" || c.Column is not ("seen_at" or "ends_at" or "ticket"))
                    .Select(c => $"{c.Column}={c.Value}")));
            hashes[table] = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)))));
        }
        return hashes;
    }

    /// <summary>The tables that differ.</summary>
    public static IEnumerable<string> Differing(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Where(t => before.GetValueOrDefault(t) != after.GetValueOrDefault(t));

    /// <summary>Every row of every table: columns and values as text, bytes in hexadecimal and as they read.</summary>
    public static async Task<IReadOnlyList<(string Table, IReadOnlyList<IReadOnlyList<(string Column, string Value)>> Rows)>> ReadAsync(
        TestDatabase database)
    {
        await using var db = database.Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var names = TestDatabase.IsPostgres
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        var found = new List<(string, IReadOnlyList<IReadOnlyList<(string, string)>>)>();
        foreach (var table in (await RowsAsync(connection, names)).Select(r => r[0].Value).ToList())
            found.Add((table, await RowsAsync(connection, $"SELECT * FROM \"{table}\"")));
        return found;
    }

    private static async Task<IReadOnlyList<IReadOnlyList<(string Column, string Value)>>> RowsAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<IReadOnlyList<(string, string)>>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), Text(reader.GetValue(i))))]);
        return rows;
    }

    private static string Text(object value) =>
        value switch
        {
            byte[] bytes => Convert.ToHexString(bytes) + Encoding.UTF8.GetString(bytes),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            Array many => string.Join(',', many.Cast<object>()),
            _ => value.ToString() ?? "",
        };
}
