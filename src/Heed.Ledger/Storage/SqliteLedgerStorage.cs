using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger.Storage;

/// <summary>The ledger on SQLite: a transaction takes the write lock at its start, full text is FTS5.</summary>
/// <remarks>
/// A text's row number is its programme's number times 2^40 plus its edition's sequence, so that the texts of a programme lie
/// together and a search in one programme costs nothing for all the others.
/// </remarks>
public sealed class SqliteLedgerStorage : LedgerStorage
{
    private const string Texts = "entry_texts";
    private const string Columns = "title, names, lead, body, terms";
    private const int SequenceBits = 40;
    private const int ProgrammeBits = 22;
    private const string Sequence = "(rowid & 1099511627775)";

    /// <inheritdoc/>
    public override string ByteOrder => "BINARY";

    internal override string OpenEnd => "9999-12-31 00:00:00";

    /// <inheritdoc/>
    public override IReadOnlyList<string> AfterTables { get; } =
        [.. SqliteGuards.Statements, .. TextTable];

    internal override async Task<IReadOnlyList<string>> PartsAsync(DbContext db, CancellationToken cancel) =>
        await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_schema WHERE type IN ('table', 'trigger')")
            .ToListAsync(cancel);

    // Opening a transaction on SQLite already takes the one write lock (BEGIN IMMEDIATE).
    internal override Task LockPublishingAsync(DbContext db, CancellationToken cancel) => Task.CompletedTask;

    internal override async Task<DateTime> NowAsync(DbContext db, CancellationToken cancel)
    {
        var now = await db.Database.SqlQueryRaw<string>("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS \"Value\"").SingleAsync(cancel);
        return DateTime.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
    }

    internal override async Task AddTextAsync(DbContext db, EditionText text, CancellationToken cancel)
    {
        const string sql = $"INSERT INTO {Texts} (rowid, {Columns}) VALUES ({{0}}, {{1}}, {{2}}, {{3}}, {{4}}, {{5}})";
        var (row, of) = (RowOf(text.Programme, text.Sequence), text.Text);
        await db.Database.ExecuteSqlAsync(Sql(sql, row, of.Title, of.Names, of.Lead, of.Body, of.Terms), cancel);
    }

    internal override Task RemoveTextAsync(DbContext db, string programme, long sequence, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(Sql($"DELETE FROM {Texts} WHERE rowid = {{0}}", RowOf(programme, sequence)), cancel);

    internal override async Task<IReadOnlyDictionary<long, EditionText>> TextsAsync(
        DbContext db, string programme, IReadOnlyCollection<long> sequences, CancellationToken cancel)
    {
        var rows = JsonSerializer.Serialize(sequences.Select(s => RowOf(programme, s)));
        var sql = $"SELECT {Sequence} AS sequence, {Columns} FROM {Texts} WHERE rowid IN (SELECT value FROM json_each({{0}}))";
        return await db.Database.SqlQuery<TextRow>(Sql(sql, rows)).ToDictionaryAsync(t => t.Sequence, t => t.In(programme), cancel);
    }

    // Pages with what was destroyed may still stand in the write-ahead log: it is emptied as soon as no reader needs it.
    internal override async Task<bool> WipeAsync(DbContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            // SQLite would wait for the readers with the writers shut out; so it looks, and lets go.
            var patience = (await db.Database.SqlQueryRaw<int>("PRAGMA busy_timeout").ToListAsync(cancel))[0];
            await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 0", cancel);
            try
            {
                return await TruncateLogAsync(db, cancel);
            }
            finally
            {
                await db.Database.ExecuteSqlRawAsync(
                    FormattableString.Invariant($"PRAGMA busy_timeout = {patience}"), CancellationToken.None);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> TruncateLogAsync(DbContext db, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            if (attempt > 0)
                await Task.Delay(100, cancel);
            var busy = await db.Database.SqlQueryRaw<int>("PRAGMA wal_checkpoint(TRUNCATE)").ToListAsync(cancel);
            if (busy is [0])
                return true;
        }
        return false;
    }

    internal override IQueryable<long> Matching(DbContext db, TextQuery query)
    {
        var (first, last) = RowsOf(query.Programme);
        return db.Database.SqlQuery<long>(Sql(Found($"{Sequence} AS \"Value\""), Match(query), first, last));
    }

    private protected override IQueryable<RankedText> Ranked(DbContext db, TextQuery query)
    {
        var (first, last) = RowsOf(query.Programme);
        if (!query.IsSome)
            return db.Database.SqlQuery<RankedText>(Sql(
                InOrder, Match(query), first, last, $"{{title names}} : ({Match(query)})", $"{{title names lead}} : ({Match(query)})"));
        // Each word once anywhere, and once in the title.
        var words = query.Words.Select(w => $"\"{w}\"").ToList();
        var anywhere = string.Join(" + ", words.Select((_, i) => $"(rowid IN ({Found("rowid", 3 + i)}))"));
        var inTitle = string.Join(" + ", words.Select((_, i) => $"(rowid IN ({Found("rowid", 3 + words.Count + i)}))"));
        var sql = Found($"{Sequence} AS sequence, -({anywhere}) - {WeightOfTitle} * ({inTitle}) AS rank, {anywhere} AS words");
        return db.Database.SqlQuery<RankedText>(Sql(
            sql, [Match(query), first, last, .. words, .. words.Select(w => $"{{title names}} : {w}")]));
    }

    // Two programmes may by chance share a number (one in 4 million): then a search only looks at a few texts more.
    internal static long RowOf(string programme, long sequence)
    {
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(programme))
            hash = (hash ^ octet) * 16777619;
        return ((long)(hash >> (32 - ProgrammeBits)) << SequenceBits) | sequence;
    }

    private static (long First, long Last) RowsOf(string? programme) =>
        programme is null ? (0, long.MaxValue) : (RowOf(programme, 0), RowOf(programme, (1L << SequenceBits) - 1));

    private protected override async Task<IReadOnlyList<MarkedText>> MarkedAsync(
        DbContext db, TextQuery query, long[] sequences, CancellationToken cancel)
    {
        var (first, last) = RowsOf(query.Programme);
        var columns = $"{Sequence} AS sequence, title, names, highlight({Texts}, 2, char(1), char(2)) AS lead, "
            + $"highlight({Texts}, 3, char(1), char(2)) AS body";
        var sql = $"{Found(columns)} AND {Sequence} IN (SELECT value FROM json_each({{3}}))";
        return await db.Database.SqlQuery<MarkedText>(Sql(sql, Match(query), first, last, JsonSerializer.Serialize(sequences)))
            .ToListAsync(cancel);
    }

    private static string Found(string columns, int match = 0) =>
        $"SELECT {columns} FROM {Texts} WHERE {Texts} MATCH {{{match}}} AND rowid BETWEEN {{1}} AND {{2}}";

    private static string InOrder { get; } =
        Found($"{Sequence} AS sequence, 0 AS words, CASE WHEN rowid IN ({Found("rowid", match: 3)}) THEN length(title) "
            + $"WHEN rowid IN ({Found("rowid", match: 4)}) THEN {RankInLead} ELSE {RankInText} END AS rank");

    // 'secure-delete' takes a deleted text's words out of the index at once, not when it happens to be merged.
    private static string[] TextTable { get; } =
    [
        $"CREATE VIRTUAL TABLE IF NOT EXISTS {Texts} USING fts5({Columns}, tokenize = \"porter unicode61 remove_diacritics 2\")",
        $"INSERT INTO {Texts} ({Texts}, rank) VALUES ('secure-delete', 1)",
    ];

    /// <summary>
    /// What a migration runs to make the table of texts again in its present shape. Titles and texts are taken over, so that search goes
    /// on; the rest is derived at the next start.
    /// </summary>
    public static IReadOnlyList<string> TextsAgain { get; } =
    [
        $"ALTER TABLE {Texts} RENAME TO {Texts}_before",
        .. TextTable,
        $"INSERT INTO {Texts} (rowid, {Columns}) SELECT rowid, title, '', '', body, '' FROM {Texts}_before",
        $"DROP TABLE {Texts}_before",
    ];

    private static string Match(TextQuery query) =>
        string.Join(
            query.IsSome ? " OR " : " AND ",
            query.Words.Select((word, i) => $"\"{word}\"" + (query.MayBeStart && i == query.Words.Count - 1 ? "*" : "")));

    private static FormattableString Sql(string sql, params object?[] values) => FormattableStringFactory.Create(sql, values);
}
