using Heed.Accounts;
using Heed.Design;
using Heed.Desk.Reviewing;
using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>Setting one field of several records at once, with every change shown before it is done.</summary>
public sealed class BulkPage : DeskPage
{
    /// <summary>The kind of record.</summary>
    public required Kind Kind { get; init; }

    /// <summary>The records to choose from.</summary>
    public required IReadOnlyList<RecordTitle> Records { get; init; }

    /// <summary>The words that they were filtered by.</summary>
    public string Words { get; init; } = "";

    /// <summary>How many more there are than are shown.</summary>
    public int NotShown { get; init; }

    /// <summary>The paths chosen.</summary>
    public IReadOnlySet<string> Chosen { get; init; } = new HashSet<string>();

    /// <summary>The field chosen; null before one is.</summary>
    public ContentField? Field { get; init; }

    /// <summary>The form that asks for the value.</summary>
    public ContentForm? Form { get; init; }

    /// <summary>Every change; null before it was asked for.</summary>
    public IReadOnlyList<BulkChange>? Changes { get; init; }

    /// <summary>Whether it was ticked that the reviews of these drafts may end.</summary>
    public bool MayEndReviews { get; init; }

    /// <summary>What becomes of reviews when the changes are saved; null when there are none.</summary>
    public string? EndsReviews => Changes is null ? null : BulkChange.EndsReviews(Changes);

    /// <summary>The fields that may be set: those that hold a single value or a plain list.</summary>
    public IReadOnlyList<ContentField> Fields => FieldsOf(Kind);

    public override string Title => $"Change several {Kind.Plural.ToLowerInvariant()} at once";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new("Records", Desk($"records?kind={Kind.Name}"))];

    /// <summary>The fields of a kind that may be set for several records.</summary>
    public static IReadOnlyList<ContentField> FieldsOf(Kind kind) =>
        [.. kind.Shape.Fields.Where(f => f.Part is null && f.Name is not ("title" or "number"))];
}

/// <summary>What becomes of one record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Before">What the field says now.</param>
/// <param name="After">What it will say.</param>
/// <param name="Version">The version of its draft; 0 when it has none.</param>
/// <param name="State">How its draft stands.</param>
/// <param name="Approver">Who approved its draft; null when nobody has.</param>
public sealed record BulkChange(
    RecordTitle Record, IReadOnlyList<Piece> Before, IReadOnlyList<Piece> After, int Version, DraftState State, string? Approver)
{
    /// <summary>Whether anything changes.</summary>
    public bool IsChange => !Before.SequenceEqual(After);

    /// <summary>Whether saving the change ends a review.</summary>
    public bool EndsReview => IsChange && State is DraftState.InReview or DraftState.Approved;

    /// <summary>Its open draft, in words; null when there is none.</summary>
    public string? OpenDraft =>
        Record.Draft is not { } draft ? null
        : $"Draft of {draft.SavedBy}, {Phrases.Day(draft.SavedAt)}" + State switch
        {
            DraftState.InReview => ", waiting for review",
            DraftState.Approved => $", approved by {Approver}",
            DraftState.Scheduled => ", scheduled",
            _ => "",
        };

    /// <summary>What saving does to reviews, as a sentence; null when it ends none.</summary>
    public static string? EndsReviews(IReadOnlyList<BulkChange> changes)
    {
        var ending = changes.Where(c => c.EndsReview).ToList();
        if (ending.Count == 0)
            return null;
        var approvers = ending.Select(c => c.Approver).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var (are, them, they) = ending.Count == 1 ? ("is", "it", "It") : ("are", "them", "They");
        var again = approvers.Count == 0 ? "" : $", and {string.Join(" and ", approvers)} will have to approve again";
        return $"{ending.Count} of these {are} waiting for review or approved. Changing {them} ends the review. "
            + $"{they} must be sent for review again{again}.";
    }
}
