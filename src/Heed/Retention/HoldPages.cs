using Heed.Accounts;
using Heed.Design;
using Heed.Ledger.Kinds;

namespace Heed.Retention;

/// <summary>A hold as it was typed.</summary>
/// <param name="Kind">On what sort of thing.</param>
/// <param name="On">On what.</param>
/// <param name="Ground">Why, as a kind.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Everywhere">Whether in all programmes.</param>
public sealed record TypedHold(string Kind, string On, string Ground, string Reason, bool Everywhere)
{
    /// <summary>On what sort of thing; null when none was chosen.</summary>
    public HoldKind? KindChosen => Enum.GetValues<HoldKind>().Cast<HoldKind?>().FirstOrDefault(k => k!.Value.Slug == Kind);

    /// <summary>Why; null when nothing was chosen.</summary>
    public HoldGround? GroundChosen => Enum.GetValues<HoldGround>().Cast<HoldGround?>().FirstOrDefault(g => g!.Value.Slug == Ground);

    /// <summary>What has to be written instead.</summary>
    public string WhatIsMissing =>
        KindChosen switch
        {
            HoldKind.Record => "Enter the record’s address within the programme, like updates/5.",
            HoldKind.Comment => "There is no comment with this number in this programme. Enter the number as the desk shows it.",
            HoldKind.Address => "Enter one email address, like name@example.org. We keep only a hash of it.",
            _ => "Choose what the hold covers.",
        };
}

/// <summary>Placing a hold.</summary>
public sealed class NewHoldPage : DeskPage
{
    public override string Title => "Place a hold";

    public override string? Section => "retention";

    public override IReadOnlyList<DesignLink> Way => [new("Retention schedule", Desk("retention"))];

    public required TypedHold Typed { get; init; }

    public static IReadOnlyList<DesignOption> Kinds => [.. Enum.GetValues<HoldKind>().Select(k => new DesignOption(k.Slug, k.Label))];

    /// <summary>Why one is placed.</summary>
    public static IReadOnlyList<DesignOption> Grounds => [.. Enum.GetValues<HoldGround>().Select(g => new DesignOption(g.Slug, g.Label))];

    /// <summary>Whether the reader may place one in all programmes.</summary>
    public bool MayEverywhere => RetentionEndpoints.IsInAll(Staff!);
}

public sealed class HoldPage : DeskPage
{
    public override string Title => $"Hold: {Hold.On}";

    public override string? Section => "retention";

    public override IReadOnlyList<DesignLink> Way => [new("Retention schedule", Desk("retention"))];

    public required Hold Hold { get; init; }

    /// <summary>Why it was placed.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether the reader may ask for it to be lifted, or decide.</summary>
    public bool MayAct => Hold.LiftedAt is null && (Hold.Programme.Length > 0 || RetentionEndpoints.IsInAll(Staff!));

    /// <summary>Whether the reader is the second person.</summary>
    public bool MayLift => MayAct && Hold.LiftAskedBy is not null && Hold.LiftAskedBy != Staff!.Name;
}
