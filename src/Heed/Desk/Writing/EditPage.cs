using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;

namespace Heed.Desk.Writing;

/// <summary>The form of one record.</summary>
public sealed class EditPage : DeskPage
{
    public required ContentForm Form { get; init; }

    /// <summary>The record's address below the programme.</summary>
    public required string Path { get; init; }

    /// <summary>The version of the draft that the form was opened on; 0 when there is none.</summary>
    public required int Version { get; init; }

    /// <summary>What each field said when the form was opened, as marks: a merge tells by them who changed what.</summary>
    public required string Was { get; init; }

    /// <summary>Who may read the record once it is published, as stored.</summary>
    public required string Audience { get; init; }

    /// <summary>Who may be chosen for that.</summary>
    public required IReadOnlyList<DesignOption> Audiences { get; init; }

    /// <summary>What it holds and no field of the form can show.</summary>
    public required IReadOnlyList<AlsoRecorded> AlsoRecorded { get; init; }

    /// <summary>Who could approve what is written here.</summary>
    public required string Approval { get; init; }

    /// <summary>When the draft was last saved (UTC); null when there is none.</summary>
    public DateTime? SavedAt { get; init; }

    /// <summary>By whom.</summary>
    public string? SavedBy { get; init; }

    /// <summary>What is published; null when nothing is.</summary>
    public Entry? Published { get; init; }

    /// <summary>Whether something is typed that is not saved: a row was added, a link looked for.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>How many texts of this record were not saved because someone else had saved first.</summary>
    public int Kept { get; init; }

    public override string Title => Form.Content.Title.Length > 0 ? Form.Content.Title : $"{Form.Kind.Label} without a title";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new(Form.Kind.Plural, Desk($"records?kind={Form.Kind.Name}"))];

    /// <summary>The line that says what is saved, what is public and what is missing.</summary>
    public string Status => $"{Saving} {Standing}{Missing}.";

    private string Saving =>
        Form.Unreadable.Count > 0 && !IsUnsaved ? $"Saved, except {Phrases.Count(Form.Unreadable.Count, "field")} that we cannot read."
        : IsUnsaved ? "Not saved yet."
        : SavedAt is { } at
        ? $"Saved {(Clock.DayOf(at) == Here.Today ? Clock.Local(at).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
            : Phrases.Day(at))}{(SavedBy == Staff?.Name ? "" : $" by {SavedBy}")}."
        : "No draft yet.";

    private string Standing => Published is null ? "Not published"
        : SavedAt is null ? "The form shows the published version" : "Changes not published";

    private string Missing => Form.Missing.Count == 0 ? "" : $". {Phrases.Count(Form.Missing.Count, "thing")} missing";
}
