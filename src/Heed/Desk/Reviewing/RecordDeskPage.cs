using Heed.Accounts;
using Heed.Design;
using Heed.History;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Reviewing;

/// <summary>A record at the desk: what the public reads, how the draft stands, what to do next, who did what.</summary>
public sealed class RecordDeskPage : DeskPage
{
    /// <summary>The record's address below its programme.</summary>
    public required string Path { get; init; }

    public required Kind Kind { get; init; }

    /// <summary>The record as published; null when it is not.</summary>
    public required ReadRecord? Published { get; init; }

    /// <summary>The draft; null when there is none.</summary>
    public required Draft? Draft { get; init; }

    /// <summary>What the draft is called.</summary>
    public required string Name { get; init; }

    /// <summary>How the draft stands.</summary>
    public required DraftState State { get; init; }

    /// <summary>Who decided on it last; null while nobody has.</summary>
    public required string? DecidedBy { get; init; }

    /// <summary>What stands in the way of publishing.</summary>
    public required IReadOnlyList<ContentProblem> Problems { get; init; }

    /// <summary>The new bodies and people that the draft names: they are published with it.</summary>
    public required IReadOnlyList<(string Path, string Title, int Version)> Companions { get; init; }

    /// <summary>Why two people are needed, and whether there are two; null when one may publish it.</summary>
    public required TwoPeople? TwoPeople { get; init; }

    /// <summary>Whether the reader is a second person to those who wrote the draft.</summary>
    public required bool MayApprove { get; init; }

    /// <summary>The change note, as typed or sent.</summary>
    public required string Why { get; init; }

    /// <summary>Who reads it, who will, and what is new to them; null without a draft.</summary>
    public required Readership? Readership { get; init; }

    /// <summary>What the draft changes for its readers, field by field; null when they read nothing of it yet.</summary>
    public required IReadOnlyList<(string Label, IReadOnlyList<DifferenceLine> Lines)>? Changes { get; init; }

    /// <summary>Whether a date that was promised moves.</summary>
    public required Moves? Moves { get; init; }

    /// <summary>What happened at the desk.</summary>
    public required IReadOnlyList<(ReviewStep Step, string Note)> Steps { get; init; }

    /// <summary>Remarks.</summary>
    public required IReadOnlyList<(ReviewComment Comment, string Text)> Comments { get; init; }

    /// <summary>Who made the editions.</summary>
    public required IReadOnlyList<EditionMakers> Makers { get; init; }

    /// <summary>The release that holds the draft; null when none does.</summary>
    public required (Guid Id, string Title, DateTime? NotBefore)? Release { get; init; }

    public override string Title => Name.Length > 0 ? Name : $"{Kind.Label} without a title";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new("Records", Desk("records"))];

    /// <summary>Whether a permission is held for this record.</summary>
    public bool May(Permission permission) => Staff!.May(permission, Here.Programme, Path);

    /// <summary>Whether the reader wrote some of the draft.</summary>
    public bool IsMine => Draft?.Writers.Contains(Staff!.Name) == true;

    /// <summary>The address of something to do with this record.</summary>
    public string To(string verb) => Desk($"{verb}/{Path}");

    /// <summary>What can be begun from here.</summary>
    public IReadOnlyList<DesignLink> NewFromHere => Writing.NewRecordLinks.Links(Here, Staff!, Path);

    /// <summary>Problems of the content, apart from those of who must approve.</summary>
    public IReadOnlyList<ContentProblem> Missing => [.. Problems.Where(p => !p.IsSecondPerson)];

    /// <summary>What the reader must know about a second person; null when none is needed.</summary>
    public string? SecondPerson =>
        TwoPeople is not { } two || State == DraftState.Approved ? null
        : two.IsOnlyOne
        ? $"{two.Why} Nobody else in this programme can approve it, so one person may publish it. The public history will say so."
        : MayApprove ? two.Why
        : $"{two.Why} You wrote some of it, so someone else must approve it.";

    /// <summary>Whether the reader could publish the draft now.</summary>
    public bool CanPublish => Draft is not null && State != DraftState.Scheduled && May(Permission.Publish) && Problems.Count == 0;

    /// <summary>How the draft stands, in words.</summary>
    public string StateInWords =>
        State switch
        {
            DraftState.InReview => "In review",
            DraftState.Returned => $"Returned by {DecidedBy}",
            DraftState.Approved => $"Approved by {DecidedBy}",
            DraftState.Scheduled => "Scheduled",
            _ => "Being written",
        };
}
