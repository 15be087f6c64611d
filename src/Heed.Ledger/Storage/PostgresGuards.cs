namespace Heed.Ledger.Storage;

/// <summary>Triggers by which PostgreSQL itself refuses to change or remove what is published.</summary>
internal static class PostgresGuards
{
    // The table of redactions is named with its schema: a temporary table of that name must not stand in for it.
    public static IReadOnlyList<string> Statements { get; } =
    [
        """
        CREATE OR REPLACE FUNCTION heed_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$
        """,
        """
        CREATE OR REPLACE FUNCTION heed_refuse_unless_redacted() RETURNS trigger LANGUAGE plpgsql AS
        $$ DECLARE is_redacted boolean; BEGIN
          EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I.redactions r WHERE r.sequence = $1)', TG_TABLE_SCHEMA)
            INTO is_redacted USING OLD.sequence;
          IF is_redacted THEN RETURN OLD; END IF;
          RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """,
        """
        CREATE OR REPLACE FUNCTION heed_refuse_unless() RETURNS trigger LANGUAGE plpgsql AS
        $$ DECLARE is_allowed boolean; BEGIN
          EXECUTE replace(TG_ARGV[1], '@', quote_ident(TG_TABLE_SCHEMA)) INTO is_allowed USING OLD, NEW;
          IF is_allowed AND TG_OP = 'DELETE' THEN RETURN OLD; ELSIF is_allowed THEN RETURN NEW; END IF;
          RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """,
        .. Keep("records", "A record's address never changes and is never given up."),
        .. Keep("releases", "A release never changes and is never removed."),
        .. Keep("editions", "An edition never changes and is never removed."),
        .. Keep("redactions", "A redaction never changes and is never removed."),
        .. Keep("leaves", "The log never changes and never shrinks."),
        .. Keep("log_gaps", "A declared gap never changes and is never removed."),
        Refuse("edition_contents", "UPDATE", "ROW", "heed_refuse", "What was published never changes."),
        Refuse(new Guard(
            "edition_contents", "INSERT", "What was published never changes.",
            "NOT EXISTS (SELECT 1 FROM {redactions} r WHERE r.sequence = {new}.sequence)")),
        Refuse(
            "edition_contents",
            "DELETE",
            "ROW",
            "heed_refuse_unless_redacted",
            "Only a recorded redaction destroys what was published."
        ),
        .. Guard.OfWhatIsServed.Select(Refuse),
        .. ((string[])["edition_contents", "entries", "entry_facets", "links", "hidings", "reindexings"]).Select(Whole),
    ];

    /// <summary>The guards of the search text, which is a table here.</summary>
    public static IReadOnlyList<string> OfTexts { get; } = [.. Guard.Derivatives("entry_texts").Select(Refuse), Whole("entry_texts")];

    private static string Whole(string table) =>
        Refuse(table, "TRUNCATE", "STATEMENT", "heed_refuse", "What was published is never removed at once.");

    // The condition is asked with the schema written before each table: a temporary table must not stand in for one.
    private static string Refuse(Guard guard) =>
        guard.Unless is null
            ? Refuse(guard.Table, guard.Change, "ROW", "heed_refuse", guard.Sentence)
            : Refuse(guard.Table, guard.Change, "ROW", "heed_refuse_unless", guard.Sentence, ", '" + Spoken(guard.Unless)
                .Replace("'", "''", StringComparison.Ordinal) + "'");

    private static string Spoken(string condition) =>
        "SELECT " + condition.Replace("{old}", "$1", StringComparison.Ordinal).Replace("{new}", "$2", StringComparison.Ordinal)
            .Replace("{is}", "IS NOT DISTINCT FROM", StringComparison.Ordinal).Replace("{", "@.", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal);

    private static IEnumerable<string> Keep(string table, string sentence) =>
        [
            Refuse(table, "UPDATE", "ROW", "heed_refuse", sentence),
            Refuse(table, "DELETE", "ROW", "heed_refuse", sentence),
            Refuse(table, "TRUNCATE", "STATEMENT", "heed_refuse", sentence),
        ];

    private static string Refuse(string table, string change, string each, string function, string sentence, string more = "") =>
        $"""
        CREATE OR REPLACE TRIGGER {table}_refuse_{change.ToLowerInvariant()} BEFORE {change} ON {table} FOR EACH {each}
        EXECUTE FUNCTION {function}('{sentence.Replace("'", "''", StringComparison.Ordinal)}'{more})
        """;
}
