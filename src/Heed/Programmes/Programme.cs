using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Language;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Records;

namespace Heed.Programmes;

[Display(GroupName = "The programme",
    Description = "The programme itself: its purpose, owner, strands and rules for comments. Each programme has exactly one.")]
public sealed record Programme : Content, IAnnouncesNumbers, IHasOtherNames, INamesStrands, IRecordKeeping
{
    [StringLength(40)]
    [Display(Name = "Short name", Description = "The short form people use, such as “CPIP”. Leave empty if there is none.")]
    public string? ShortName { get; init; }

    [Display(Name = "Also known as", Description = "Former and other names, so that people who search for them find the programme.")]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    IEnumerable<string> INamed.OtherNames => [.. ShortName is { } name ? [name] : Array.Empty<string>(), .. Aliases.Select(a => a.Name)];

    [Display(Name = "Purpose", GroupName = "Purpose and owner",
        Description = "What the programme is meant to achieve, in a paragraph or two. Shown on its home page.")]
    public Prose? Purpose { get; init; }

    /// <summary>The field that names the owner.</summary>
    public const string OwnerField = "owner";

    [Relation("Owned by", "Owns the programme", InStory = false)]
    [Display(Name = "Owner", Description = "The organisation responsible for the whole programme, usually a government department.")]
    public Ref<People.Body>? Owner { get; init; }

    [Display(Name = "Announced on", Description = "The day the programme was first announced in public.")]
    public FuzzyDate? AnnouncedOn { get; init; }

    [Display(Name = "Announced by",
        Description = "The person and their post at the time, such as “Angela Constance, Cabinet Secretary for Education”.")]
    public string? AnnouncedBy { get; init; }

    [Display(Name = "Phase", Description = "The stage the programme has reached, such as “Phase 2”. Update it when the phase changes.")]
    public string? Phase { get; init; }

    [Display(Name = "Triggered by", Description = "The reports or events that led to the programme, one in each box.")]
    public IReadOnlyList<string> TriggeredBy { get; init; } = [];

    [Display(Name = "Strands",
        Description = "The main areas of work, such as neglect or trafficking. Other records choose from this list.")]
    public IReadOnlyList<Strand> Strands { get; init; } = [];

    [Display(Name = "Announced numbers",
        Description = "How many actions, recommendations or other records the programme said it has. Lists can then show “7 of 35”.")]
    public IReadOnlyList<Announced> AnnouncedNumbers { get; init; } = [];

    [Display(Name = "If there is no progress", GroupName = "Background",
        Description = "What the programme or a Minister said would happen if progress was too slow, such as a new law.")]
    public Prose? Consequence { get; init; }

    [Display(Name = "Background", Description = "Anything else that helps readers understand the programme, such as its history.")]
    public Prose? Background { get; init; }

    [Display(Name = "Reported progress", GroupName = "Figures",
        Description = "How many recommendations or actions a progress report gave each status, one row for each date and source.")]
    public IReadOnlyList<ReportedCounts> Counts { get; init; } = [];

    [Display(Name = "Figures", Description = "Amounts of money and other figures that matter, each with its unit and source.")]
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    [NotSearched]
    [Display(Name = "How this record is kept", GroupName = "How the record is kept",
        Description = "Who keeps this record, and how. It decides what the site says when nothing has been reported.")]
    public RecordKeeping? Keeping { get; init; }

    [NotSearched, StringLength(20)]
    [Display(Name = "Language of the record", GroupName = "Languages",
        Description = "The code of the language most of the record is written in, such as en, gd or cy. "
            + "Leave empty if it is the language of this site.")]
    public string? Language { get; init; }

    [NotSearched]
    [Display(Name = "Pages also in",
        Description = "Codes of other languages for the pages, one in each box. Heed uses those that this site has its own texts in.")]
    public IReadOnlyList<string> PagesIn { get; init; } = [];

    [NotSearched]
    [Display(Name = "Comments",
        Description = "When the public can comment, and what you tell people who do. Leave this out to use the usual rules.")]
    public CommentRules? Comments { get; init; }

    [NotSearched]
    [Display(Name = "Help if a child may be at risk",
        Description = "Services shown beside every form the public can write in. Leave empty to show the usual services in Scotland.")]
    public IReadOnlyList<HelpContact> Help { get; init; } = [];

    [Display(Name = "Check help contacts by",
        Description = "The date by which someone must check that these services and phone numbers are still right.")]
    public FuzzyDate? HelpReviewBy { get; init; }

    [NotSearched]
    [Display(Name = "Closing", GroupName = "Closing",
        Description = "Fill this in when the programme ends: its record becomes read-only. To reopen it, remove this part and publish.")]
    public Closing? Closing { get; init; }

    /// <summary>The facet that says which programme took over.</summary>
    public const string FollowedByFacet = "followed-by";

    /// <summary>The name of the programme that took over; nothing while none did.</summary>
    [JsonIgnore, Facet, Display(Name = "Followed by")]
    public IReadOnlyList<string> FollowedBy => Closing?.FollowedBy is { Length: > 0 } name ? [name] : [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? WhyReadOnly => Closing is null ? null
        : $"This programme closed on {Closing.On}, so its record is read-only. To change it, reopen the programme: remove “Closing” from "
            + "the programme’s own page, and publish.";

    /// <inheritdoc/>
    [JsonIgnore]
    public string? ClosedNotice => Closing?.Sentence;

    /// <inheritdoc/>
    [JsonIgnore]
    public string? Successor => FollowedBy is [var name] ? name : null;

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() => [.. ReportedCounts.Problems(Counts),
        .. WrongLanguages(nameof(Language), Language is null ? [] : [Language]), .. WrongLanguages(nameof(PagesIn), PagesIn)];

    private static IEnumerable<ValidationResult> WrongLanguages(string field, IReadOnlyList<string> tags) =>
        tags.Where(t => !LanguageTags.IsKnown(t)).Select(t => new ValidationResult(
            $"“{t}” is not the code of a language. Enter a code such as en, gd or cy.", [field]));

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => AnnouncedOn;

    /// <inheritdoc/>
    [JsonIgnore]
    public bool IsKeptByProgramme => Keeping?.How == KeepingWay.ByProgramme;

    /// <inheritdoc/>
    [JsonIgnore]
    public string? Notice => Keeping?.Notice;

    /// <inheritdoc/>
    [JsonIgnore]
    public FuzzyDate? CheckedOn => Keeping?.CheckedOn;

    /// <inheritdoc/>
    public int? NumberOf(string list) => AnnouncedNumbers.FirstOrDefault(n => n.List == list)?.Count;

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<(string Slug, string Name)> Named => [.. Strands.Select(s => (s.Slug, s.Name))];

    /// <inheritdoc/>
    public string NameOf(string slug) => Strands.FirstOrDefault(s => s.Slug == slug)?.Name ?? slug;
}

/// <summary>A subject line of work of a programme.</summary>
public sealed record Strand
{
    [Required, NotSearched]
    [Display(Name = "Short name",
        Description = "The form used in web addresses, such as “online-safety”. Other records refer to it, so do not change it later.")]
    public string Slug { get; init; } = "";

    [Required, Display(Name = "Name", Description = "The full name as readers see it, such as “Online safety”.")]
    public string Name { get; init; } = "";

    [Display(Name = "What it covers", Description = "What this area of work includes and leaves out, in a few sentences.")]
    public Prose? Covers { get; init; }

    [Display(Name = "Source", Description = "The page or document that sets out this strand.")]
    public Source? Source { get; init; }
}

/// <summary>A number of records of one kind that the programme announced.</summary>
[DisplayName("Number")]
public sealed record Announced
{
    [Required, NotSearched]
    [Display(Name = "List", Description = "The list you are counting, as in its web address, such as “actions” or “recommendations”.")]
    public string List { get; init; } = "";

    [Display(Name = "Number", Description = "How many were announced, in figures, such as 35.")]
    public int Count { get; init; }

    [Display(Name = "Note", Description = "Anything uncertain about the number, such as “includes actions already complete”.")]
    public string? Note { get; init; }

    [Display(Name = "Source", Description = "The page or document that gives this number.")]
    public Source? Source { get; init; }
}
