using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>The latest word on whether something promised is being done: a progress return, or what public sources show.</summary>
public sealed record DeliveryReport
{
    /// <summary>The state reported.</summary>
    [Required, Display(Name = "State")]
    public DeliveryState? State { get; init; }

    /// <summary>What the source itself calls the state, word for word, such as "substantially complete".</summary>
    [StringLength(300), Display(Name = "The state in their own words")]
    public string? InTheirWords { get; init; }

    /// <summary>Who says so.</summary>
    [Required, Display(Name = "Basis")]
    public DeliveryBasis? Basis { get; init; }

    /// <summary>The day the state was reported or shown.</summary>
    [Display(Name = "On"), HasHappened]
    public FuzzyDate? On { get; init; }

    /// <summary>The body that reports.</summary>
    [Display(Name = "Reported by"), Relation("Delivery reported by", "Reported on", InStory = false)]
    public Ref<People.Body>? By { get; init; }

    /// <summary>What happened, Markdown.</summary>
    [Display(Name = "What happened")]
    public Prose? What { get; init; }

    /// <summary>What shows it.</summary>
    [Display(Name = "Evidence")]
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Why it takes two people to say so; null when one may.</summary>
    [JsonIgnore]
    public string? WhyTwoPeople => State.IsFinal ? $"“{State.Label}” takes two people." : null;

    /// <summary>Why it takes two people to say that the owner reported this, in place of an earlier report; null when one may.</summary>
    /// <param name="isChanged">Whether it says something else than what was published.</param>
    internal string? WhySourceTakesTwo(bool isChanged) =>
        Basis == DeliveryBasis.Return && isChanged ? "It says that the owner reported this, and no return in Heed says the same. That takes two people." : null;

    /// <summary>What stands in the way of saying so.</summary>
    internal IEnumerable<ValidationResult> Problems()
    {
        if (Basis == DeliveryBasis.Return && (State is DeliveryState.Delivered or DeliveryState.DeliveredInAnotherWay) && Evidence.Count == 0)
            yield return new ValidationResult($"“{State.Label}” needs evidence: say what shows it.", ["delivery.evidence"]);
    }

    internal string ReportedAs => Basis == DeliveryBasis.Return ? "Reported" : "Public sources show";

    internal string? WhatInBrief => What is null ? null : MarkdownText.Plain(What);
}

/// <summary>On whose word a delivery state rests.</summary>
public enum DeliveryBasis
{
    /// <summary>The owner sent a progress return.</summary>
    [Display(Name = "Return by the owner")]
    Return,

    /// <summary>Public documents show it; the owner sent no return.</summary>
    [Display(Name = "Based on public sources")]
    PublicSources,
}

/// <summary>Something that shows a claim to be true: a record, or a page elsewhere.</summary>
public sealed record Evidence
{
    /// <summary>What it shows.</summary>
    [Required, Display(Name = "What it shows")]
    public string What { get; init; } = "";

    /// <summary>The record that shows it.</summary>
    [Display(Name = "Record"), Relation("Evidence", "Evidence for")]
    public AnyRef? Record { get; init; }

    /// <summary>The page elsewhere that shows it.</summary>
    [Display(Name = "Source")]
    public Source? Source { get; init; }
}

/// <summary>A dated fact about a record that a public source gives, kept when no return speaks of it.</summary>
public sealed record Finding
{
    /// <summary>When it happened; null when the source gives no date.</summary>
    [Display(Name = "On")]
    public FuzzyDate? On { get; init; }

    /// <summary>What happened.</summary>
    [Required, Display(Name = "What happened")]
    public string What { get; init; } = "";

    /// <summary>Whether it shows that what was promised was done; for a promise that comes back, in the period that <see cref="On"/> gives. Null when it says nothing of that.</summary>
    [Display(Name = "It shows that this was")]
    public Showing? Shows { get; init; }

    /// <summary>The record it concerns besides, such as the publication or meeting.</summary>
    [Display(Name = "Record"), Relation("Shown by", "Bears on")]
    public AnyRef? Record { get; init; }

    /// <summary>What is inferred or uncertain about it.</summary>
    [Display(Name = "Note")]
    public string? Note { get; init; }

    /// <summary>Where it stands.</summary>
    [Display(Name = "Sources")]
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The finding as a story tells it.</summary>
    public Fact Told() => new(On, What, Record?.Path, Note);
}

/// <summary>What a finding shows of a promise.</summary>
public enum Showing
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was not done.</summary>
    [Display(Name = "Not done")]
    NotDone,

    /// <summary>The sources do not tell.</summary>
    [Display(Name = "Not known")]
    NotKnown,
}
