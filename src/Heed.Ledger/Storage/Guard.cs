namespace Heed.Ledger.Storage;

/// <summary>A change that the database itself refuses unless a condition holds; written once, spoken in each database's language.</summary>
/// <param name="Table">The table.</param>
/// <param name="Change"><c>INSERT</c>, <c>UPDATE</c> or <c>DELETE</c>.</param>
/// <param name="Sentence">What the refusal says.</param>
/// <param name="Unless">
/// The condition; null when there is none. <c>old</c> and <c>new</c> in braces are the row before and after, <c>is</c> compares without
/// regard to nulls, and a table in braces is that table and no temporary one of its name.
/// </param>
internal sealed record Guard(string Table, string Change, string Sentence, string? Unless = null)
{
    // What is served of an edition is made from it once, and its entry comes last: while there is an entry that says something, nothing of
    // it is added.
    private const string NotServed = "NOT EXISTS (SELECT 1 FROM {entries} e WHERE e.sequence = {new}.sequence AND e.standing <> 2)";
    private const string TakenOut =
        "(EXISTS (SELECT 1 FROM {redactions} r WHERE r.sequence = {old}.sequence) OR EXISTS (SELECT 1 FROM {hidings} h WHERE h.sequence = "
            + "{old}.sequence AND h.ended_at IS NULL))";

    // Deriving anew is recorded, in the transaction that does it and that alone sees it open.
    private const string Reindexing = "EXISTS (SELECT 1 FROM {reindexings} x WHERE x.ended_at IS NULL)";

    private static readonly string[] Identity =
        ["sequence", "record_id", "programme", "kind", "reference", "reference_key", "number", "audience", "valid_from"];

    private static readonly string[] Derived =
        ["standing", "title", "title_key", "state", "is_settled", "on_from", "on_to", "on_key", "due_by", "due_key", "first_due_by",
            "not_done_on"];

    /// <summary>The guards of what lists, filters and links are served from.</summary>
    public static IReadOnlyList<Guard> OfWhatIsServed { get; } =
    [
        new("entries", "INSERT", "An entry is made with its edition and never otherwise.",
            "NOT EXISTS (SELECT 1 FROM {entries} e WHERE e.sequence = {new}.sequence) AND EXISTS (SELECT 1 FROM {editions} e WHERE "
                + "e.sequence = {new}.sequence "
            + "AND e.record_id = {new}.record_id AND e.programme = {new}.programme AND e.number = {new}.number AND e.audience = "
            + "{new}.audience "
            + "AND e.standing = {new}.standing AND e.published_at = {new}.valid_from)"),
        new("entries", "UPDATE", "An entry never changes: it ends with a newer edition, is taken out by a recorded redaction or hiding, "
            + "or is derived anew.",
            $"{Same(Identity)} AND (({Same(Derived)} AND {Ended}) OR ({Same(["valid_to"])} AND {Hidden}) OR ({Same(["valid_to"])} "
                + $"AND {BroughtBack}) OR {DerivedAnew})"),
        new("entries", "DELETE", "An entry is never removed."),
        .. ((string[])["entry_facets", "links"]).SelectMany(Derivatives),
        new("hidings", "INSERT", "A hiding is added once and never changes.",
            "{new}.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM {hidings} h WHERE h.id = {new}.id)"),
        new("hidings", "UPDATE", "A hiding never changes: it ends once.",
            $"{{old}}.ended_at IS NULL AND {Same(["id", "sequence", "reason", "hidden_at", "by"])}"),
        new("hidings", "DELETE", "A hiding is never removed."),
        new("reindexings", "INSERT", "A reindexing is added once and never changes.",
            "{new}.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM {reindexings} x WHERE x.id = {new}.id)"),
        new("reindexings", "UPDATE", "A reindexing never changes: it ends once.",
            $"{{old}}.ended_at IS NULL AND {Same(["id", "editions", "begun_at"])}"),
        new("reindexings", "DELETE", "A reindexing is never removed."),
    ];

    /// <summary>The guards of a table that is derived from editions.</summary>
    public static IEnumerable<Guard> Derivatives(string table) =>
        [
            new(table, "INSERT", "What is served of an edition is made with it and never otherwise.", $"{NotServed} OR {Reindexing}"),
            new(table, "UPDATE", "What is served of an edition never changes."),
            new(table, "DELETE", "Only a recorded redaction or hiding removes what is served of an edition.",
                $"{TakenOut} OR {Reindexing}"),
        ];

    private static string Ended =>
        "{old}.valid_to > {new}.valid_to AND EXISTS (SELECT 1 FROM {editions} e WHERE e.record_id = {old}.record_id AND e.sequence > "
            + "{old}.sequence AND e.published_at = {new}.valid_to)";

    private static string Hidden => $"{{new}}.standing = 2 AND {{new}}.title = 'Removed' AND {{new}}.state IS NULL AND {TakenOut}";

    private static string BroughtBack =>
        $"{{old}}.standing = 2 AND NOT {TakenOut} AND EXISTS (SELECT 1 FROM {{editions}} e WHERE e.sequence = {{old}}.sequence AND "
            + $"e.standing = {{new}}.standing)";

    // Whatever is derived anew, it stands as its edition does, unless that was taken out, and ends with a later edition or not at all.
    private static string DerivedAnew =>
        $"({Reindexing} AND (({{new}}.standing = 2 AND {TakenOut}) OR EXISTS (SELECT 1 FROM {{editions}} e WHERE e.sequence = "
            + $"{{old}}.sequence AND e.standing = {{new}}.standing)) "
        + "AND ({new}.valid_to > '9999-01-01' OR EXISTS (SELECT 1 FROM {editions} e WHERE e.record_id = {old}.record_id AND e.sequence > "
        + "{old}.sequence AND e.published_at = {new}.valid_to)))";

    private static string Same(IReadOnlyList<string> columns) =>
        $"({string.Join(", ", columns.Select(c => $"{{old}}.{c}"))}) {{is}} ({string.Join(", ", columns.Select(c => $"{{new}}.{c}"))})";
}
