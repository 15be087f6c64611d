using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Groups;

/// <summary>A seat in a group: by post, held by a person for a time.</summary>
[DisplayName("Member")]
public sealed record Membership
{
    [Relation("Has as a member", "Member of", InStory = false)]
    [Display(Name = "Person",
        Description = "The member, if public documents name them. Leave empty for a seat that is known only by post.")]
    public Ref<Person>? Person { get; init; }

    [Display(Name = "Post", Description = "The job that gives them the seat, such as “Chief Social Work Officer”.")]
    public string? Post { get; init; }

    [Relation("Has a member from", "Sits on", InStory = false)]
    [Display(Name = "Body", Description = "The organisation the member represents.")]
    public Ref<Body>? Body { get; init; }

    [Display(Name = "Role", Description = "What they do in the group, such as chair or adviser.")]
    public MemberRole? Role { get; init; }

    [Display(Name = "From", Description = "Their first day as a member, or the earliest date a source mentions them.")]
    public FuzzyDate? From { get; init; }

    [Display(Name = "To",
        Description = "Their last day as a member, or the latest date a source mentions them. Leave empty if they are still a member.")]
    public FuzzyDate? To { get; init; }

    [Display(Name = "The dates are when sources mention the person, not when they started or left",
        Description = "Tick this if you do not know the real start and end. Readers then see “Mentioned between”, not “From”.")]
    public bool DatesAreSightings { get; init; }

    [Relation("Has as a deputy", "Deputy in", InStory = false)]
    [Display(Name = "Deputy", Description = "The person who attends when the member cannot.")]
    public Ref<Person>? Deputy { get; init; }

    [Display(Name = "Note", Description = "Anything else readers should know, such as “vacant since March 2018”.")]
    public string? Note { get; init; }

    [Display(Name = "Source", Description = "The page or document that shows this membership.")]
    public Source? Source { get; init; }
}

/// <summary>What a member is in a group.</summary>
public enum MemberRole
{
    [Display(Description = "Takes part in the group, with no special duty.")]
    Member,

    [Display(Description = "Leads the group and runs its meetings.")]
    Chair,

    [Display(Name = "Vice chair", Description = "Leads when the chair is away.")]
    ViceChair,

    [Display(Name = "Acting chair", Description = "Chaired one meeting in the chair’s place.")]
    ActingChair,

    [Display(Description = "Arranges the meetings, papers and minutes.")]
    Secretary,

    [Display(Description = "Supports or advises the group without being a member.")]
    Adviser,
}
