using System.Globalization;
using Heed.Platform.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Heed.Bench.Making;

/// <summary>Prepared statements in one transaction, bound without ADO.NET's cost of some microseconds a row.</summary>
internal sealed class SqliteLoad(SqliteDatabase db) : BulkLoad(db)
{
    private const string TextColumns = "rowid, title, body";

    private readonly Dictionary<Type, (sqlite3_stmt Statement, Func<object, object?>[] Values)> statements = [];
    private List<string> indexes = [];
    private sqlite3 handle = null!;
    private sqlite3_stmt texts = null!;

    protected override async Task BeginAsync()
    {
        await db.Database.OpenConnectionAsync();
        handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        Run("PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA foreign_keys=OFF; PRAGMA secure_delete=OFF;");
        indexes = await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").ToListAsync();
        foreach (var name in await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").ToListAsync())
            Run($"DROP INDEX \"{name}\"");
        Run("BEGIN IMMEDIATE");
        texts = Prepare($"INSERT INTO entry_texts ({TextColumns}) VALUES ({string.Join(", ", TextColumns.Split(", ").Select(_ => "?"))})");
    }

    protected override Task WriteAsync<TRow>(IReadOnlyList<TRow> rows)
    {
        if (!statements.TryGetValue(typeof(TRow), out var known))
        {
            var (table, columns, values) = TableOf<TRow>();
            known = (Prepare($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})"), values);
            statements.Add(typeof(TRow), known);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < known.Values.Length; i++)
                Bind(known.Statement, i + 1, known.Values[i](row));
            Step(known.Statement);
        }
        return Task.CompletedTask;
    }

    protected override Task WriteTextsAsync(Batch batch)
    {
        foreach (var (sequence, _, title, body) in batch.Texts)
        {
            Bind(texts, 1, sequence);
            Bind(texts, 2, title);
            Bind(texts, 3, body);
            Step(texts);
        }
        return Task.CompletedTask;
    }

    protected override async Task EndAsync()
    {
        foreach (var (statement, _) in statements.Values)
            statement.Dispose();
        texts.Dispose();
        Run("COMMIT");
        foreach (var index in indexes)
            Run(index);
        Run("PRAGMA analysis_limit=1000; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
        await db.Database.CloseConnectionAsync();
    }

    // As the provider writes them, so that the application reads and compares them as its own.
    private static void Bind(sqlite3_stmt statement, int index, object? value)
    {
        var result = value switch
        {
            null => raw.sqlite3_bind_null(statement, index),
            string text => raw.sqlite3_bind_text(statement, index, text),
            byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
            Guid id => raw.sqlite3_bind_text(statement, index, id.ToString().ToUpperInvariant()),
            DateTime moment => raw.sqlite3_bind_text(statement, index, moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            DateOnly day => raw.sqlite3_bind_text(statement, index, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            bool flag => raw.sqlite3_bind_int(statement, index, flag ? 1 : 0),
            _ => raw.sqlite3_bind_int64(statement, index, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        };
        if (result != raw.SQLITE_OK)
            throw new SqliteException("Binding failed.", result);
    }

    private void Step(sqlite3_stmt statement)
    {
        if (raw.sqlite3_step(statement) != raw.SQLITE_DONE)
            throw new SqliteException(raw.sqlite3_errmsg(handle).utf8_to_string(), raw.sqlite3_errcode(handle));
        raw.sqlite3_reset(statement);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        if (raw.sqlite3_prepare_v2(handle, sql, out var statement) != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(handle).utf8_to_string(), raw.sqlite3_errcode(handle));
        return statement;
    }

    private void Run(string sql)
    {
        if (raw.sqlite3_exec(handle, sql) != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(handle).utf8_to_string(), raw.sqlite3_errcode(handle));
    }
}
