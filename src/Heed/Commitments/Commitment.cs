using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Actions;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.People;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.Commitments;

[Display(GroupName = "Recommendations and actions",
    Description = "A promise someone made in public, such as in Parliament or an update. Add one for each promise you want to track.")]
public sealed record Commitment : Content, IHasDatedFacts, IAddsToOtherTimelines
{
    /// <summary>
    /// The field that says that a commitment is also an action of the record, see <see cref="IsAction"/>: the action is counted, it is not.
    /// </summary>
    public const string CountedElsewhere = "isAction";

    private static readonly Delivery.Showing[] WorstFirst = [Delivery.Showing.NotDone, Delivery.Showing.NotKnown, Delivery.Showing.Done];

    [Required, Display(Name = "What was said", Description = "The promise, word for word if you can.")]
    public Prose? Said { get; init; }

    [Display(Name = "Wording", Description = "Whether the text above is word for word or a summary.")]
    public Recommendations.Wording? Wording { get; init; }

    [Display(Name = "Said on", Description = "The day the promise was made.", GroupName = "Who said it, and where"), HasHappened]
    public FuzzyDate? SaidOn { get; init; }

    [Display(Name = "Said by", Description = "The person who made the promise."), Relation("Promised by", "Promised")]
    public Ref<Person>? By { get; init; }

    [Display(Name = "On behalf of", Description = "The organisation they spoke for."), Relation("Promised by", "Promised")]
    public Ref<Body>? ByBody { get; init; }

    [Relation("Promised in", "Promises")]
    [Display(Name = "Said in", Description = "The update, statement or other record that contains the promise.")]
    public AnyRef? In { get; init; }

    [Relation("About", "Commitments")]
    [Display(Name = "About", Description = "The recommendations, actions or other records the promise is about.")]
    public IReadOnlyList<AnyRef> About { get; init; } = [];

    [Relation("Is the same promise as", "Is the same promise as")]
    [Display(Name = "Same promise as the action",
        Description = "The action that makes the same promise, if there is one. The promise is then counted once.")]
    public Ref<ActionItem>? IsAction { get; init; }

    [Display(Name = "Strand", Description = "The areas of work it covers. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    [Display(Name = "Due", GroupName = "By when",
        Description = "The deadline in the speaker’s words, such as “spring 2018”. Changing it later needs a second person.")]
    public FuzzyDate? Due { get; init; }

    [Display(Name = "How often",
        Description = "For a promise that repeats, such as “four times a year”. Changing it later needs a second person.")]
    public Cadence? Cadence { get; init; }

    [Display(Name = "Whether it was kept each time",
        Description = "For a promise that repeats: one row for each year or other period, saying whether it was kept.")]
    public IReadOnlyList<Delivery.Finding> Kept { get; init; } = [];

    [Relation("Kept by", "Fulfils")]
    [Display(Name = "Kept by", GroupName = "How it ended",
        Description = "The publication, meeting or other record that fulfils the promise.")]
    public AnyRef? KeptBy { get; init; }

    [Display(Name = "Kept on", Description = "The day the promise was kept. A second person must approve this."), HasHappened]
    public FuzzyDate? KeptOn { get; init; }

    [Display(Name = "How it was kept", Description = "What was done to keep the promise, and what shows it.")]
    public Prose? How { get; init; }

    [HasHappened]
    [Display(Name = "Withdrawn on", Description = "The day they said they would not do it after all. A second person must approve this.")]
    public FuzzyDate? TakenBackOn { get; init; }

    [Display(Name = "Our summary of progress",
        Description = "What you conclude from the sources. Readers see it as your view, not as an official status.")]
    public Prose? EditorialNote { get; init; }

    /// <summary>Who made it, and the bodies and groups it is about, in short names.</summary>
    [JsonIgnore, Facet, Display(Name = "Applies to")]
    public IReadOnlyList<string> For => Applies.To([], [ByBody, .. About]);

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

    /// <summary>
    /// How many findings show that a standing promise was kept, and how many of them have a date; null when no year is missing for want of
    /// one.
    /// </summary>
    [JsonIgnore]
    public (int All, int Dated)? Shown
    {
        get
        {
            var shown = Cadence is null ? [] : Kept.Where(k => k.Shows == Delivery.Showing.Done).ToList();
            var dated = shown.Count(k => k.On?.Latest is not null);
            return dated == shown.Count ? null : (shown.Count, dated);
        }
    }

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
        base.WhyChangeTakesTwo(earlier)
            ?? (Kept.SequenceEqual((earlier as Commitment)?.Kept ?? []) ? null
                : "A second person must approve how far a commitment was kept.")
        ?? (IsAction == (earlier as Commitment)?.IsAction ? null
            : "A second person must approve which action a commitment is counted with.");

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() =>
        [
            .. Cadence is null && TakenBackOn is null ? Delivery.Denial.Of(KeptOn is not null, KeptOn, Kept, "keptOn") : [],
            .. NotBefore(KeptOn, SaidOn, "keptOn", "The promise was kept before it was made. Check both dates."),
            .. NotBefore(TakenBackOn, SaidOn, "takenBackOn", "The promise was withdrawn before it was made. Check both dates."),
            .. KeptOn is not null && TakenBackOn is not null
                ? new[] { new ValidationResult(
                    "A promise cannot be both kept and withdrawn. Remove one of the dates.", ["takenBackOn"]) } : [],
        ];

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts()
    {
        var said = MarkdownText.Plain(Said);
        yield return new Fact(SaidOn, Wording switch
        {
            Recommendations.Wording.Exact => T($"Said: “{said}”"),
            Recommendations.Wording.Paraphrase => T($"Said (our summary): {said}"),
            _ => T($"Said: {said}"),
        }, In?.Path);
        foreach (var kept in Kept.Where(k => KeptOn is null || k.Record is null || k.Record != KeptBy))
            yield return kept.Told();
        if (KeptOn is not null)
            yield return new Fact(KeptOn, State == "kept-late" ? T("Kept, late") : T("Kept"), KeptBy?.Path, HowKept);
        if (TakenBackOn is not null)
            yield return new Fact(TakenBackOn, T("Withdrawn"));
    }

    /// <summary>By when, or how often; null when neither was said.</summary>
    public string? DueInWords() => Due?.ToString() ?? Cadence?.ToString();

    /// <summary>When it was kept or how far that has been counted; null when nothing of it has been found.</summary>
    public string? KeptInWords() =>
        KeptOn is not null ? KeptOn.ToString()
        : Shown is { } shown ? T($"{shown.All:# finding|# findings}, {shown.Dated} with a date")
        : Verdicts.Count > 0 ? T($"Checked for {Verdicts.Count:# year|# years}")
        : null;

    /// <summary>The record that keeps it or that shows how it was kept last; null when none is given.</summary>
    public IRef? ShownBy() => KeptBy ?? Kept.LastOrDefault(k => k.Record is not null)?.Record;

    private string? HowKept => How is null ? Kept.FirstOrDefault(k => k.Record == KeptBy)?.What : MarkdownText.Plain(How);

    /// <inheritdoc/>
    public IEnumerable<Fact> FactsFor(string path, FuzzyDate since)
    {
        if (In?.Path == path || About.Any(a => a.Path == path))
            yield return new Fact(SaidOn, T($"Commitment made: {Title}"), null, Due is null ? null : T($"Due: {Due}"));
        if (KeptOn is not null && (KeptBy?.Path == path || About.Any(a => a.Path == path)))
            yield return new Fact(KeptOn, State == "kept-late" ? T($"Commitment kept, late: {Title}") : T($"Commitment kept: {Title}"));
        if (TakenBackOn is not null && About.Any(a => a.Path == path))
            yield return new Fact(TakenBackOn, T($"Commitment withdrawn: {Title}"));
    }
}
