using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Decisions;

/// <summary>A proposal put to Ministers. <c>/submissions/{name}</c>. The public sees that it was sent only once that is released.</summary>
public sealed record Submission : Content
{
    /// <summary>The group it comes from.</summary>
    [Display(Name = "From the group"), Relation("Sent by", "Sent to Ministers")]
    public Ref<Groups.Group>? From { get; init; }

    /// <summary>The body it comes from.</summary>
    [Display(Name = "From the body"), Relation("Sent by", "Sent to Ministers")]
    public Ref<Body>? FromBody { get; init; }

    /// <summary>To whom.</summary>
    [Display(Name = "To")]
    public string? To { get; init; }

    /// <summary>When it was sent; null when not given in our sources.</summary>
    [Display(Name = "Sent on"), HasHappened]
    public FuzzyDate? SentOn { get; init; }

    /// <summary>What it proposes, Markdown.</summary>
    [Display(Name = "Proposal")]
    public Prose? Proposal { get; init; }

    /// <summary>The options it offers.</summary>
    [Display(Name = "Options")]
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The records it concerns.</summary>
    [Display(Name = "Concerns"), Relation("Concerns", "Put to Ministers in")]
    public IReadOnlyList<AnyRef> Concerns { get; init; } = [];

    /// <summary>The strands it belongs to, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override Ledger.Audience StartsFor => Ledger.Audience.Staff;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => "A submission to Ministers takes two people.";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => SentOn is null ? "in-preparation" : "sent";

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => SentOn;
}
