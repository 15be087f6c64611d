namespace Heed.Ledger.Storage;

/// <summary>Triggers by which SQLite itself refuses to change or remove what is published.</summary>
internal static class SqliteGuards
{
    public static IReadOnlyList<string> Statements { get; } =
    [
        .. Keep(
            "records",
            "A record's address never changes and is never given up.",
            "id = NEW.id",
            "programme = NEW.programme AND kind = NEW.kind AND reference = NEW.reference"
        ),
        .. Keep("releases", "A release never changes and is never removed.", "id = NEW.id"),
        .. Keep(
            "editions",
            "An edition never changes and is never removed.",
            "sequence = NEW.sequence",
            "record_id = NEW.record_id AND number = NEW.number"
        ),
        .. Keep("redactions", "A redaction never changes and is never removed.", "sequence = NEW.sequence"),
        .. Keep("leaves", "The log never changes and never shrinks.", "sequence = NEW.sequence"),
        .. Keep("log_gaps", "A declared gap never changes and is never removed.", "id = NEW.id"),
        Refuse("edition_contents", "update", "What was published never changes."),
        Refuse(
            "edition_contents",
            "insert",
            "What was published never changes.",
            "WHEN EXISTS (SELECT 1 FROM edition_contents WHERE sequence = NEW.sequence) OR EXISTS (SELECT 1 FROM redactions r WHERE "
                + "r.sequence = NEW.sequence)"
        ),
        Refuse(
            "edition_contents",
            "delete",
            "Only a recorded redaction destroys what was published.",
            "WHEN NOT EXISTS (SELECT 1 FROM redactions r WHERE r.sequence = OLD.sequence)"
        ),
        .. Guard.OfWhatIsServed.Select(
            g => Refuse(
                g.Table, g.Change.ToLowerInvariant(), g.Sentence, g.Unless is null ? "" : $"WHEN ({Spoken(g.Unless)}) IS NOT TRUE")),
    ];

    // In a trigger SQLite takes every table from the database that the trigger is in: a temporary one can't stand in for it.
    private static string Spoken(string condition) =>
        condition.Replace("{old}", "OLD", StringComparison.Ordinal).Replace("{new}", "NEW", StringComparison.Ordinal).Replace(
            "{is}", "IS", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    // REPLACE removes what stands in its way without firing delete triggers (unless recursive_triggers is on, which another
    // program need not set): inserting over what is there is refused as well.
    private static IEnumerable<string> Keep(string table, string sentence, params string[] same) =>
        [
            Refuse(table, "update", sentence),
            Refuse(table, "delete", sentence),
            Refuse(table, "insert", sentence, $"WHEN {string.Join(" OR ", same.Select(s => $"EXISTS (SELECT 1 FROM {table} WHERE {s})"))}"),
        ];

    private static string Refuse(string table, string change, string sentence, string when = "") =>
        $"""
        DROP TRIGGER IF EXISTS {table}_refuse_{change};
        CREATE TRIGGER {table}_refuse_{change} BEFORE {change.ToUpperInvariant()} ON {table} {when}
        BEGIN SELECT RAISE(ABORT, '{sentence.Replace("'", "''", StringComparison.Ordinal)}'); END
        """;
}
