using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Layout;
using Heed.Lists;

namespace Heed.Programmes;

/// <summary>A named body of work with an announcement, an owner, strands and phases. Address: <c>/{programme}</c>.</summary>
public sealed record Programme : Content, IAnnouncesNumbers, INamesStrands, IRecordKeeping
{
    /// <summary>What people call it, such as "CPIP".</summary>
    [Display(Name = "Short name"), StringLength(40)]
    public string? ShortName { get; init; }

    /// <summary>Other names it went by, with where they were used.</summary>
    [Display(Name = "Also known as")]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>What it is for, Markdown.</summary>
    [Display(Name = "Purpose", GroupName = "Purpose and owner")]
    public Prose? Purpose { get; init; }

    /// <summary>The body answerable for it.</summary>
    [Display(Name = "Owner"), Relation("Owned by", "Owns the programme", InStory = false)]
    public Ref<People.Body>? Owner { get; init; }

    /// <summary>When it was announced.</summary>
    [Display(Name = "Announced on")]
    public FuzzyDate? AnnouncedOn { get; init; }

    /// <summary>Who announced it, in which post.</summary>
    [Display(Name = "Announced by")]
    public string? AnnouncedBy { get; init; }

    /// <summary>Where it stands now, such as "Phase 2".</summary>
    [Display(Name = "Phase")]
    public string? Phase { get; init; }

    /// <summary>What led to it.</summary>
    [Display(Name = "Triggered by")]
    public IReadOnlyList<string> TriggeredBy { get; init; } = [];

    /// <summary>Its subject lines of work.</summary>
    [Display(Name = "Strands")]
    public IReadOnlyList<Strand> Strands { get; init; } = [];

    /// <summary>How many of a kind the programme itself announced, so that counts can say "7 of 35".</summary>
    [Display(Name = "Announced numbers")]
    public IReadOnlyList<Announced> AnnouncedNumbers { get; init; } = [];

    /// <summary>What was said would follow if it failed.</summary>
    [Display(Name = "If there is no progress", GroupName = "Background")]
    public Prose? Consequence { get; init; }

    /// <summary>Anything else a reader should know, Markdown.</summary>
    [Display(Name = "Background")]
    public Prose? Background { get; init; }

    /// <summary>Who keeps this record, and how; null when nobody has said.</summary>
    [Display(Name = "How this record is kept"), NotSearched]
    public RecordKeeping? Keeping { get; init; }

    /// <summary>How it takes comments; null takes the usual rules.</summary>
    [Display(Name = "Comments"), NotSearched]
    public CommentRules? Comments { get; init; }

    /// <summary>Where to get help if a child may be at risk; empty shows the usual places in Scotland.</summary>
    [Display(Name = "Help if a child may be at risk"), NotSearched]
    public IReadOnlyList<HelpContact> Help { get; init; } = [];

    /// <summary>By when someone must have looked again whether the places to get help are right.</summary>
    [Display(Name = "Help to be checked by")]
    public FuzzyDate? HelpReviewBy { get; init; }

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
    public string NameOf(string slug) => Strands.FirstOrDefault(s => s.Slug == slug)?.Name ?? slug;
}

/// <summary>A name something also went by.</summary>
public sealed record Alias
{
    /// <summary>The name.</summary>
    [Required, Display(Name = "Name")]
    public string Name { get; init; } = "";

    /// <summary>Where or when it was used.</summary>
    [Display(Name = "Where used")]
    public string? Where { get; init; }

    /// <summary>Where this is known from.</summary>
    [Display(Name = "Source")]
    public Source? Source { get; init; }
}

/// <summary>A subject line of work of a programme.</summary>
public sealed record Strand
{
    /// <summary>Its short name in addresses, such as <c>neglect</c>; other records name it in their strand field.</summary>
    [Required, Display(Name = "Short name"), NotSearched]
    public string Slug { get; init; } = "";

    /// <summary>Its name.</summary>
    [Required, Display(Name = "Name")]
    public string Name { get; init; } = "";

    /// <summary>What it covers, Markdown.</summary>
    [Display(Name = "What it covers")]
    public Prose? Covers { get; init; }

    /// <summary>Where this is known from.</summary>
    [Display(Name = "Source")]
    public Source? Source { get; init; }
}

/// <summary>A number of records of one kind that the programme announced.</summary>
public sealed record Announced
{
    /// <summary>The list's path, such as <c>actions</c>.</summary>
    [Required, Display(Name = "List"), NotSearched]
    public string List { get; init; } = "";

    /// <summary>How many were announced.</summary>
    [Display(Name = "Number")]
    public int Count { get; init; }

    /// <summary>What is not certain about it.</summary>
    [Display(Name = "Note")]
    public string? Note { get; init; }

    /// <summary>Where this is known from.</summary>
    [Display(Name = "Source")]
    public Source? Source { get; init; }
}
