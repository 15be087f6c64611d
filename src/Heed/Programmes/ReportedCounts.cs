using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Records;

namespace Heed.Programmes;

/// <summary>
/// How many recommendations or actions a report put in each status on one date, in its own words. Such counts are told beside ours, never
/// added to them.
/// </summary>
[DisplayName("Count")]
public sealed record ReportedCounts
{
    [Display(Name = "As at", Description = "The date the figures describe, which may be earlier than the date of the report.")]
    public FuzzyDate? On { get; init; }

    [Relation("Counted by", "Counted progress", InStory = false)]
    [Display(Name = "Counted by", Description = "The organisation that counted, usually the one that published the report.")]
    public Ref<Body>? CountedBy { get; init; }

    [StringLength(200)]
    [Display(Name = "Theme", Description = "What the figures are about, if not everything, such as “Fire and rescue”.")]
    public string? Theme { get; init; }

    [Display(Name = "Out of", Description = "How many there were in all at that date, in figures, such as 61.")]
    [Range(0, int.MaxValue)]
    public int? Base { get; init; }

    [Display(Name = "Numbers", Description = "Each status with its number, one in each row.")]
    public IReadOnlyList<StatusCount> Numbers { get; init; } = [];

    [Display(Name = "Source", Description = "The report that gives these figures.")]
    public Source? Source { get; init; }

    /// <summary>The counts as a story tells them.</summary>
    /// <param name="all">The counts of one record.</param>
    public static IEnumerable<Fact> Told(IReadOnlyList<ReportedCounts> all) =>
        all.Where(c => c.Numbers.Count > 0).Select(c => new Fact(c.On, c.Theme is { } theme
            ? T($"Progress reported on “{theme}”: {c.Together}") : T($"Progress reported: {c.Together}")));

    /// <summary>Rows that claim more than there is.</summary>
    public static IEnumerable<ValidationResult> Problems(IReadOnlyList<ReportedCounts> all) =>
        from counts in all.Index()
        from number in counts.Item.Numbers.Index()
        where number.Item.Number > counts.Item.Base
        select new ValidationResult(
            $"{number.Item.Number} is more than the {counts.Item.Base} there were in all. Check both numbers.",
            [$"counts[{counts.Index}].numbers[{number.Index}].number"]);

    /// <summary>"17 complete, 13 in progress".</summary>
    internal string Together => string.Join(", ", Numbers.Select(n => $"{n.Number} {n.Status}"));
}

/// <summary>A status in a report's own words, with its number.</summary>
[DisplayName("Status")]
public sealed record StatusCount
{
    [Required, StringLength(200)]
    [Display(Name = "Status", Description = "The status in the report’s own words, such as “in progress”.")]
    public string? Status { get; init; }

    [Required, Range(0, int.MaxValue), Display(Name = "Number", Description = "How many had this status, in figures.")]
    public int? Number { get; init; }
}
