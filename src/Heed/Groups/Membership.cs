using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Groups;

/// <summary>A seat in a group: by post, held by a person for a time.</summary>
public sealed record Membership
{
    /// <summary>The person.</summary>
    [Display(Name = "Person"), Relation("Has as a member", "Member of", InStory = false)]
    public Ref<Person>? Person { get; init; }

    /// <summary>The post that brings the seat.</summary>
    [Display(Name = "Post")]
    public string? Post { get; init; }

    /// <summary>The body the member comes from.</summary>
    [Display(Name = "Body"), Relation("Has a member from", "Sits on", InStory = false)]
    public Ref<Body>? Body { get; init; }

    /// <summary>Chair, vice chair, member ...</summary>
    [Display(Name = "Role")]
    public MemberRole? Role { get; init; }

    /// <summary>First day, or first time seen.</summary>
    [Display(Name = "From")]
    public FuzzyDate? From { get; init; }

    /// <summary>Last day, or last time seen.</summary>
    [Display(Name = "To")]
    public FuzzyDate? To { get; init; }

    /// <summary>Whether the dates are only when our sources show the person, not the true start and end.</summary>
    [Display(Name = "The dates are when sources mention the person, not when they started or left")]
    public bool DatesAreSightings { get; init; }

    /// <summary>Who comes when the member cannot.</summary>
    [Display(Name = "Deputy"), Relation("Has as a deputy", "Deputy in", InStory = false)]
    public Ref<Person>? Deputy { get; init; }

    /// <summary>Anything else, such as a vacancy.</summary>
    [Display(Name = "Note")]
    public string? Note { get; init; }

    /// <summary>Where this is known from.</summary>
    [Display(Name = "Source")]
    public Source? Source { get; init; }
}

/// <summary>What a member is in a group.</summary>
public enum MemberRole
{
    /// <summary>An ordinary member.</summary>
    Member,

    /// <summary>The chair.</summary>
    Chair,

    /// <summary>The vice chair.</summary>
    [Display(Name = "Vice chair")]
    ViceChair,

    /// <summary>Chaired one meeting in the chair's place.</summary>
    [Display(Name = "Acting chair")]
    ActingChair,

    /// <summary>Runs the group.</summary>
    Secretary,

    /// <summary>Supports or advises without being a member.</summary>
    Adviser,
}
