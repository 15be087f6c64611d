using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Events;

/// <summary>Something that happened or will happen in public. <c>/events/{name}</c>.</summary>
public sealed record Event : Content, Records.ITakesComments
{
    /// <summary>What sort.</summary>
    [Display(Name = "Kind of event"), Facet]
    public EventKind? Kind { get; init; }

    /// <summary>When.</summary>
    [Required, Display(Name = "Date")]
    public FuzzyDate? HeldOn { get; init; }

    /// <summary>Where.</summary>
    [Display(Name = "Place")]
    public string? Place { get; init; }

    /// <summary>The strands it touches, by short name.</summary>
    [Display(Name = "Strand"), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    /// <summary>What happened, Markdown.</summary>
    [Display(Name = "What happened")]
    public Prose? What { get; init; }

    /// <summary>Who held it or took part.</summary>
    [Display(Name = "Who"), Relation("With", "Took part in")]
    public IReadOnlyList<AnyRef> Who { get; init; } = [];

    /// <summary>The records it concerns.</summary>
    [Display(Name = "About"), Relation("About", "Event")]
    public IReadOnlyList<AnyRef> About { get; init; } = [];

    /// <summary>Whether it was called off.</summary>
    [Display(Name = "Cancelled")]
    public bool Cancelled { get; init; }

    /// <summary>Until when it takes comments.</summary>
    [Display(Name = "Comments open until", GroupName = "Comments")]
    public FuzzyDate? CommentsOpenUntil { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? State => Cancelled ? "cancelled" : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => HeldOn;

    bool Records.ITakesComments.TakesCommentsBySetting => true;
}

/// <summary>The sorts of event.</summary>
public enum EventKind
{
    /// <summary>Something made known.</summary>
    Announcement,

    /// <summary>A debate in Parliament.</summary>
    Debate,

    /// <summary>A statement to Parliament.</summary>
    Statement,

    /// <summary>A question in Parliament and its answer.</summary>
    [Display(Name = "Parliamentary question")]
    Question,

    /// <summary>Something made public with an occasion.</summary>
    Launch,

    /// <summary>A consultation.</summary>
    Consultation,

    /// <summary>A forum or conference.</summary>
    Forum,

    /// <summary>A campaign.</summary>
    Campaign,

    /// <summary>A law passed or in force.</summary>
    Legislation,

    /// <summary>None of these.</summary>
    Other,
}
