using System.Runtime.CompilerServices;
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
        // Titles and texts of before stay as they are; the rest is derived at the next start.
        "ALTER TABLE entry_texts ADD COLUMN IF NOT EXISTS names text NOT NULL DEFAULT '', ADD COLUMN IF NOT EXISTS lead text NOT NULL "
            + "DEFAULT '', ADD COLUMN IF NOT EXISTS terms text NOT NULL DEFAULT ''",
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
        var (of, programme) = (text.Text, ProgrammeWord(text.Programme));
        var (title, names, lead, body) = (Words(of.Title), Words(of.Names), Words(of.Lead), Words($"{of.Body}\n{of.Terms}"));
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO entry_texts (sequence, title, names, lead, body, terms, words)
            VALUES ({text.Sequence}, {of.Title}, {of.Names}, {of.Lead}, {of.Body}, {of.Terms},
              setweight(to_tsvector('heed', {title}), 'A') || setweight(to_tsvector('heed', {names}), 'B')
              || setweight(to_tsvector('heed', {lead}), 'C') || setweight(to_tsvector('heed', {body}), 'D')
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
        var rows = db.Database.SqlQuery<TextRow>(
            $"SELECT sequence, title, names, lead, body, terms FROM entry_texts WHERE sequence = ANY ({asked})");
        return await rows.ToDictionaryAsync(t => t.Sequence, t => t.In(programme), cancel);
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

    private protected override IQueryable<RankedText> Ranked(DbContext db, TextQuery query)
    {
        var (match, programme) = (Match(query), InProgramme(query));
        if (query.IsSome)
        {
            // Each word once anywhere, and once in the title.
            var anywhere = string.Join(" + ", query.Words.Select((_, i) => $"(words @@ to_tsquery('heed', {{{2 + i}}}))::int"));
            var inTitle = string.Join(
                " + ", query.Words.Select((_, i) => $"(words @@ to_tsquery('heed', {{{2 + query.Words.Count + i}}}))::int"));
            var sql = $"SELECT sequence, -({anywhere}) - {WeightOfTitle} * ({inTitle}) AS rank, {anywhere} AS words FROM entry_texts "
                + "WHERE words @@ (to_tsquery('heed', {0}) && {1}::tsquery)";
            return db.Database.SqlQuery<RankedText>(FormattableStringFactory.Create(
                sql, [match, programme, .. query.Words.Select(w => $"'{w}'"), .. query.Words.Select(w => $"'{w}':AB")]));
        }
        var (inTitles, inLead) = (Match(query, "AB"), Match(query, "ABC"));
        return db.Database.SqlQuery<RankedText>(
            $"""
            SELECT sequence, 0 AS words, CASE WHEN words @@ to_tsquery('heed', {inTitles}) THEN length(title)
              WHEN words @@ to_tsquery('heed', {inLead}) THEN {RankInLead} ELSE {RankInText} END AS rank
            FROM entry_texts WHERE words @@ (to_tsquery('heed', {match}) && {programme}::tsquery)
            """);
    }

    private protected override async Task<IReadOnlyList<MarkedText>> MarkedAsync(
        DbContext db, TextQuery query, long[] sequences, CancellationToken cancel)
    {
        var (match, options) = (Match(query), $"HighlightAll=true, StartSel={MatchStart}, StopSel={MatchEnd}");
        return await db.Database.SqlQuery<MarkedText>(
            $"""
            SELECT sequence, title, names, ts_headline('heed', lead, to_tsquery('heed', {match}), {options}) AS lead,
              ts_headline('heed', body, to_tsquery('heed', {match}), {options}) AS body
            FROM entry_texts WHERE sequence = ANY ({sequences})
            """).ToListAsync(cancel);
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
            query.IsSome ? " | " : " & ",
            query.Words.Select((word, i) => $"'{word}':{(query.MayBeStart && i == query.Words.Count - 1 ? "*" : "")}{weight}")
                .Select(w => w.TrimEnd(':')));
}
