using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Publications;

[Display(GroupName = "Publications and news",
    Description = "A document from the programme or another body, such as a report, plan, guidance or statistics. "
        + "Add it once it is published.")]
public sealed record Publication : Content, INamed, Records.ITakesComments
{
    [Display(Name = "Kind of publication", Description = "The type of document. Lists can be filtered by it."), Facet]
    public PublicationKind? Kind { get; init; }

    [Relation("Published by", "Published", InStory = false)]
    [Display(Name = "Publisher", Description = "The organisations that published it. Add more than one for a joint publication.")]
    public IReadOnlyList<Ref<Body>> Publisher { get; init; } = [];

    [Display(Name = "Published on", Description = "The date on the document or its web page. Leave empty if neither gives one.")]
    public FuzzyDate? PublishedOn { get; init; }

    [Display(Name = "Identifiers", Description = "Its ISBN, ISSN, command paper number or DOI, one in each row.")]
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    [Facet]
    [Display(Name = "Who it is for", Description = "The readers it was written for, such as “social workers and teachers”.")]
    public string? Audience { get; init; }

    [Display(Name = "Strand", Description = "The areas of work it belongs to. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    [Relation("Expands on", "Expanded on by")]
    [Display(Name = "Expands on", Description = "Earlier publications that this one adds detail to.", GroupName = "Other records")]
    public IReadOnlyList<Ref<Publication>> ExpandsOn { get; init; } = [];

    [Relation("Replaces", "Replaced by")]
    [Display(Name = "Replaces", Description = "Earlier publications that no longer apply because of this one.")]
    public IReadOnlyList<Ref<Publication>> Replaces { get; init; } = [];

    [Relation("Part of", "Has as a part")]
    [Display(Name = "Part of", Description = "The larger publication that contains this one, for example as a chapter or annex.")]
    public Ref<Publication>? PartOf { get; init; }

    [Relation("Implements", "Implemented by")]
    [Display(Name = "Implements", Description = "The recommendations, actions or plans this document puts into practice.")]
    public IReadOnlyList<AnyRef> Implements { get; init; } = [];

    [Relation("About", "Document about this")]
    [Display(Name = "About", Description = "Other records the document deals with or reports on.")]
    public IReadOnlyList<AnyRef> About { get; init; } = [];

    [Display(Name = "Where to read it", Description = "Links to the document, one row for each page or file.")]
    public IReadOnlyList<WebPart> Where { get; init; } = [];

    [Display(Name = "In force from", GroupName = "In force",
        Description = "The first day it applies. Use this for guidance, policy or law.")]
    public FuzzyDate? InForceFrom { get; init; }

    [Display(Name = "In force to", Description = "The last day it applies. Leave empty if it still does.")]
    public FuzzyDate? InForceTo { get; init; }

    [Display(Name = "Review by", Description = "The date by which the publisher said it would review the document.")]
    public FuzzyDate? ReviewBy { get; init; }

    [Display(Name = "Comments open until", GroupName = "Comments",
        Description = "The last day people can comment. The programme’s rules must also allow comments on publications.")]
    public FuzzyDate? CommentsOpenUntil { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Problems() =>
        [
            .. NotBefore(InForceTo, InForceFrom, "inForceTo", "It stops being in force before it starts. Check both dates."),
            .. Identifier.Problems(Identifiers),
        ];

    /// <summary>Whom it is written for, in short names: several are divided by commas.</summary>
    [JsonIgnore, Facet, Display(Name = "Applies to")]
    public IReadOnlyList<string> For => Lists.Applies.To(Lists.Applies.Each(Audience ?? ""), []);

    /// <inheritdoc/>
    [JsonIgnore]
    public override FuzzyDate? On => PublishedOn;

    bool Records.ITakesComments.TakesCommentsBySetting => true;
}

/// <summary>A page or file of a publication.</summary>
[DisplayName("Page or file")]
public sealed record WebPart
{
    [Required, Display(Name = "Title", Description = "What the page or file is called, such as “Annexes” or “PDF, 40 pages”.")]
    public string Title { get; init; } = "";

    [Required, Display(Name = "Address", Description = "The full web address, starting with https://."), NotSearched]
    public string Address { get; init; } = "";
}
