using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Records;

namespace Heed.Actions;

[Display(GroupName = "Recommendations and actions",
    Description = "A request to the leads of some actions to report progress by a set date, and who replied.")]
public sealed record ReturnRound : Content, IHasDatedFacts, IAddsToOtherTimelines
{
    [Required, Display(Name = "Requested on", Description = "The day you asked for the returns.")]
    public FuzzyDate? AskedOn { get; init; }

    [Required, Display(Name = "Due on", Description = "The last day for sending a return, such as 1 December 2026.")]
    public FuzzyDate? DueOn { get; init; }

    [Required]
    [Display(Name = "As at", Description = "The day this record describes. Before the due date, a missing return does not count as late.")]
    public FuzzyDate? StoodOn { get; init; }

    [Display(Name = "Returns requested", Description = "The actions you asked about, one in each row, and whether a return arrived.")]
    public IReadOnlyList<AskedReturn> Asked { get; init; } = [];

    /// <summary>Whether the date had passed.</summary>
    [JsonIgnore]
    public bool IsOver => StoodOn?.Earliest > DueOn?.Latest;

    /// <summary>How many returns were received.</summary>
    [JsonIgnore]
    public int Received => Asked.Count(a => a.ReceivedOn is not null);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string State =>
        Asked.Count > 0 && Received == Asked.Count ? "all-received"
        : !IsOver ? "open"
        : Received == 0 ? "none-received"
        : "some-missing";

    /// <summary>After the date a return may still come, but the record waits for none: it says who did not answer.</summary>
    [JsonIgnore]
    public override bool IsSettled => IsOver || Received == Asked.Count;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => DueOn;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? DueBy => DueOn;

    /// <inheritdoc/>
    /// <remarks>That a round becomes public once its day has passed is known when it is asked.</remarks>
    [JsonIgnore]
    public override bool WidensByItself => true;

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems()
    {
        if (Asked.Count == 0)
            yield return new ValidationResult("Choose at least one action.", ["asked"]);
        if (DueOn is { Latest: null })
            yield return new ValidationResult("Enter a date with a day, month and year, such as 1 December 2026.", ["dueOn"]);
    }

    /// <summary>What was asked of an action, and what came of it; null when it was not asked of this one.</summary>
    public ReturnAsked? AskedOf(string action) =>
        DueOn is { } due && Asked.FirstOrDefault(a => a.Action?.Path == action) is { } asked
            ? new ReturnAsked(due, asked.ReceivedOn, IsOver) : null;

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts()
    {
        if (AskedOn is not null)
            yield return new Fact(AskedOn, Requested(Asked.Count));
        if (IsOver)
            yield return new Fact(DueOn, $"{T("Deadline passed.")} {InTime(Asked)}");
    }

    /// <inheritdoc/>
    public IEnumerable<Fact> FactsFor(string path, FuzzyDate since)
    {
        if (AskedOf(path) is { } asked)
            yield return new Fact(asked.ReceivedOn ?? (IsOver ? DueOn : AskedOn), asked.InWords);
        else if (Asked.Where(a => a.Bodies.Any(b => b.Path == path)).ToList() is { Count: > 0 } ofBody)
            yield return new Fact(IsOver ? DueOn : AskedOn, Requested(ofBody.Count), null, IsOver ? InTime(ofBody) : null);
    }

    private string Requested(int count) => T($"{count:# progress report|# progress reports} requested, due by {DueOn}");

    // What came later is told where it is told of its own day; this sentence stays as it was when the date passed.
    private string InTime(IReadOnlyCollection<AskedReturn> asked)
    {
        var came = asked.Count(a => a.ReceivedOn is { } on && on.Latest <= DueOn?.Latest);
        return came == asked.Count ? came == 1 ? T("It was received.") : T($"All {came} were received.")
            : came == 0 ? T("None were received by then.")
            : T($"{came} of {asked.Count} {came:was|were} received by then.");
    }
}

/// <summary>An action whose owner was asked for a return.</summary>
public sealed record AskedReturn
{
    [Required, Relation("Progress report requested on", "Progress report requested in")]
    [Display(Name = "Action", Description = "The action you asked about.")]
    public Ref<ActionItem>? Action { get; init; }

    [Relation("Progress report requested from", "Asked for progress reports in")]
    [Display(Name = "Requested from", Description = "The lead organisations. Any of them can send the return.")]
    public IReadOnlyList<Ref<Body>> Bodies { get; init; } = [];

    [Display(Name = "Received on", Description = "The day the return arrived. Leave empty if it has not."), HasHappened]
    public FuzzyDate? ReceivedOn { get; init; }
}
