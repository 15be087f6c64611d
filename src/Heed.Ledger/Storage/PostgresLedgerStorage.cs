using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger.Storage;

/// <summary>The ledger on PostgreSQL: an advisory lock orders publishing, full text is a weighted tsvector with a GIN index.</summary>
public sealed class PostgresLedgerStorage : LedgerStorage
{
    // Any number that nothing else in the database locks by; the letters of "heed".
    private const long PublishingLock = 0x68656564;

    // A tsvector holds at most 1 MB; words beyond this many letters of a text are not found.
    private const int MostLetters = 400_000;

    /// <inheritdoc/>
    public override string ByteOrder => "C";

    /// <inheritdoc/>
    public override IReadOnlyList<string> OtherTables => ["entry_texts"];

    internal override string OpenEnd => "9999-12-31 00:00:00+00";

    /// <inheritdoc/>
    public override IReadOnlyList<string> AfterTables { get; } =
    [
        .. PostgresGuards.Statements,
        // Stems, but leaves no word out: a reader who looks for "the" or "who" finds it, as on SQLite. Without regard to accents.
        "CREATE EXTENSION IF NOT EXISTS unaccent",
        Once("CREATE TEXT SEARCH DICTIONARY heed_stem (TEMPLATE = snowball, Language = english)"),
        Once("CREATE TEXT SEARCH CONFIGURATION heed (COPY = simple)"),
        """
        ALTER TEXT SEARCH CONFIGURATION heed
        ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH unaccent, heed_stem
        """,
        "CREATE TABLE IF NOT EXISTS entry_texts (sequence bigint PRIMARY KEY, title text NOT NULL, body text NOT NULL, words tsvector NOT "
            + "NULL)",
        "CREATE INDEX IF NOT EXISTS entry_texts_words ON entry_texts USING gin (words)",
        .. PostgresGuards.OfTexts,
    ];

    // PostgreSQL has no "if not exists" for these.
    private static string Once(string statement) =>
        $"DO $$ BEGIN {statement}; EXCEPTION WHEN unique_violation OR duplicate_object THEN NULL; END $$";

    internal override async Task<IReadOnlyList<string>> PartsAsync(DbContext db, CancellationToken cancel) =>
        await db.Database.SqlQueryRaw<string>(
            """
            SELECT c.relname::text AS "Value" FROM pg_class c
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
            UNION ALL
            SELECT t.tgname::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')
            """
        ).ToListAsync(cancel);

    internal override Task LockPublishingAsync(DbContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PublishingLock})", cancel);

    internal override Task<DateTime> NowAsync(DbContext db, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<DateTime>("SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancel);

    internal override Task AddTextAsync(DbContext db, EditionText text, CancellationToken cancel)
    {
        var (titleWords, bodyWords, programme) = (Words(text.Title), Words(text.Body), ProgrammeWord(text.Programme));
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO entry_texts (sequence, title, body, words) VALUES ({text.Sequence}, {text.Title}, {text.Body},
              setweight(to_tsvector('heed', {titleWords}), 'A') || setweight(to_tsvector('heed', {bodyWords}), 'D')
              || array_to_tsvector(ARRAY[{programme}]))
            """,
            cancel
        );
    }

    internal override Task RemoveTextAsync(DbContext db, string programme, long sequence, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM entry_texts WHERE sequence = {sequence}", cancel);

    internal override async Task<IReadOnlyDictionary<long, EditionText>> TextsAsync(
        DbContext db, string programme, IReadOnlyCollection<long> sequences, CancellationToken cancel)
    {
        var asked = sequences.ToArray();
        var rows = db.Database.SqlQuery<TextRow>($"SELECT sequence, title, body FROM entry_texts WHERE sequence = ANY ({asked})");
        return await rows.ToDictionaryAsync(t => t.Sequence, t => new EditionText(programme, t.Sequence, t.Title, t.Body), cancel);
    }

    // Dead rows are the autovacuum's to clear.
    internal override Task<bool> WipeAsync(DbContext db, CancellationToken cancel) => Task.FromResult(true);

    internal override IQueryable<long> Matching(DbContext db, TextQuery query)
    {
        var (match, programme) = (Match(query), InProgramme(query));
        return db.Database.SqlQuery<long>(
            $"""SELECT sequence AS "Value" FROM entry_texts WHERE words @@ (to_tsquery('heed', {match}) && {programme}::tsquery)"""
        );
    }

    internal override async Task<IReadOnlyList<TextMatch>> SearchAsync(
        DbContext db, TextQuery query, IQueryable<long> visible, int take, CancellationToken cancel)
    {
        var (match, inTitle, programme) = (Match(query), Match(query, "A"), InProgramme(query));
        var matches = db.Database.SqlQuery<RankedText>(
            $"""
            SELECT sequence, CASE WHEN words @@ to_tsquery('heed', {inTitle}) THEN length(title) ELSE {RankOutsideTitle} END AS rank
            FROM entry_texts WHERE words @@ (to_tsquery('heed', {match}) && {programme}::tsquery)
            """
        );
        var best = await matches
            .Where(m => visible.Contains(m.Sequence))
            .OrderBy(m => m.Rank)
            .ThenByDescending(m => m.Sequence)
            .Take(take)
            .ToArrayAsync(cancel);
        var shown = best.Select(m => m.Sequence).ToArray();
        // Only what is shown gets a snippet: making one reads the whole text.
        var options = $"StartSel={MatchStart}, StopSel={MatchEnd}, MaxWords=32, MinWords=16, MaxFragments=1";
        var snippets = await db
            .Database.SqlQuery<TextSnippet>(
                $"""
                SELECT sequence, ts_headline('heed', body, to_tsquery('heed', {match}), {options}) AS snippet
                FROM entry_texts WHERE sequence = ANY ({shown})
                """
            )
            .ToDictionaryAsync(s => s.Sequence, s => s.Snippet, cancel);
        return [.. best.Select(m => new TextMatch(m.Sequence, m.Rank, snippets.GetValueOrDefault(m.Sequence, "")))];
    }

    // PostgreSQL's own parser takes "COVID-19", "and/or" and the like as one word each; ours does as SQLite does.
    private static string Words(string text)
    {
        var words = string.Join(' ', SearchWords.In(text));
        return words.Length <= MostLetters ? words : words[..MostLetters];
    }

    // Stands among the words of every text, so that the index itself finds the texts of a programme; no reader can type it.
    private static string ProgrammeWord(string programme) =>
        "/" + string.Concat(programme.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    private static string InProgramme(TextQuery query) => query.Programme is null ? "" : $"'{ProgrammeWord(query.Programme)}'";

    private static string Match(TextQuery query, string weight = "") =>
        string.Join(
            " & ", query.Words.Select((word, i) => $"'{word}':{(query.MayBeStart && i == query.Words.Count - 1 ? "*" : "")}{weight}")
                .Select(w => w.TrimEnd(':')));
}
