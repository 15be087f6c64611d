using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger.Storage;

/// <summary>The ledger on SQLite: a transaction takes the write lock at its start, full text is FTS5.</summary>
public sealed class SqliteLedgerStorage : LedgerStorage
{
    /// <inheritdoc/>
    public override string ByteOrder => "BINARY";

    /// <inheritdoc/>
    public override IReadOnlyList<string> AfterTables { get; } =
    [
        .. Refuse("records", "UPDATE", "A record's address never changes."),
        .. Refuse("records", "DELETE", "A record's address is never given up."),
        .. Refuse("editions", "UPDATE", "An edition never changes."),
        .. Refuse("editions", "DELETE", "An edition is never removed."),
        .. Refuse("edition_contents", "UPDATE", "What was published never changes."),
        .. Refuse(
            "edition_contents",
            "DELETE",
            "Only a recorded redaction destroys what was published.",
            "WHEN NOT EXISTS (SELECT 1 FROM redactions r WHERE r.sequence = OLD.sequence)"
        ),
        .. Refuse("redactions", "UPDATE", "A redaction never changes."),
        .. Refuse("redactions", "DELETE", "A redaction is never removed."),
        .. Refuse("leaves", "UPDATE", "The log never changes."),
        .. Refuse("leaves", "DELETE", "The log never shrinks."),
        "CREATE VIRTUAL TABLE entry_texts USING fts5(title, body, tokenize = \"porter unicode61 remove_diacritics 2\")",
    ];

    // REPLACE would slip past a DELETE trigger, so an insert over an existing key is refused as well by recursive_triggers being on.
    private static IEnumerable<string> Refuse(string table, string change, string sentence, string when = "") =>
        [
            $"""
            CREATE TRIGGER {table}_refuse_{change.ToLowerInvariant()} BEFORE {change} ON {table} {when}
            BEGIN SELECT RAISE(ABORT, '{sentence.Replace("'", "''", StringComparison.Ordinal)}'); END
            """,
        ];

    // Opening a transaction on SQLite already takes the one write lock (BEGIN IMMEDIATE).
    internal override Task LockPublishingAsync(DbContext db, CancellationToken cancel) => Task.CompletedTask;

    internal override Task AddTextAsync(DbContext db, long sequence, string title, string body, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO entry_texts (rowid, title, body) VALUES ({sequence}, {title}, {body})", cancel);

    internal override Task RemoveTextAsync(DbContext db, long sequence, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM entry_texts WHERE rowid = {sequence}", cancel);

    internal override async Task AddNameWordsAsync(DbContext db, IReadOnlyCollection<string> words, CancellationToken cancel)
    {
        foreach (var word in words)
            await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO name_words (word) VALUES ({word})", cancel);
    }

    internal override IQueryable<long> Matching(DbContext db, IReadOnlyList<string> words)
    {
        var match = Match(words);
        return db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM entry_texts WHERE entry_texts MATCH {match}");
    }

    internal override async Task<IReadOnlyList<TextMatch>> SearchAsync(DbContext db, IReadOnlyList<string> words, IQueryable<long> visible, int take, CancellationToken cancel)
    {
        var match = Match(words);
        var matches = db.Database.SqlQuery<TextMatch>(
            $"""
            SELECT rowid AS sequence, bm25(entry_texts, 8.0, 1.0) AS rank,
                   snippet(entry_texts, 1, char(1), char(2), ' … ', 32) AS snippet
            FROM entry_texts WHERE entry_texts MATCH {match}
            """
        );
        return await matches.Where(m => visible.Contains(m.Sequence)).OrderBy(m => m.Rank).ThenBy(m => m.Sequence).Take(take).ToListAsync(cancel);
    }

    private static string Match(IReadOnlyList<string> words) =>
        string.Join(' ', words.Select((w, i) => '"' + w.Replace("\"", "", StringComparison.Ordinal) + '"' + (i == words.Count - 1 ? "*" : "")));
}
