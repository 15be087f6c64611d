using Heed.Accounts;
using Heed.Design;
using Heed.Desk.Reviewing;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Desk.Releases;

/// <summary>A draft in a release, as the page of the release shows it.</summary>
/// <param name="Path">The record's address below its programme.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Outgoing">The draft as it would go out; null when there is none any more.</param>
/// <param name="Problems">What stands in its way.</param>
/// <param name="Readership">Who reads it, who will, and what is new to them; null when there is no draft any more.</param>
public sealed record GatheredDraft(string Path, string Title, Outgoing? Outgoing, IReadOnlyList<string> Problems, Readership? Readership)
{
    /// <summary>The review of the draft; null when none was begun.</summary>
    public Review? Review { get; init; }

    /// <summary>How the draft stands.</summary>
    public DraftState State => Outgoing is null ? DraftState.Draft : Review?.StateOf(Outgoing.Draft.Version) ?? DraftState.Draft;

    /// <summary>How the draft stands, in words.</summary>
    public string StateInWords =>
        Outgoing is null ? "There is no longer a draft"
        : State switch
        {
            DraftState.InReview => $"Waiting for review, sent by {Review!.SubmittedBy}",
            DraftState.Returned => $"Returned by {Review!.DecidedBy}",
            DraftState.Approved => $"Approved by {Review!.DecidedBy}",
            _ => Outgoing.ApprovedBy is { } you ? $"Not sent. Publishing it counts as approval by {you}" : "Not sent for review",
        };

    /// <summary>How much it changes, in words.</summary>
    public string ChangesInWords =>
        Readership?.Changed is { } changed ? Phrases.Count(changed, "changed field") : "All of it is new to readers";
}

/// <summary>A release: its drafts with all their checks on one page, and the ways out.</summary>
public sealed class ReleasePage : DeskPage
{
    public required PlannedRelease Release { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Who may know before its time.</summary>
    public required string Embargo { get; init; }

    public required IReadOnlyList<GatheredDraft> Drafts { get; init; }

    /// <summary>Drafts that could be put in.</summary>
    public required IReadOnlyList<DraftLine> Others { get; init; }

    /// <summary>The reason for all drafts that have none of their own.</summary>
    public required string Why { get; init; }

    /// <summary>What was typed and ticked, when it was not accepted; null when nothing was.</summary>
    public IFormCollection? Typed { get; init; }

    /// <summary>Whether it was ticked that more people may read a draft.</summary>
    public bool IsMeant(string path) => Typed is not null && Readership.IsMeant(Typed, path);

    public override string Title => Name.Length > 0 ? Name : "A release without a name";

    public override string? Section => "releases";

    public override IReadOnlyList<DesignLink> Way => [new("Releases", Desk("releases"))];

    /// <summary>The address of something to do with it.</summary>
    public string To(string verb = "") => Desk(verb.Length == 0 ? $"releases/{Release.Id:N}" : $"releases/{Release.Id:N}/{verb}");

    /// <summary>How many sentences stand in the way.</summary>
    public int Problems => Drafts.Sum(d => d.Problems.Count);

    /// <summary>Whether there is something that the reader may send for review.</summary>
    public bool CanSend =>
        Staff!.May(Permission.Write, Here.Programme, "")
            && Drafts.Any(d => d.Outgoing is not null && d.State is DraftState.Draft or DraftState.Returned);

    /// <summary>Whether there is something that waits for somebody like the reader.</summary>
    public bool CanApprove => Staff!.May(Permission.Approve, Here.Programme, "") && Drafts.Any(d => d.State == DraftState.InReview);

    /// <summary>Whether the reader may change it.</summary>
    public bool MayPublish => Staff!.May(Permission.Publish, Here.Programme);
}

/// <summary>The releases of a programme.</summary>
public sealed class ReleasesPage : DeskPage
{
    public override string Title => "Releases";

    public override string? Section => "releases";

    /// <summary>The releases with their names, those to come first.</summary>
    public required IReadOnlyList<(PlannedRelease Release, string Name)> Releases { get; init; }
}

/// <summary>Begins a release.</summary>
public sealed class NewReleasePage : DeskPage
{
    public override string Title => "New release";

    public override string? Section => "releases";

    public override IReadOnlyList<DesignLink> Way => [new("Releases", Desk("releases"))];

    /// <summary>The name typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>The embargo note typed.</summary>
    public string Embargo { get; init; } = "";

    public required IReadOnlyList<DraftLine> Drafts { get; init; }

    /// <summary>The paths chosen.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];
}
