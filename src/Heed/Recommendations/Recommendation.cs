using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>A numbered proposal from an independent author, with the answers to it and what became of it. <c>/recommendations/{number}</c>.</summary>
public sealed record Recommendation : Content, ITellsFacts, IReportsState
{
    /// <summary>The field that says that a recommendation is one of others, see <see cref="IsOneOf"/>: those are counted, it is not.</summary>
    public const string CountedElsewhere = "isOneOf";

    /// <summary>The report that makes it.</summary>
    [Required, Display(Name = "Report"), Relation("Made in", "Recommends", InStory = false)]
    public Ref<Report>? Report { get; init; }

    /// <summary>Its number in the report; null when our sources do not give it.</summary>
    [Display(Name = "Number")]
    public string? Number { get; init; }

    /// <summary>How far the words below are the author's.</summary>
    [Display(Name = "The words are")]
    public Wording? Wording { get; init; }

    /// <summary>The exact words, or a marked paraphrase. Markdown.</summary>
    [Display(Name = "Words")]
    public Prose? Words { get; init; }

    /// <summary>Where in the report the words stand.</summary>
    [Display(Name = "Stands at")]
    public Source? StandsAt { get; init; }

    /// <summary>Its lettered parts.</summary>
    [Display(Name = "Parts")]
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>How the report's author groups it.</summary>
    [Display(Name = "Theme", GroupName = "Subject and addressees"), Facet]
    public string? Theme { get; init; }

    /// <summary>The part of the system it concerns.</summary>
    [Display(Name = "Scope"), Facet]
    public string? Scope { get; init; }

    /// <summary>The strands of the programme it belongs to, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>The bodies asked to act.</summary>
    [Display(Name = "Addressed to"), Relation("Addressed to", "Addressed by", InStory = false)]
    public IReadOnlyList<Ref<Body>> Addressees { get; init; } = [];

    /// <summary>The formal answers, one per addressee that answered.</summary>
    [Display(Name = "Responses")]
    public IReadOnlyList<Response> Responses { get; init; } = [];

    /// <summary>By when it is to be done, when anyone said.</summary>
    [Display(Name = "Due", GroupName = "Dates")]
    public FuzzyDate? Due { get; init; }

    /// <summary>By when it is now expected, when that differs.</summary>
    [Display(Name = "Now expected")]
    public FuzzyDate? Expected { get; init; }

    /// <summary>What its owner reports.</summary>
    [Display(Name = "Delivery")]
    public DeliveryReport? Delivery { get; init; }

    /// <summary>Dated facts from public sources.</summary>
    [Display(Name = "What public sources show")]
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The compiler's own reading of the sources; never an official state. Markdown.</summary>
    [Display(Name = "Our reading of the sources", GroupName = "Reading and related")]
    public Prose? Reading { get; init; }

    /// <summary>Older recommendations it repeats.</summary>
    [Display(Name = "Reiterates"), Relation("Reiterates", "Reiterated by")]
    public IReadOnlyList<AnyRef> Reiterates { get; init; } = [];

    /// <summary>When its number is unknown: the recommendations of which it must be one. Such a record is not counted again.</summary>
    [Display(Name = "Is one of"), Relation("Is one of", "May be", InStory = false)]
    public IReadOnlyList<Ref<Recommendation>> IsOneOf { get; init; } = [];

    /// <summary>The answer in one word for lists; several different answers read "split".</summary>
    [JsonIgnore, Facet, Display(Name = "Response")]
    public string Response => Responses.Select(r => r.Kind).Distinct().ToList() switch
    {
        [] => "no-response",
        [var one] => one.Slug,
        _ => "split",
    };

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => Delivery?.WhyTwoPeople;

    /// <inheritdoc/>
    public override string? WhySourceTakesTwo(Content? earlier) => Delivery?.WhySourceTakesTwo(Differ(Delivery, (earlier as Recommendation)?.Delivery));

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => Delivery?.State.Slug ?? "no-return";

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsSettled => Delivery?.State.IsFinal ?? false;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? DueBy => Expected ?? Due;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? NotDoneOn => Delivery?.On;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<FuzzyDate?> Promised => [Due, Expected];

    /// <inheritdoc/>
    public override string? WhyChangeTakesTwo(Content? earlier) =>
        base.WhyChangeTakesTwo(earlier)
        ?? (Differ(Responses, (earlier as Recommendation)?.Responses ?? []) ? "A new or changed response takes two people." : null)
        ?? (Responses.Count > 0 && Differ(Attachments, earlier?.Attachments ?? []) ? "A file beside a response may be the response. It takes two people." : null);

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() => [.. Delivery?.Problems() ?? [], .. Denial.Of(Delivery, Findings), .. Wording.Problems(Words)];

    FuzzyDate? IReportsState.ReportedOn => Delivery?.On;

    string IReportsState.ReportedAs => Delivery?.ReportedAs ?? "Reported";

    string? IReportsState.ReportedWhat => Delivery?.WhatInBrief;

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts() => [.. Responses.Select(r => r.Told()), .. Findings.Select(f => f.Told())];
}

/// <summary>A lettered part of a recommendation.</summary>
public sealed record Part
{
    /// <summary>Its letter or number.</summary>
    [Display(Name = "Label")]
    public string? Label { get; init; }

    /// <summary>What it asks.</summary>
    [Required, Display(Name = "Words")]
    public string Words { get; init; } = "";
}
