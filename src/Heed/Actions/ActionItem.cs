using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Records;
using Heed.Recommendations;

namespace Heed.Actions;

/// <summary>What an owner promises to do. <c>/actions/{strand-number}</c>. (Named so because <c>Action</c> is the language's own.)</summary>
public sealed record ActionItem : Content, ITellsFacts, ITellsOthers, IReportsState
{
    /// <summary>The plan it stands in.</summary>
    [Display(Name = "Plan"), Relation("Part of", "Holds the action", InStory = false)]
    public Ref<Plan>? Plan { get; init; }

    /// <summary>The strands of the programme it belongs to, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>Its number within plan or strand; null when our sources do not give it.</summary>
    [Display(Name = "Number")]
    public string? Number { get; init; }

    /// <summary>How far the words below are the author's.</summary>
    [Display(Name = "The words are")]
    public Wording? Wording { get; init; }

    /// <summary>What is to be done. Markdown.</summary>
    [Display(Name = "Words")]
    public Prose? Words { get; init; }

    /// <summary>The bodies answerable for it; several are joint leads.</summary>
    [Display(Name = "Lead", GroupName = "Who does it"), Relation("Led by", "Leads", InStory = false)]
    public IReadOnlyList<Ref<Body>> Lead { get; init; } = [];

    /// <summary>The bodies that help.</summary>
    [Display(Name = "Partners"), Relation("With", "Partner in", InStory = false)]
    public IReadOnlyList<Ref<Body>> Partners { get; init; } = [];

    /// <summary>The groups that carry it out or oversee it.</summary>
    [Display(Name = "Groups"), Relation("Carried out by", "Carries out")]
    public IReadOnlyList<Ref<Groups.Group>> Groups { get; init; } = [];

    /// <summary>The recommendations it serves.</summary>
    [Display(Name = "Serves"), Relation("Serves", "Served by the action")]
    public IReadOnlyList<Ref<Recommendation>> Serves { get; init; } = [];

    /// <summary>By when it was promised in this edition, with the words used.</summary>
    [Display(Name = "Timescale", GroupName = "Dates")]
    public FuzzyDate? Timescale { get; init; }

    /// <summary>How often it recurs, such as "every year".</summary>
    [Display(Name = "Recurs")]
    public Cadence? Cadence { get; init; }

    /// <summary>By when it is now expected, when that differs from the timescale.</summary>
    [Display(Name = "Now expected")]
    public FuzzyDate? Expected { get; init; }

    /// <summary>When it was done.</summary>
    [Display(Name = "Done on"), HasHappened]
    public FuzzyDate? DoneOn { get; init; }

    /// <summary>What it hangs on.</summary>
    [Display(Name = "Conditions")]
    public string? Conditions { get; init; }

    /// <summary>The latest return, or what public sources show.</summary>
    [Display(Name = "Delivery")]
    public DeliveryReport? Delivery { get; init; }

    /// <summary>Dated facts from public sources.</summary>
    [Display(Name = "What public sources show")]
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The compiler's own reading of the sources; never an official state. Markdown.</summary>
    [Display(Name = "Our reading of the sources", GroupName = "Our reading")]
    public Prose? Reading { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => Delivery?.WhyTwoPeople;

    /// <inheritdoc/>
    public override string? WhySourceTakesTwo(Content? earlier) => Delivery?.WhySourceTakesTwo(Differ(Delivery, (earlier as ActionItem)?.Delivery));

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
    public override IEnumerable<ValidationResult> Problems() => [.. Delivery?.Problems() ?? [], .. Denial.Of(Delivery, Findings), .. Wording.Problems(Words)];

    FuzzyDate? IReportsState.ReportedOn => Delivery?.On;

    string IReportsState.ReportedAs => Delivery?.ReportedAs ?? "Reported";

    string? IReportsState.ReportedWhat => Delivery?.WhatInBrief;

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts() => Findings.Select(f => f.Told());

    /// <inheritdoc/>
    public IEnumerable<Fact> FactsFor(string path, DateOnly since)
    {
        if (!Serves.Any(r => r.Path == path))
            yield break;
        yield return new Fact(FuzzyDate.Of(since), $"Action set: {Title}", null, Timescale is { } due ? $"Due: {due}" : "No date was given for it");
        if (IsSettled)
            yield return new Fact(DoneOn ?? Delivery?.On, $"Action {(Delivery?.State.Label ?? "Done").ToLowerInvariant()}: {Title}", null, Delivery?.WhatInBrief);
    }
}
