using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Decisions;

[Display(GroupName = "Decisions and risks",
    Description = "Advice or a proposal put to Ministers for a decision. Only staff can see it until you choose otherwise.")]
public sealed record Submission : Content
{
    [Relation("From", "Submission to Ministers")]
    [Display(Name = "From the group", Description = "The group that sent it, if a group did.")]
    public Ref<Groups.Group>? From { get; init; }

    [Relation("From", "Submission to Ministers")]
    [Display(Name = "From the body", Description = "The organisation that sent it, if it did not come from a group.")]
    public Ref<Body>? FromBody { get; init; }

    [Display(Name = "Sent to", Description = "The person who must decide, such as “Minister for Children and Young People”.")]
    public string? To { get; init; }

    [Display(Name = "Sent on", Description = "The day it was sent. Leave empty while it is being prepared."), HasHappened]
    public FuzzyDate? SentOn { get; init; }

    [Display(Name = "Proposal", Description = "What Ministers are asked to agree to.")]
    public Prose? Proposal { get; init; }

    [Display(Name = "Options", Description = "The choices put to Ministers, one in each box.")]
    public IReadOnlyList<string> Options { get; init; } = [];

    [Relation("Concerns", "In the submission")]
    [Display(Name = "About", Description = "The recommendations, actions or other records the proposal is about.")]
    public IReadOnlyList<AnyRef> Concerns { get; init; } = [];

    [Display(Name = "Strand", Description = "The areas of work it belongs to. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override Ledger.Audience StartsFor => Ledger.Audience.Staff;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => "A second person must approve a submission to Ministers.";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => SentOn is null ? "in-preparation" : "sent";

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => SentOn;
}
