using Heed.Import.Targets;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Import.Planning;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>It makes a record.</summary>
    New,

    /// <summary>It changes a record.</summary>
    Changed,

    /// <summary>It says what Heed has already.</summary>
    Same,

    /// <summary>It says what an earlier row says.</summary>
    Duplicate,

    /// <summary>It can't be imported.</summary>
    Wrong,
}

/// <summary>A row, and what becomes of it.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Paths">The records that it speaks of.</param>
/// <param name="Says">What it says, in short.</param>
/// <param name="Problems">What can't be read: the column's heading, and a sentence. The rest of the row is imported.</param>
public sealed record PlannedRow(
    int Number, IReadOnlyList<string> Paths, string Says, IReadOnlyList<(string Column, string Sentence)> Problems)
{
    /// <summary>What becomes of it.</summary>
    public RowOutcome Outcome { get; init; }

    /// <summary>The earlier row that says the same; null when there is none.</summary>
    public int? Like { get; init; }
}

/// <summary>What a record said from a day on.</summary>
/// <param name="On">Since when the public could read it.</param>
/// <param name="Content">What it said.</param>
public sealed record PlannedEdition(DateOnly On, Content Content)
{
    /// <summary>The month or year that the table gives instead of a day; null when it gives a day.</summary>
    public Edtf? In { get; init; }
}

/// <summary>A record as it will be.</summary>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Content">What it will say.</param>
/// <param name="Before">What its draft or its published edition says now; null when it is new.</param>
/// <param name="DraftVersion">The version of its draft now; 0 when there is none.</param>
public sealed record PlannedContent(string Path, Kind Kind, Content Content, Content? Before, int DraftVersion)
{
    /// <summary>What it said before, with days of its own; the last of them is what it says now. None when no days are given.</summary>
    public IReadOnlyList<PlannedEdition> Editions { get; init; } = [];

    /// <summary>The labels of the fields that change.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What must be added before it can be published: field and sentence.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Missing { get; init; } = [];

    /// <summary>Whether another record of the table made it by naming it.</summary>
    public bool IsNamedOnly { get; init; }
}

/// <summary>Words in cells that stand for a choice.</summary>
/// <param name="Place">The place.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Text">The words.</param>
/// <param name="Count">In how many cells.</param>
/// <param name="Becomes">The choice; null when none is known.</param>
/// <param name="IsKnown">Whether the vocabulary, or the person, says what they mean.</param>
public sealed record FoundWord(string Place, string Label, string Text, int Count, string? Becomes, bool IsKnown);

/// <summary>A name in cells.</summary>
/// <param name="Text">The name.</param>
/// <param name="Kind">The kind of record that it names.</param>
/// <param name="Count">In how many cells.</param>
/// <param name="Path">The record; null when there is none.</param>
/// <param name="IsNew">Whether the record is made.</param>
/// <param name="MayBeSeveral">Whether it may be several names with a comma or an "and" between them.</param>
public sealed record FoundName(string Text, Kind Kind, int Count, string? Path, bool IsNew, bool MayBeSeveral);

/// <summary>Cells of a column that are not imported.</summary>
/// <param name="Heading">The column.</param>
/// <param name="Count">How many of its cells say something.</param>
/// <param name="Examples">What the first of them say.</param>
public sealed record LeftColumn(string Heading, int Count, IReadOnlyList<string> Examples);

/// <summary>What a table will become. Nothing is saved yet.</summary>
/// <param name="Targets">The kind of record.</param>
/// <param name="Map">What its columns mean.</param>
public sealed record TablePlan(KindTargets Targets, TableMap Map)
{
    public IReadOnlyList<PlannedRow> Rows { get; init; } = [];

    public IReadOnlyList<PlannedContent> Records { get; init; } = [];

    public IReadOnlyList<FoundWord> Words { get; init; } = [];

    public IReadOnlyList<FoundName> Names { get; init; } = [];

    /// <summary>The dates that no day could be read in, by label and words, with the number of cells.</summary>
    public IReadOnlyList<(string Label, string Text, int Count)> DatesInWords { get; init; } = [];

    public IReadOnlyList<LeftColumn> Left { get; init; } = [];

    /// <summary>How many dates have one meaning with the day first and another with the month first.</summary>
    public int AmbiguousDates { get; init; }

    /// <summary>Whether numbers such as 32a and 32b may be parts of a recommendation.</summary>
    public bool HasPartsInNumbers { get; init; }

    /// <summary>Letters that were left out before each number, such as "RHI-"; empty when there are none.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The records that are made or changed.</summary>
    public IEnumerable<PlannedContent> ToSave => Records.Where(r => r.Before is null || r.Changes.Count > 0);

    /// <summary>How many rows become what.</summary>
    public int Count(RowOutcome outcome) => Rows.Count(r => r.Outcome == outcome);
}
