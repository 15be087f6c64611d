using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Actions;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Platform.Text;
using Heed.Records;
using Heed.Updates;

namespace Heed.Commitments;

/// <summary>Something someone said in public would be done. <c>/commitments/{name}</c>.</summary>
public sealed record Commitment : Content, ITellsFacts, ITellsOthers, IPromise
{
    /// <summary>The field that says that a commitment is also an action of the record, see <see cref="IsAction"/>: the action is counted, it is not.</summary>
    public const string CountedElsewhere = "isAction";

    private static readonly Delivery.Showing[] WorstFirst = [Delivery.Showing.NotDone, Delivery.Showing.NotKnown, Delivery.Showing.Done];

    /// <summary>What was said, in the speaker's or marked other words. Markdown.</summary>
    [Required, Display(Name = "What was said")]
    public Prose? Said { get; init; }

    /// <summary>How far the words above are the speaker's.</summary>
    [Display(Name = "The words are")]
    public Recommendations.Wording? Wording { get; init; }

    /// <summary>When it was said.</summary>
    [Display(Name = "Said on", GroupName = "Who said it, and where"), HasHappened]
    public FuzzyDate? SaidOn { get; init; }

    /// <summary>The person who said it.</summary>
    [Display(Name = "By"), Relation("Promised by", "Promised")]
    public Ref<Person>? By { get; init; }

    /// <summary>The body on whose behalf it was said.</summary>
    [Display(Name = "On behalf of"), Relation("Promised by", "Promised")]
    public Ref<Body>? ByBody { get; init; }

    /// <summary>The record in which it was said.</summary>
    [Display(Name = "Said in"), Relation("Promised in", "Promises")]
    public AnyRef? In { get; init; }

    /// <summary>The records it is about.</summary>
    [Display(Name = "About"), Relation("About", "Commitment")]
    public IReadOnlyList<AnyRef> About { get; init; } = [];

    /// <summary>The action of the record that is this promise, so that it is counted once.</summary>
    [Display(Name = "Is the same promise as the action"), Relation("Is the same promise as", "Is the same promise as")]
    public Ref<ActionItem>? IsAction { get; init; }

    /// <summary>The strands it touches, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>By when, with the words used.</summary>
    [Display(Name = "Due", GroupName = "By when")]
    public FuzzyDate? Due { get; init; }

    /// <summary>How often, such as "four times a year".</summary>
    [Display(Name = "How often")]
    public Cadence? Cadence { get; init; }

    /// <summary>How it was kept period by period, for a commitment with a cadence.</summary>
    [Display(Name = "How far kept")]
    public IReadOnlyList<Delivery.Finding> Kept { get; init; } = [];

    /// <summary>The record that keeps it.</summary>
    [Display(Name = "Kept by", GroupName = "How it ended"), Relation("Kept by", "Keeps the commitment")]
    public AnyRef? KeptBy { get; init; }

    /// <summary>When it was kept.</summary>
    [Display(Name = "Kept on"), HasHappened]
    public FuzzyDate? KeptOn { get; init; }

    /// <summary>How it was kept or what shows it, Markdown.</summary>
    [Display(Name = "How it was kept")]
    public Prose? How { get; init; }

    /// <summary>When it was taken back.</summary>
    [Display(Name = "Taken back on"), HasHappened]
    public FuzzyDate? TakenBackOn { get; init; }

    /// <summary>The compiler's own reading of the sources. Markdown.</summary>
    [Display(Name = "Our reading of the sources")]
    public Prose? Reading { get; init; }

    /// <summary>Open, kept, kept late or withdrawn; overdue is computed from the day of reading.</summary>
    [JsonIgnore]
    public override string State =>
        TakenBackOn is not null ? "withdrawn"
        : KeptOn is null ? "open"
        : Lateness.Verdict == LatenessVerdict.Late ? "kept-late"
        : "kept";

    /// <summary>How late it was kept, as far as the dates tell.</summary>
    [JsonIgnore]
    public Lateness Lateness => Lateness.Of(Due, KeptOn);

    /// <summary>The verdicts on a standing promise, by the year that each is about; of several in one year the worst counts.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<int, Delivery.Showing> Verdicts =>
        Cadence is null
            ? new Dictionary<int, Delivery.Showing>()
            : Kept.Where(k => k.Shows is not null && k.On?.Latest is not null)
                .GroupBy(k => k.On!.Latest!.Value.Year)
                .ToDictionary(g => g.Key, g => g.Select(k => k.Shows!.Value).MinBy(shows => Array.IndexOf(WorstFirst, shows)));

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsSettled => KeptOn is not null || TakenBackOn is not null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => SaidOn;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? DueBy => Due;

    /// <inheritdoc/>
    [JsonIgnore]
    public override Cadence? PromisedEvery => Cadence;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<FuzzyDate?> Ended => [KeptOn, TakenBackOn];

    /// <inheritdoc/>
    public override string? WhyChangeTakesTwo(Content? earlier) =>
        base.WhyChangeTakesTwo(earlier) ?? (Kept.SequenceEqual((earlier as Commitment)?.Kept ?? []) ? null : "How far a commitment was kept takes two people.")
        ?? (IsAction == (earlier as Commitment)?.IsAction ? null : "Which action a commitment is counted with takes two people.");

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() =>
        [
            .. Cadence is null && TakenBackOn is null ? Delivery.Denial.Of(KeptOn is not null, KeptOn, Kept, "keptOn") : [],
            .. NotBefore(KeptOn, SaidOn, "keptOn", "It was kept before it was said. Check both dates."),
            .. NotBefore(TakenBackOn, SaidOn, "takenBackOn", "It was taken back before it was said. Check both dates."),
            .. KeptOn is not null && TakenBackOn is not null ? new[] { new ValidationResult("It can’t be both kept and taken back. Remove one of the dates.", ["takenBackOn"]) } : [],
        ];

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts()
    {
        var said = MarkdownText.Plain(Said);
        yield return new Fact(SaidOn, Wording switch
        {
            Recommendations.Wording.Exact => $"Said: “{said}”",
            Recommendations.Wording.Paraphrase => $"Said, in our words: {said}",
            _ => $"Said: {said}",
        }, In?.Path);
        foreach (var kept in Kept.Where(k => KeptOn is null || k.Record is null || k.Record != KeptBy))
            yield return kept.Told();
        if (KeptOn is not null)
            yield return new Fact(KeptOn, State == "kept-late" ? "Kept, late" : "Kept", KeptBy?.Path, HowKept);
        if (TakenBackOn is not null)
            yield return new Fact(TakenBackOn, "Taken back");
    }

    /// <inheritdoc/>
    public string? DueInWords() => Due?.ToString() ?? Cadence?.ToString();

    /// <inheritdoc/>
    public string? KeptInWords() =>
        KeptOn is not null ? KeptOn.ToString()
        : Verdicts.Count > 0 ? $"Checked for {Say.Count(Verdicts.Count, "year")}"
        : null;

    /// <inheritdoc/>
    public IRef? ShownBy() => KeptBy ?? Kept.LastOrDefault(k => k.Record is not null)?.Record;

    private string? HowKept => How is null ? Kept.FirstOrDefault(k => k.Record == KeptBy)?.What : MarkdownText.Plain(How);

    /// <inheritdoc/>
    public IEnumerable<Fact> FactsFor(string path, DateOnly since)
    {
        if (In?.Path == path || About.Any(a => a.Path == path))
            yield return new Fact(SaidOn, $"Commitment made: {Title}", null, Due is null ? null : $"Due: {Due}");
        if (KeptOn is not null && (KeptBy?.Path == path || About.Any(a => a.Path == path)))
            yield return new Fact(KeptOn, $"Commitment kept{(State == "kept-late" ? ", late" : "")}: {Title}");
        if (TakenBackOn is not null && About.Any(a => a.Path == path))
            yield return new Fact(TakenBackOn, $"Commitment taken back: {Title}");
    }
}
