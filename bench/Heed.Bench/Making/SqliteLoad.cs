using System.Globalization;
using Heed.Ledger.Storage;
using Heed.Platform.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Heed.Bench.Making;

/// <summary>Prepared statements in one transaction, bound without ADO.NET's cost of some microseconds a row.</summary>
internal sealed class SqliteLoad(SqliteDatabase db) : BulkLoad(db)
{
    private readonly Dictionary<Type, (sqlite3_stmt Statement, Func<object, object?>[] Values)> statements = [];
    private List<string> setAside = [];
    private sqlite3 handle = null!;
    private readonly Dictionary<string, sqlite3_stmt> texts = [];

    protected override async Task BeginAsync()
    {
        await db.Database.OpenConnectionAsync();
        handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        Run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA foreign_keys=OFF; PRAGMA "
            + "secure_delete=OFF;");
        // The guards look for what is there already, which without indexes would take ever longer.
        const string SetAside = "FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL";
        setAside = await db.Database.SqlQueryRaw<string>($"SELECT sql AS Value {SetAside}").ToListAsync();
        foreach (var item in await db.Database.SqlQueryRaw<string>($"SELECT type || ' \"' || name || '\"' AS Value {SetAside}")
            .ToListAsync())
            Run($"DROP {item}");
        Run("BEGIN IMMEDIATE");
    }

    protected override Task WriteAsync<TRow>(IReadOnlyList<TRow> rows)
    {
        if (!statements.TryGetValue(typeof(TRow), out var known))
        {
            var (table, columns, values) = TableOf<TRow>();
            known = (Prepare($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})"),
                values);
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

    protected override Task WriteTextsAsync(IReadOnlyList<EditionText> texts)
    {
        foreach (var text in texts)
        {
            const string table = "entry_texts";
            if (!this.texts.TryGetValue(table, out var statement))
                this.texts.Add(
                    table,
                    statement = Prepare($"INSERT INTO {table} (rowid, title, names, lead, body, terms) VALUES (?, ?, ?, ?, ?, ?)"));
            Bind(statement, 1, SqliteLedgerStorage.RowOf(text.Programme, text.Sequence));
            Bind(statement, 2, text.Text.Title);
            Bind(statement, 3, text.Text.Names);
            Bind(statement, 4, text.Text.Lead);
            Bind(statement, 5, text.Text.Body);
            Bind(statement, 6, text.Text.Terms);
            Step(statement);
        }
        return Task.CompletedTask;
    }

    protected override async Task EndAsync()
    {
        foreach (var statement in statements.Values.Select(s => s.Statement).Concat(texts.Values))
            statement.Dispose();
        Run("COMMIT");
        foreach (var item in setAside)
            Run(item);
        Run("PRAGMA analysis_limit=1000; ANALYZE; PRAGMA journal_mode=WAL;");
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
            DateTime moment =>
                raw.sqlite3_bind_text(statement, index, moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
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
