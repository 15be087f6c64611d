using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger.Storage;

/// <summary>The ledger on SQLite: a transaction takes the write lock at its start, full text is FTS5.</summary>
/// <remarks>
/// Public and restricted texts are indexed apart: how well a text matches depends on all texts of its index, so that in one
/// index a hidden text could change what the public finds first.
/// </remarks>
public sealed class SqliteLedgerStorage : LedgerStorage
{
    private const string PublicTexts = "entry_texts";
    private const string RestrictedTexts = "restricted_texts";

    /// <inheritdoc/>
    public override string ByteOrder => "BINARY";

    /// <inheritdoc/>
    public override IReadOnlyList<string> AfterTables { get; } =
        [.. SqliteGuards.Statements, .. TextTable(PublicTexts), .. TextTable(RestrictedTexts)];

    // Opening a transaction on SQLite already takes the one write lock (BEGIN IMMEDIATE).
    internal override Task LockPublishingAsync(DbContext db, CancellationToken cancel) => Task.CompletedTask;

    internal override async Task AddTextAsync(
        DbContext db, long sequence, string title, string body, bool isPublic, CancellationToken cancel)
    {
        var table = isPublic ? PublicTexts : RestrictedTexts;
        await db.Database.ExecuteSqlAsync(
            Sql($"INSERT INTO {table} (rowid, title, body) VALUES ({{0}}, {{1}}, {{2}})", sequence, title, body),
            cancel
        );
    }

    internal override async Task RemoveTextAsync(DbContext db, long sequence, CancellationToken cancel)
    {
        foreach (var table in (string[])[PublicTexts, RestrictedTexts])
            await db.Database.ExecuteSqlAsync(Sql($"DELETE FROM {table} WHERE rowid = {{0}}", sequence), cancel);
    }

    // Pages with what was destroyed may still stand in the write-ahead log: it is emptied as soon as no reader needs it.
    internal override async Task WipeAsync(DbContext db, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var busy = await db.Database.SqlQueryRaw<int>("PRAGMA wal_checkpoint(TRUNCATE)").ToListAsync(cancel);
            if (busy is [0])
                return;
            await Task.Delay(100, cancel);
        }
    }

    internal override IQueryable<long> Matching(DbContext db, TextQuery query)
    {
        var sql = $"SELECT rowid AS \"Value\" FROM {PublicTexts} WHERE {PublicTexts} MATCH {{0}}";
        if (!query.OnlyPublic)
            sql += $" UNION ALL SELECT rowid FROM {RestrictedTexts} WHERE {RestrictedTexts} MATCH {{0}}";
        return db.Database.SqlQuery<long>(Sql(sql, Match(query)));
    }

    internal override async Task<IReadOnlyList<TextMatch>> SearchAsync(
        DbContext db, TextQuery query, IQueryable<long> visible, int take, CancellationToken cancel)
    {
        var sql = Ranked(PublicTexts);
        if (!query.OnlyPublic)
            sql += " UNION ALL " + Ranked(RestrictedTexts);
        var matches = db.Database.SqlQuery<RankedText>(Sql(sql, Match(query)));
        var best = await matches
            .Where(m => visible.Contains(m.Sequence))
            .OrderBy(m => m.Rank)
            .ThenBy(m => m.Sequence)
            .Select(m => m.Sequence)
            .Take(take)
            .ToListAsync(cancel);
        // Only what is shown gets a snippet: making one reads the whole text.
        var snippets = await SnippetsAsync(db, PublicTexts, query, best, cancel);
        if (!query.OnlyPublic)
            snippets = [.. snippets, .. await SnippetsAsync(db, RestrictedTexts, query, best, cancel)];
        var bySequence = snippets.ToDictionary(s => s.Sequence, s => s.Snippet);
        return [.. best.Select(s => new TextMatch(s, bySequence.GetValueOrDefault(s, "")))];
    }

    private static async Task<IReadOnlyList<TextSnippet>> SnippetsAsync(
        DbContext db, string table, TextQuery query, IReadOnlyList<long> sequences, CancellationToken cancel)
    {
        var sql = $"""
            SELECT rowid AS sequence, snippet({table}, 1, char(1), char(2), ' … ', 32) AS snippet
            FROM {table} WHERE {table} MATCH {"{0}"} AND rowid IN (SELECT value FROM json_each({"{1}"}))
            """;
        return await db.Database.SqlQuery<TextSnippet>(Sql(sql, Match(query), JsonSerializer.Serialize(sequences))).ToListAsync(cancel);
    }

    private static string Ranked(string table) =>
        $"SELECT rowid AS sequence, bm25({table}, 8.0, 1.0) AS rank FROM {table} WHERE {table} MATCH {{0}}";

    // 'secure-delete' takes a deleted text's words out of the index at once, not when it happens to be merged.
    private static string[] TextTable(string table) =>
        [
            $"CREATE VIRTUAL TABLE {table} USING fts5(title, body, tokenize = \"porter unicode61 remove_diacritics 2\")",
            $"INSERT INTO {table} ({table}, rank) VALUES ('secure-delete', 1)",
        ];

    private static string Match(TextQuery query) =>
        string.Join(' ', query.Words.Select((word, i) => $"\"{word}\"" + (i == query.Words.Count - 1 ? "*" : "")));

    private static FormattableString Sql(string sql, params object?[] values) => FormattableStringFactory.Create(sql, values);
}
