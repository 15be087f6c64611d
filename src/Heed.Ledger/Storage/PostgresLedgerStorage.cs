using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger.Storage;

/// <summary>The ledger on PostgreSQL: an advisory lock orders publishing, full text is a weighted tsvector with a GIN index.</summary>
public sealed class PostgresLedgerStorage : LedgerStorage
{
    // Any number that nothing else in the database locks by; the letters of "heed".
    private const long PublishingLock = 0x68656564;

    /// <inheritdoc/>
    public override string ByteOrder => "C";

    /// <inheritdoc/>
    public override IReadOnlyList<string> AfterTables { get; } =
    [
        """
        CREATE FUNCTION heed_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$
        """,
        """
        CREATE FUNCTION heed_refuse_unless_redacted() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF EXISTS (SELECT 1 FROM redactions r WHERE r.sequence = OLD.sequence) THEN RETURN OLD; END IF;
          RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """,
        .. Refuse("records", "UPDATE OR DELETE", "A record''s address never changes and is never given up."),
        .. Refuse("editions", "UPDATE OR DELETE", "An edition never changes and is never removed."),
        .. Refuse("edition_contents", "UPDATE", "What was published never changes."),
        """
        CREATE TRIGGER edition_contents_keep BEFORE DELETE ON edition_contents FOR EACH ROW
        EXECUTE FUNCTION heed_refuse_unless_redacted('Only a recorded redaction destroys what was published.')
        """,
        .. Refuse("redactions", "UPDATE OR DELETE", "A redaction never changes and is never removed."),
        .. Refuse("leaves", "UPDATE OR DELETE", "The log never changes and never shrinks."),
        """
        CREATE TRIGGER edition_contents_keep_all BEFORE TRUNCATE ON edition_contents FOR EACH STATEMENT
        EXECUTE FUNCTION heed_refuse('What was published is never removed at once.')
        """,
        // Accents do not matter to a reader's search: 'simple' forms are made unaccented before they are stemmed.
        "CREATE EXTENSION IF NOT EXISTS unaccent",
        "CREATE TEXT SEARCH CONFIGURATION heed (COPY = english)",
        "ALTER TEXT SEARCH CONFIGURATION heed ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem",
        """
        CREATE TABLE entry_texts (
          sequence bigint PRIMARY KEY, title text NOT NULL, body text NOT NULL,
          words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('heed', title), 'A') || setweight(to_tsvector('heed', body), 'D')) STORED)
        """,
        "CREATE INDEX entry_texts_words ON entry_texts USING gin (words)",
    ];

    private static IEnumerable<string> Refuse(string table, string change, string sentence) =>
        [
            $"CREATE TRIGGER {table}_refuse BEFORE {change} ON {table} FOR EACH ROW EXECUTE FUNCTION heed_refuse('{sentence}')",
            .. change.Contains("DELETE", StringComparison.Ordinal)
                ? [$"CREATE TRIGGER {table}_refuse_all BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION heed_refuse('{sentence}')"]
                : Array.Empty<string>(),
        ];

    internal override Task LockPublishingAsync(DbContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PublishingLock})", cancel);

    internal override Task AddTextAsync(DbContext db, long sequence, string title, string body, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO entry_texts (sequence, title, body) VALUES ({sequence}, {title}, {body})", cancel);

    internal override Task RemoveTextAsync(DbContext db, long sequence, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM entry_texts WHERE sequence = {sequence}", cancel);

    internal override Task AddNameWordsAsync(DbContext db, IReadOnlyCollection<string> words, CancellationToken cancel)
    {
        var list = words.ToArray();
        return db.Database.ExecuteSqlAsync($"INSERT INTO name_words (word) SELECT unnest({list}) ON CONFLICT DO NOTHING", cancel);
    }

    internal override IQueryable<long> Matching(DbContext db, IReadOnlyList<string> words)
    {
        var query = Query(words);
        return db.Database.SqlQuery<long>($"""SELECT sequence AS "Value" FROM entry_texts WHERE words @@ to_tsquery('heed', {query})""");
    }

    internal override async Task<IReadOnlyList<TextMatch>> SearchAsync(DbContext db, IReadOnlyList<string> words, IQueryable<long> visible, int take, CancellationToken cancel)
    {
        var query = Query(words);
        var matches = db.Database.SqlQuery<RankedText>(
            $"""SELECT sequence, body, -ts_rank(words, to_tsquery('heed', {query}))::double precision AS rank FROM entry_texts WHERE words @@ to_tsquery('heed', {query})"""
        );
        // Only what is shown gets a snippet: making one reads the whole text.
        var best = matches.Where(m => visible.Contains(m.Sequence)).OrderBy(m => m.Rank).ThenBy(m => m.Sequence).Take(take);
        var sequences = await best.Select(m => new { m.Sequence, m.Rank }).ToListAsync(cancel);
        var wanted = sequences.Select(s => s.Sequence).ToArray();
        var options = $"StartSel={MatchStart}, StopSel={MatchEnd}, MaxWords=32, MinWords=16, MaxFragments=1";
        var snippets = await db
            .Database.SqlQuery<TextMatch>(
                $"SELECT sequence, 0::double precision AS rank, ts_headline('heed', body, to_tsquery('heed', {query}), {options}) AS snippet FROM entry_texts WHERE sequence = ANY ({wanted})"
            )
            .ToDictionaryAsync(m => m.Sequence, m => m.Snippet, cancel);
        return [.. sequences.Select(s => new TextMatch { Sequence = s.Sequence, Rank = s.Rank, Snippet = snippets[s.Sequence] })];
    }

    private static string Query(IReadOnlyList<string> words) =>
        string.Join(" & ", words.Select((w, i) => "'" + w.Replace("'", "''", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal) + "'" + (i == words.Count - 1 ? ":*" : "")));

    private sealed class RankedText
    {
        public long Sequence { get; init; }
        public string Body { get; init; } = "";
        public double Rank { get; init; }
    }
}
