using Heed.Accounts;
using Heed.Design;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing.Pasting;

/// <summary>Makes several new records from pasted lines or a table, after every row was shown.</summary>
public sealed class PastingPage : DeskPage
{
    /// <summary>The kind of record.</summary>
    public required Kind Kind { get; init; }

    /// <summary>What is pasted.</summary>
    public string Rows { get; init; } = "";

    /// <summary>What was checked, so that nothing else is saved; empty before.</summary>
    public string Checked { get; init; } = "";

    /// <summary>The columns read; none before the check.</summary>
    public IReadOnlyList<PastedColumn?> Columns { get; init; } = [];

    /// <summary>The records read; none before the check.</summary>
    public IReadOnlyList<PastedRecord> Records { get; init; } = [];

    /// <summary>The name of the release that is to hold them.</summary>
    public string Release { get; init; } = "";

    /// <summary>Whether they can be saved as they are.</summary>
    public bool IsReady => Records.Count > 0 && Checked.Length > 0 && Records.All(r => r.Problems.Count == 0);

    /// <summary>Whether the reader may put them together in a release.</summary>
    public bool MayRelease => Staff!.May(Permission.Publish, Here.Programme, "");

    /// <summary>The columns that a table can have.</summary>
    public string ColumnsInWords => string.Join(", ", PastedColumn.Of(Kind).Select(c => c.Label));

    /// <summary>The columns of a table without headings.</summary>
    public string UsualColumns => string.Join(", ", PastedColumn.Without(PastedColumn.Of(Kind)).Select(c => c.Label));

    public override string Title => $"Add several {Kind.Plural.ToLowerInvariant()}";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new("Records", Desk($"records?kind={Kind.Name}"))];
}
