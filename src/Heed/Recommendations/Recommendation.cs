using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;
using Heed.Records;
using Heed.Records.Elsewhere;

namespace Heed.Recommendations;

[Display(GroupName = "Recommendations and actions",
    Description = "One recommendation from an independent report, with the responses to it and its progress. "
        + "Add one for each recommendation.")]
public sealed record Recommendation : Content, IHasDatedFacts, IReportsState, ILinksElsewhere, IHasParts
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

    [StringLength(30)]
    [Display(Name = "Paragraph or second number",
        Description = "Another number the report gives it, such as paragraph 113.6. Readers see both.")]
    public string? SecondNumber { get; init; }

    [Relation("Made by", "Made the recommendation", InStory = false)]
    [Display(Name = "Made by",
        Description = "Who made it, if not the author of the report. Add everyone who made it together.")]
    public IReadOnlyList<Ref<Body>> MadeBy { get; init; } = [];

    [Display(Name = "Wording", Description = "Whether the text below is word for word or a summary.")]
    public Wording? Wording { get; init; }

    [Display(Name = "Words", Description = "What the report recommends, word for word if you can.")]
    public Prose? Words { get; init; }

    [Display(Name = "Where in the report", Description = "The page or paragraph where readers can find the exact words.")]
    public Source? StandsAt { get; init; }

    [Display(Name = "Parts",
        Description = "The lettered or numbered parts, one in each row, in the order of the report. A part can have its own "
            + "addressees, deadline and progress. Leave out if there are none.")]
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
        Description = "Formal responses, one row for each organisation, and one for each part it answered separately. A second person must "
            + "approve new or changed ones.")]
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

    [FoundElsewhere]
    [Display(Name = "Repeats, in other programmes",
        Description = "Records of other programmes on this site that say the same.")]
    public IReadOnlyList<string> ReiteratesElsewhere { get; init; } = [];

    [Relation("Is one of", "May be", InStory = false)]
    [Display(Name = "Is one of",
        Description = "If you do not know its number, the recommendations it could be. It is then not counted twice.")]
    public IReadOnlyList<Ref<Recommendation>> IsOneOf { get; init; } = [];

    /// <summary>What it repeats in other programmes, so that it is found from there.</summary>
    [JsonIgnore, Facet, Display(Name = "Repeats, in other programmes")]
    public IReadOnlyList<string> RepeatedElsewhere =>
        [.. ReiteratesElsewhere.Select(a => ElsewhereAddress.Of(a)?.Facet).OfType<string>()];

    /// <inheritdoc/>
    [JsonIgnore]
    public IEnumerable<(string Field, string Address)> Elsewhere => ReiteratesElsewhere.Select(a => ("reiteratesElsewhere", a));

    /// <summary>By which the second number sorts as people count: 113.6 before 113.10.</summary>
    [JsonIgnore, Facet, Display(Name = "Order of the second number")]
    public string? SecondNumberOrder => SecondNumber is { } second ? Layout.ReferenceOrder.Key(second.ToLowerInvariant()) : null;

    /// <summary>The parts at their places.</summary>
    [JsonIgnore]
    public IReadOnlyList<PlacedPart> PlacedParts => PlacedPart.Of(Parts, Number);

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<(string Label, string Words)> LabelledParts =>
        [.. Parts.Where(p => !string.IsNullOrWhiteSpace(p.Label)).Select(p => (p.Label!, p.Words?.Text ?? ""))];

    /// <summary>The parts without parts of their own, which are the ones that are counted.</summary>
    [JsonIgnore]
    public IReadOnlyList<PlacedPart> Leaves => [.. PlacedParts.Where(p => p.IsLeaf)];

    /// <summary>Whether an answer to one of its parts was given, so that the answer to the whole is computed.</summary>
    [JsonIgnore]
    public bool IsAnsweredInParts => Parts.Count > 0 && Responses.Any(r => !string.IsNullOrEmpty(r.Part));

    /// <summary>The latest progress on the whole: what was reported of it, or what its parts say together.</summary>
    [JsonIgnore]
    public DeliveryReport? DeliveryOfWhole => Whole.Delivery(this);

    /// <summary>The answer in one word for lists; several different answers read "split".</summary>
    [JsonIgnore, Facet, Display(Name = "Response")]
    public string Response => Whole.Response(this);

    /// <summary>Those to whom the whole is addressed, then those to whom only parts are.</summary>
    [JsonIgnore]
    public IReadOnlyList<Ref<Body>> AllAddressees => [.. Addressees.Concat(Parts.SelectMany(p => p.Addressees)).Distinct()];

    /// <summary>Whom it applies to, in short names.</summary>
    [JsonIgnore, Facet, Display(Name = "Applies to")]
    public IReadOnlyList<string> For => Applies.To([.. Scope, .. AppliesTo], [.. AllAddressees]);

    /// <summary>How far it has come, in one word for the bar of all recommendations; see <see cref="Recommendations.Progress"/>.</summary>
    [JsonIgnore, Facet, Display(Name = "Progress")]
    public string Progress => Recommendations.Progress.Of(this);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyTwoPeople => Reports.Select(r => r.WhyTwoPeople).FirstOrDefault(why => why is not null);

    /// <inheritdoc/>
    public override string? WhySourceTakesTwo(Content? earlier)
    {
        var before = earlier as Recommendation;
        return Delivery?.WhySourceTakesTwo(Differ(Delivery, before?.Delivery))
            ?? Parts.Select(p => p.Delivery?.WhySourceTakesTwo(Differ(p.Delivery, before?.PartAt(p.Label)?.Part.Delivery)))
                .FirstOrDefault(why => why is not null);
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State => DeliveryOfWhole?.State.Slug ?? "no-return";

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsSettled => Delivery is not null || Parts.Count == 0 ? Delivery?.State.IsFinal ?? false
        : Leaves.All(p => Whole.ReportOn(p)?.State.IsFinal ?? false);

    /// <summary>Its own date; when it has none, the first date of a part that is still open.</summary>
    [JsonIgnore]
    public override FuzzyDate? DueBy => OwnDueBy ?? NextDue?.Part.DueBy;

    /// <summary>The open part with the first deadline; null when no open part has one.</summary>
    [JsonIgnore]
    public PlacedPart? NextDue =>
        PlacedParts.Where(p => p.Part.DueBy is not null && Whole.IsOpen(this, p)).MinBy(p => p.Part.DueBy!.Latest ?? DateOnly.MaxValue);

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? OwnDueBy => Expected ?? Due;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? NotDoneOn =>
        Delivery is not null || Parts.Count == 0 ? Delivery?.On
        : OwnDueBy is null && NextDue is { } next ? Whole.ReportOn(next)?.On
        : Leaves.Where(p => Whole.IsOpen(this, p)).Select(p => Whole.ReportOn(p)?.On).OfType<FuzzyDate>().MaxBy(on => on.Earliest);

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<FuzzyDate?> Promised => [Due, Expected];

    /// <inheritdoc/>
    public override string? WhyChangeTakesTwo(Content? earlier) =>
        base.WhyChangeTakesTwo(earlier)
        ?? ((earlier as Recommendation)?.PlacedParts.Any(was => MovesDates(was.Part, PartAt(was.Part.Label)?.Part)) == true
            ? "This changes a promised deadline of a part. That takes two people." : null)
        ?? (Differ(Responses, (earlier as Recommendation)?.Responses ?? [])
            ? "A second person must approve a new or changed response." : null)
        ?? (Responses.Count > 0 && Differ(Attachments, earlier?.Attachments ?? [])
            ? "An attached file may be the response. A second person must approve it." : null);

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() =>
        [.. Delivery?.Problems() ?? [], .. Denial.Of(Delivery, Findings), .. Wording.Problems(Words), .. PartCheck.Problems(this)];

    /// <summary>The part with a label; null when there is none.</summary>
    public PlacedPart? PartAt(string? label) =>
        PartLabel.Anchor(label, Number) is { Length: > 0 } anchor ? PlacedParts.FirstOrDefault(p => p.Anchor == anchor) : null;

    /// <summary>Whether a response is counted with the parts: it answers one of them, or the whole.</summary>
    internal bool Covers(Response response) => string.IsNullOrEmpty(response.Part) || PartAt(response.Part) is not null;

    // The reports on the whole and on its parts.
    private IEnumerable<DeliveryReport> Reports => new[] { Delivery }.Concat(Parts.Select(p => p.Delivery)).OfType<DeliveryReport>();

    private static bool MovesDates(Part was, Part? now) =>
        was.Due is { } due && due != now?.Due || was.Expected is { } expected && expected != now?.Expected;

    FuzzyDate? IReportsState.ReportedOn => DeliveryOfWhole?.On;

    string IReportsState.ReportedAs => DeliveryOfWhole?.ReportedAs ?? "Reported";

    string? IReportsState.ReportedWhat => Delivery?.WhatInBrief;

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts() =>
        [
            .. Responses.GroupBy(r => (r.Of, r.On, r.In, r.Post)).SelectMany(Recommendations.Response.Told),
            .. Parts.Select(p => p.Told()).OfType<Fact>(),
            .. Findings.Select(f => f.Told()),
        ];
}
