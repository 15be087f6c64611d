using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;
using Heed.Records;

namespace Heed.Recommendations;

[Display(GroupName = "Recommendations and actions",
    Description = "One recommendation from an independent report, with the responses to it and its progress. "
        + "Add one for each recommendation.")]
public sealed record Recommendation : Content, IHasDatedFacts, IReportsState
{
    /// <summary>
    /// The field that says that a recommendation is one of others, see <see cref="IsOneOf"/>: those are counted, it is not.
    /// </summary>
    public const string CountedElsewhere = "isOneOf";

    [Required, Relation("Made in", "Recommends", InStory = false)]
    [Display(Name = "Report", Description = "The report that makes this recommendation. Add the report first.")]
    public Ref<Report>? Report { get; init; }

    [Display(Name = "Number", Description = "The number in the report, such as 7 or 7(a). Leave empty if you do not know it.")]
    public string? Number { get; init; }

    [Display(Name = "Wording", Description = "Whether the text below is word for word or a summary.")]
    public Wording? Wording { get; init; }

    [Display(Name = "Words", Description = "What the report recommends, word for word if you can.")]
    public Prose? Words { get; init; }

    [Display(Name = "Where in the report", Description = "The page or paragraph where readers can find the exact words.")]
    public Source? StandsAt { get; init; }

    [Display(Name = "Parts", Description = "The lettered or numbered parts, one in each row. Leave out if there are none.")]
    public IReadOnlyList<Part> Parts { get; init; } = [];

    [Facet]
    [Display(Name = "Theme", GroupName = "Subject and addressees",
        Description = "The heading the report puts it under, such as “Leadership”. Lists can be filtered by it.")]
    public string? Theme { get; init; }

    [Facet]
    [Display(Name = "Scope",
        Description = "The parts of the system it is about, such as “Child protection committees”. Lists can be filtered by them.")]
    public IReadOnlyList<string> Scope { get; init; } = [];

    [Display(Name = "Strand", Description = "The areas of work it belongs to. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    [Relation("Addressed to", "Addressed by", InStory = false)]
    [Display(Name = "Addressed to", Description = "The organisations the report asks to act.")]
    public IReadOnlyList<Ref<Body>> Addressees { get; init; } = [];

    [Facet]
    [Display(Name = "Also applies to",
        Description = "Whoever must act on it without being named, such as “Councils”. They have a page of what applies to them.")]
    public IReadOnlyList<string> AppliesTo { get; init; } = [];

    [Display(Name = "Responses",
        Description = "Formal responses, one row for each organisation. A second person must approve new or changed ones.")]
    public IReadOnlyList<Response> Responses { get; init; } = [];

    [Display(Name = "Due", Description = "The date it was promised for. Leave empty if no date was given.", GroupName = "Dates")]
    public FuzzyDate? Due { get; init; }

    [Display(Name = "Now expected", Description = "The new date, if it differs from the one first promised. Readers see both.")]
    public FuzzyDate? Expected { get; init; }

    [Display(Name = "Delivery", Description = "The latest progress, as the owner reports it or as public sources show it.")]
    public DeliveryReport? Delivery { get; init; }

    [Display(Name = "What public sources show",
        Description = "Dated facts from published documents that show what has happened, one in each row.")]
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    [Display(Name = "Our summary of progress", GroupName = "Reading and related",
        Description = "What you conclude from the sources. Readers see it as your view, not as an official status.")]
    public Prose? EditorialNote { get; init; }

    [Relation("Repeats", "Repeated by")]
    [Display(Name = "Repeats", Description = "Earlier recommendations that say the same, from this report or another.")]
    public IReadOnlyList<AnyRef> Reiterates { get; init; } = [];

    [Relation("Is one of", "May be", InStory = false)]
    [Display(Name = "Is one of",
        Description = "If you do not know its number, the recommendations it could be. It is then not counted twice.")]
    public IReadOnlyList<Ref<Recommendation>> IsOneOf { get; init; } = [];

    /// <summary>The answer in one word for lists; several different answers read "split".</summary>
    [JsonIgnore, Facet, Display(Name = "Response")]
    public string Response => Responses.Select(r => r.Kind).Distinct().ToList() switch
    {
        [] => "no-response",
        [var one] => one.Slug,
        _ => "split",
    };

    /// <summary>Whom it applies to, in short names.</summary>
    [JsonIgnore, Facet, Display(Name = "Applies to")]
    public IReadOnlyList<string> For => Applies.To([.. Scope, .. AppliesTo], [.. Addressees]);

    /// <summary>How far it has come, in one word for the bar of all recommendations; see <see cref="Recommendations.Progress"/>.</summary>
    [JsonIgnore, Facet, Display(Name = "Progress")]
    public string Progress => Recommendations.Progress.Of(this);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => Delivery?.WhyTwoPeople;

    /// <inheritdoc/>
    public override string? WhySourceTakesTwo(Content? earlier) =>
        Delivery?.WhySourceTakesTwo(Differ(Delivery, (earlier as Recommendation)?.Delivery));

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
        ?? (Differ(Responses, (earlier as Recommendation)?.Responses ?? [])
            ? "A second person must approve a new or changed response." : null)
        ?? (Responses.Count > 0 && Differ(Attachments, earlier?.Attachments ?? [])
            ? "An attached file may be the response. A second person must approve it." : null);

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() =>
        [.. Delivery?.Problems() ?? [], .. Denial.Of(Delivery, Findings), .. Wording.Problems(Words)];

    FuzzyDate? IReportsState.ReportedOn => Delivery?.On;

    string IReportsState.ReportedAs => Delivery?.ReportedAs ?? "Reported";

    string? IReportsState.ReportedWhat => Delivery?.WhatInBrief;

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts() => [.. Responses.Select(r => r.Told()), .. Findings.Select(f => f.Told())];
}

/// <summary>A lettered part of a recommendation.</summary>
public sealed record Part
{
    [Display(Name = "Label", Description = "The letter or number, such as (a).")]
    public string? Label { get; init; }

    [Required, Display(Name = "Words", Description = "What this part recommends, word for word if you can.")]
    public string Words { get; init; } = "";
}
