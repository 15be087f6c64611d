using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;

namespace Heed.Ledger.Kinds;

/// <summary>
/// What a record says: the base of every kind's content. One immutable record per kind; the form, validation, JSON shape,
/// difference, search text, links and list entry are all read from it.
/// </summary>
/// <remarks>
/// A draft may be incomplete, so no property is <c>required</c>; what publishing needs is marked <see cref="RequiredAttribute"/>.
/// </remarks>
public abstract record Content
{
    /// <summary>The longest title a record may bear, in characters.</summary>
    public const int TitleLength = 300;

    /// <summary>What the record is called. Plain text.</summary>
    [Required, StringLength(TitleLength)]
    [Display(Name = "Title", Description = "The name readers see in lists, in search results and at the top of the page.", Order = -100)]
    public string Title { get; init; } = "";

    /// <summary>The record in two or three sentences, Markdown.</summary>
    [Display(Name = "Summary", Order = -90,
        Description = "Two or three plain sentences for someone who has never heard of it. Shown at the top of the page.")]
    public Prose? Summary { get; init; }

    /// <summary>Where the facts of this record come from.</summary>
    [Display(Name = "Sources", Order = 1000,
        Description = "The pages and documents that the facts in this record come from. Readers see the list.")]
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Files that belong to the record.</summary>
    [Display(Name = "Files", Order = 980,
        Description = "Documents that readers can download with this record, such as a paper or a signed minute.")]
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>What is known to be missing, in sentences such as "Attendance is not given in our sources."</summary>
    [NotSearched, Display(Name = "Known gaps", Order = 990,
        Description = "What you know is missing, one sentence in each box, such as “The source does not list who attended”. "
            + "Readers see it.")]
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>What was stored and can't be read as any field of this kind; empty for nearly every content.</summary>
    [JsonIgnore]
    public IReadOnlyList<AlsoRecorded> AlsoRecorded { get; init; } = [];

    /// <summary>The state a list filters by, as a lower-case hyphenated word; null when the kind has none.</summary>
    [JsonIgnore]
    public virtual string? State => null;

    /// <summary>Whether nothing more is awaited, so that a passed due date no longer makes the record late.</summary>
    [JsonIgnore]
    public virtual bool IsSettled => false;

    /// <summary>The day the record is about: published, held, said or announced on. Lists and the timeline sort by it.</summary>
    [JsonIgnore]
    public virtual FuzzyDate? On => null;

    /// <summary>By when something is to happen, as now expected; null when nothing was promised.</summary>
    [JsonIgnore]
    public virtual FuzzyDate? DueBy => null;

    /// <summary>
    /// The date promised for the record as a whole, whose moving is told: <see cref="DueBy"/>, unless that is the date of one of its parts.
    /// </summary>
    [JsonIgnore]
    public virtual FuzzyDate? OwnDueBy => DueBy;

    /// <summary>
    /// The latest date as at which somebody said that what is due was not done yet; null when nobody did, so that after its due date
    /// nothing is known.
    /// </summary>
    [JsonIgnore]
    public virtual FuzzyDate? NotDoneOn => null;

    /// <summary>Why publishing it takes a second person, as a sentence for the writer; null when one person may.</summary>
    /// <remarks>The ledger itself keeps this rule; history taken over from elsewhere is free of it.</remarks>
    [JsonIgnore]
    public virtual string? WhyTwoPeople => null;

    /// <summary>
    /// Why this change of what was published takes a second person, as a sentence for the writer; null when one person may.
    /// </summary>
    /// <param name="earlier">What was published; null when nothing was.</param>
    public virtual string? WhyChangeTakesTwo(Content? earlier) =>
        earlier is not null && (Moves(earlier.OwnDueBy, OwnDueBy) || earlier.Promised.Zip(Promised, Moves).Contains(true)
            || earlier.PromisedEvery is not null && earlier.PromisedEvery != PromisedEvery)
            ? "This changes a promised deadline. That takes two people."
        : Ended.Where((now, i) => now is not null && now != earlier?.Ended[i]).Any()
        ? "This marks a commitment as done, kept or withdrawn. That takes two people."
        : null;

    /// <summary>
    /// Why it takes a second person to say whose words these are, as a sentence for the writer; null when one person may.
    /// </summary>
    /// <remarks>Not asked where they sent those words themselves: then they are the second person.</remarks>
    /// <param name="earlier">What was published; null when nothing was.</param>
    public virtual string? WhySourceTakesTwo(Content? earlier) => null;

    /// <summary>Whether two parts of contents say something else, however deep.</summary>
    protected static bool Differ<T>(T now, T was) => JsonSerializer.Serialize(now, ContentJson.Options) != JsonSerializer.Serialize(
        was, ContentJson.Options);

    /// <summary>
    /// The dates that were promised, first and later ones, each always in the same place; to change or remove one takes two people.
    /// </summary>
    [JsonIgnore]
    public virtual IReadOnlyList<FuzzyDate?> Promised => [];

    /// <summary>How often something was promised; null when nothing was. To change or remove it takes two people.</summary>
    [JsonIgnore]
    public virtual Cadence? PromisedEvery => null;

    /// <summary>
    /// The dates on which what was promised was done, kept or withdrawn, each always in the same place; to give one takes two people.
    /// </summary>
    [JsonIgnore]
    public virtual IReadOnlyList<FuzzyDate?> Ended => [];

    /// <summary>
    /// Who may read a new record until somebody chooses otherwise: staff, where a slip would show what nobody meant to show.
    /// </summary>
    [JsonIgnore]
    public virtual Audience StartsFor => Audience.Public;

    /// <summary>Whether what was for fewer readers becomes public by a rule known beforehand, so that nobody decides on it then.</summary>
    [JsonIgnore]
    public virtual bool WidensByItself => false;

    /// <summary>
    /// Why nothing else in its programme may be written while this is public, as a sentence for the writer; null when it may. Only the
    /// record of a programme says so.
    /// </summary>
    [JsonIgnore]
    public virtual string? WhyReadOnly => null;

    private static bool Moves(FuzzyDate? was, FuzzyDate? now) => was is not null && was != now;

    /// <summary>The problem of two dates of which one must not be before the other: told only when it certainly is.</summary>
    /// <param name="later">The date that must not be before.</param>
    /// <param name="first">The other.</param>
    /// <param name="field">The field of the later one, as JSON names it.</param>
    /// <param name="sentence">What is wrong, for the writer.</param>
    protected static IEnumerable<ValidationResult> NotBefore(FuzzyDate? later, FuzzyDate? first, string field, string sentence) =>
        later is not null && first is not null && later.IsCertainlyBefore(first) ? [new ValidationResult(sentence, [field])] : [];

    /// <summary>Rules across fields that attributes can't say; each problem is a sentence for the writer.</summary>
    public virtual IEnumerable<ValidationResult> Problems() => [];

    /// <summary>Rules that depend on the day of publishing, such as that a meeting held is not still to come.</summary>
    /// <param name="day">The day it is to be published.</param>
    public virtual IEnumerable<ValidationResult> ProblemsOn(DateOnly day) => [];
}
