using Heed.Accounts;
using Heed.Design;
using Heed.Ledger;

namespace Heed.Desk.Removals;

/// <summary>Asks why a record is to be withdrawn or hidden.</summary>
public sealed class TakingBackPage : DeskPage
{
    public override string Title => (IsHiding ? "Hide from the public: " : "Withdraw: ") + Entry.Title;

    /// <summary>Whether it is hidden, not withdrawn.</summary>
    public required bool IsHiding { get; init; }

    /// <summary>The record as published.</summary>
    public required Entry Entry { get; init; }

    /// <summary>Its editions that can still be read.</summary>
    public required IReadOnlyList<Edition> Editions { get; init; }

    /// <summary>The reason typed or chosen.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The note typed.</summary>
    public string Note { get; init; } = "";

    public override IReadOnlyList<DesignLink> Way => Staff!.May(Permission.ReadDrafts, Here.Programme, Entry.Path)
        ? [new("Records", Desk("records")), new(Entry.Title, Back)] : [new(Entry.Title, Back)];

    /// <summary>The record, where the person may look at it: at the desk, or in public.</summary>
    public string Back => Staff!.May(Permission.ReadDrafts, Here.Programme, Entry.Path) ? Desk($"record/{Entry.Path}")
        : Here.Url(Entry.Path);
}

/// <summary>What was hidden: what waits for a second person first.</summary>
public sealed class RemovalsPage : DeskPage
{
    public override string Title => "Removals";

    public override string? Section => "removals";

    /// <summary>What was looked for; empty when nothing was.</summary>
    public required string Sought { get; init; }

    /// <summary>The published records that this may mean; without words, those that changed last.</summary>
    public required IReadOnlyList<(string Path, string Title)> Found { get; init; }

    /// <summary>All of them, those that wait first.</summary>
    public required IReadOnlyList<Removal> Removals { get; init; }
}

/// <summary>A record that was hidden, for the second person.</summary>
public sealed class RemovalPage : DeskPage
{
    public override string Title => $"Hidden: {Removal.Path}";

    public override string? Section => "removals";

    public override IReadOnlyList<DesignLink> Way => [new("Removals", Desk("removals"))];

    /// <summary>What was done.</summary>
    public required Removal Removal { get; init; }

    /// <summary>The note to the second person.</summary>
    public required string Note { get; init; }

    /// <summary>What the hidden editions say: number, and label with text for each field.</summary>
    public required IReadOnlyList<(int Number, IReadOnlyList<(string Label, string Text)> Fields)> Contents { get; init; }

    /// <summary>Whether the reader may decide.</summary>
    public bool MayDecide => Removal.DecidedAt is null && Removal.HiddenBy != Staff!.Name
        && Staff.May(Permission.DecideRemoval, Here.Programme);
}
