using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;
using Heed.Records;
using Heed.Recommendations;

namespace Heed.Actions;

// Not called Action, which is a type of the language.
[Display(GroupName = "Recommendations and actions",
    Description = "Something an organisation has promised to do, with its lead, deadline and progress. Add one for each numbered action.")]
public sealed record ActionItem : Content, IHasDatedFacts, IAddsToOtherTimelines, IReportsState
{
    [Relation("Part of", "Has the action", InStory = false)]
    [Display(Name = "Plan", Description = "The action plan this action is in. Leave empty if it belongs to the programme itself.")]
    public Ref<Plan>? Plan { get; init; }

    [Display(Name = "Strand", Description = "The areas of work it belongs to. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    [Display(Name = "Number", Description = "The number in its plan or strand, such as 14 or 3(b). Leave empty if you do not know it.")]
    public string? Number { get; init; }

    [Display(Name = "Wording", Description = "Whether the text below is word for word or a summary.")]
    public Wording? Wording { get; init; }

    [Display(Name = "Words", Description = "What must be done, as the plan or report words it.")]
    public Prose? Words { get; init; }

    [Relation("Led by", "Leads", InStory = false)]
    [Display(Name = "Lead", GroupName = "Who does it",
        Description = "The organisations responsible for the action. You can ask them for progress returns.")]
    public IReadOnlyList<Ref<Body>> Lead { get; init; } = [];

    [Relation("With", "Partner in", InStory = false)]
    [Display(Name = "Partners", Description = "Organisations that help but are not responsible.")]
    public IReadOnlyList<Ref<Body>> Partners { get; init; } = [];

    [Facet]
    [Display(Name = "Also applies to",
        Description = "Whoever must act on it without leading it, such as “Councils”. They have a page of what applies to them.")]
    public IReadOnlyList<string> AppliesTo { get; init; } = [];

    [Display(Name = "Groups", Description = "Groups that carry out the action or oversee it."), Relation("Carried out by", "Carries out")]
    public IReadOnlyList<Ref<Groups.Group>> Groups { get; init; } = [];

    [Relation("For the recommendation", "Action")]
    [Display(Name = "For recommendations",
        Description = "The recommendations this action helps to deliver. Leave empty if there are none.")]
    public IReadOnlyList<Ref<Recommendation>> Serves { get; init; } = [];

    [Display(Name = "Timescale", GroupName = "Dates",
        Description = "The deadline as first promised, such as “spring 2018”. Changing it later needs a second person.")]
    public FuzzyDate? Timescale { get; init; }

    [Display(Name = "How often", Description = "For an action that repeats, such as “every year”. Leave empty if it is done once.")]
    public Cadence? Cadence { get; init; }

    [Display(Name = "Now expected", Description = "The new date, if it differs from the timescale. Readers see both.")]
    public FuzzyDate? Expected { get; init; }

    [Display(Name = "Done on", Description = "The day the action was completed. A second person must approve this."), HasHappened]
    public FuzzyDate? DoneOn { get; init; }

    [Display(Name = "Conditions", Description = "What the action depends on, such as “if the pilot is successful”.")]
    public string? Conditions { get; init; }

    [Display(Name = "Delivery", Description = "The latest progress, as the lead reports it or as public sources show it.")]
    public DeliveryReport? Delivery { get; init; }

    [Display(Name = "What public sources show",
        Description = "Dated facts from published documents that show what has happened, one in each row.")]
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    [Display(Name = "Our summary of progress", GroupName = "Our reading",
        Description = "What you conclude from the sources. Readers see it as your view, not as an official status.")]
    public Prose? EditorialNote { get; init; }

    /// <summary>Whom it applies to, in short names.</summary>
    [JsonIgnore, Facet, Display(Name = "Applies to")]
    public IReadOnlyList<string> For => Applies.To(AppliesTo, [.. Lead, .. Partners, .. Groups]);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => Delivery?.WhyTwoPeople;

    /// <inheritdoc/>
    public override string? WhySourceTakesTwo(Content? earlier) =>
        Delivery?.WhySourceTakesTwo(Differ(Delivery, (earlier as ActionItem)?.Delivery));

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => Delivery?.State.Slug ?? "no-return";

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsSettled => DoneOn is not null || (Delivery?.State.IsFinal ?? false);

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => DoneOn;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? DueBy => Expected ?? Timescale;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? NotDoneOn => Delivery?.On;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<FuzzyDate?> Promised => [Timescale, Expected];

    /// <inheritdoc/>
    [JsonIgnore]
    public override Cadence? PromisedEvery => Cadence;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<FuzzyDate?> Ended => [DoneOn];

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() =>
        [.. Delivery?.Problems() ?? [], .. Denial.Of(Delivery, Findings), .. Wording.Problems(Words)];

    FuzzyDate? IReportsState.ReportedOn => Delivery?.On;

    string IReportsState.ReportedAs => Delivery?.ReportedAs ?? "Reported";

    string? IReportsState.ReportedWhat => Delivery?.WhatInBrief;

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts() => Findings.Select(f => f.Told());

    /// <inheritdoc/>
    public IEnumerable<Fact> FactsFor(string path, FuzzyDate since)
    {
        if (!Serves.Any(r => r.Path == path))
            yield break;
        yield return new Fact(
            since, T($"New action: {Title}"), null, Timescale is { } due ? T($"Due: {due}") : T("No date given"));
        if (IsSettled)
            yield return new Fact(DoneOn ?? Delivery?.On, HowEnded(), null, Delivery?.WhatInBrief);
    }

    private string HowEnded() =>
        Delivery?.State switch
        {
            DeliveryState.Delivered => T($"Action delivered: {Title}"),
            DeliveryState.DeliveredInAnotherWay => T($"Action delivered in another way: {Title}"),
            DeliveryState.WillNotBeDone => T($"Action will not be done: {Title}"),
            DeliveryState.Superseded => T($"Action superseded: {Title}"),
            _ => T($"Action done: {Title}"),
        };
}
