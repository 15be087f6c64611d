using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Events;

[Display(GroupName = "Publications and news",
    Description = "Something public that has happened or is planned, such as a debate, launch, consultation or announcement.")]
public sealed record Event : Content, Records.ITakesComments
{
    [Display(Name = "Kind of event", Description = "The type of event. Lists can be filtered by it."), Facet]
    public EventKind? Kind { get; init; }

    [Required]
    [Display(Name = "Date", Description = "The day it took place or is planned for. If you only know the month, leave the day empty.")]
    public FuzzyDate? HeldOn { get; init; }

    [Display(Name = "Place", Description = "The venue, such as “Scottish Parliament, Edinburgh” or “Online”.")]
    public string? Place { get; init; }

    [Display(Name = "Strand", Description = "The areas of work it covers. Choose all that apply."), Facet]
    public IReadOnlyList<string> Strand { get; init; } = [];

    [Display(Name = "What happened", Description = "What was said or done, in a few plain sentences.")]
    public Prose? What { get; init; }

    [Relation("With", "Took part in")]
    [Display(Name = "Who took part", Description = "The people, groups and organisations that ran the event or took part.")]
    public IReadOnlyList<AnyRef> Who { get; init; } = [];

    [Relation("About", "Event")]
    [Display(Name = "About", Description = "The recommendations, actions or other records the event was about.")]
    public IReadOnlyList<AnyRef> About { get; init; } = [];

    [Display(Name = "Cancelled", Description = "Tick this if the event was called off. It stays in the record, marked as cancelled.")]
    public bool Cancelled { get; init; }

    [Display(Name = "Comments open until", GroupName = "Comments",
        Description = "The last day people can comment. The programme’s rules must also allow comments on events.")]
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
    [Display(Description = "News from Ministers, officials or another organisation.")]
    Announcement,

    [Display(Description = "Members of Parliament debate a subject.")]
    Debate,

    [Display(Description = "A Minister makes a formal statement to Parliament.")]
    Statement,

    [Display(Name = "Parliamentary question", Description = "A member of Parliament asks a question, and it is answered.")]
    Question,

    [Display(Description = "A publication, service or project is presented to the public.")]
    Launch,

    [Display(Description = "Anyone can give their views for a set time.")]
    Consultation,

    [Display(Description = "A conference, forum or seminar.")]
    Forum,

    [Display(Description = "Publicity to inform people or change behaviour.")]
    Campaign,

    [Display(Description = "A law is passed or comes into force.")]
    Legislation,

    [Display(Description = "An event of another type.")]
    Other,
}
