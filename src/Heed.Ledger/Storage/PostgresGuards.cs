namespace Heed.Ledger.Storage;

/// <summary>Triggers by which PostgreSQL itself refuses to change or remove what is published.</summary>
internal static class PostgresGuards
{
    // The table of redactions is named with its schema: a temporary table of that name must not stand in for it.
    public static IReadOnlyList<string> Statements { get; } =
    [
        """
        CREATE FUNCTION heed_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$
        """,
        """
        CREATE FUNCTION heed_refuse_unless_redacted() RETURNS trigger LANGUAGE plpgsql AS
        $$ DECLARE is_redacted boolean; BEGIN
          EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I.redactions r WHERE r.sequence = $1)', TG_TABLE_SCHEMA)
            INTO is_redacted USING OLD.sequence;
          IF is_redacted THEN RETURN OLD; END IF;
          RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """,
        .. Keep("records", "A record's address never changes and is never given up."),
        .. Keep("releases", "A release never changes and is never removed."),
        .. Keep("editions", "An edition never changes and is never removed."),
        .. Keep("redactions", "A redaction never changes and is never removed."),
        .. Keep("leaves", "The log never changes and never shrinks."),
        Refuse("edition_contents", "UPDATE", "ROW", "heed_refuse", "What was published never changes."),
        Refuse(
            "edition_contents",
            "DELETE",
            "ROW",
            "heed_refuse_unless_redacted",
            "Only a recorded redaction destroys what was published."
        ),
        Refuse("edition_contents", "TRUNCATE", "STATEMENT", "heed_refuse", "What was published is never removed at once."),
    ];

    private static IEnumerable<string> Keep(string table, string sentence) =>
        [
            Refuse(table, "UPDATE", "ROW", "heed_refuse", sentence),
            Refuse(table, "DELETE", "ROW", "heed_refuse", sentence),
            Refuse(table, "TRUNCATE", "STATEMENT", "heed_refuse", sentence),
        ];

    private static string Refuse(string table, string change, string each, string function, string sentence) =>
        $"""
        CREATE TRIGGER {table}_refuse_{change.ToLowerInvariant()} BEFORE {change} ON {table} FOR EACH {each}
        EXECUTE FUNCTION {function}('{sentence.Replace("'", "''", StringComparison.Ordinal)}')
        """;
}
