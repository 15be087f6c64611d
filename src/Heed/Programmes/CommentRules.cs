using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Kinds;

namespace Heed.Programmes;

/// <summary>How a programme takes comments: what it says in public beside every form, kept like everything it publishes.</summary>
public sealed record CommentRules
{
    /// <summary>Whether no comments are taken for now, whatever the closing dates say; places to get help are shown all the same.</summary>
    [Display(Name = "Take no comments for now")]
    public bool Paused { get; init; }

    /// <summary>Whether publications with a closing date take comments too; updates always do.</summary>
    [Display(Name = "Take comments on publications")]
    public bool OnPublications { get; init; }

    /// <summary>Whether consultations and other events with a closing date take comments too.</summary>
    [Display(Name = "Take comments on consultations and events")]
    public bool OnEvents { get; init; }

    /// <summary>Whether a writer is asked for a mail address.</summary>
    [Display(Name = "Mail address of the writer")]
    public AddressAsked Address { get; init; }

    /// <summary>When comments are read, such as "Monday to Friday, 9 am to 5 pm, not on public holidays".</summary>
    [Display(Name = "Comments are read", Description = "Such as “Monday to Friday, 9 am to 5 pm”. Shown to every writer."), StringLength(200)]
    public string? ReadWhen { get; init; }

    /// <summary>Within how many working days a comment is decided on.</summary>
    [Display(Name = "Decided within (working days)"), Range(1, 60)]
    public int? DecideWithin { get; init; }

    /// <summary>After how many hours a second person is told that something which may be about a child at risk lies unread.</summary>
    [Display(Name = "Tell a second person after (hours)"), Range(1, 240)]
    public int? AlertAfter { get; init; }

    /// <summary>What is not published, in the programme's own words. Markdown.</summary>
    [Display(Name = "What we do not publish")]
    public Prose? Policy { get; init; }

    /// <summary>What is done with what a writer sends. Markdown.</summary>
    [Display(Name = "Privacy notice")]
    public Prose? Privacy { get; init; }

    /// <summary>Where a writer can turn to about comments, such as a mail address.</summary>
    [Display(Name = "Contact"), StringLength(200)]
    public string? Contact { get; init; }

    /// <summary>Where “hide this page” leads: a page that nobody wonders at, such as the weather.</summary>
    [Display(Name = "“Hide this page” leads to", Description = "A page that nobody wonders at, such as the weather. https:// only."), NotSearched, RegularExpression("^https://[^ ]+$", ErrorMessage = "Write a whole address that starts with https://.")]
    public string? HideTo { get; init; }
}

/// <summary>Whether the writer of a comment is asked for a mail address.</summary>
public enum AddressAsked
{
    /// <summary>It may be given.</summary>
    Optional,

    /// <summary>It must be given.</summary>
    Required,

    /// <summary>It is not asked for.</summary>
    [Display(Name = "Not asked for")]
    NotAsked,
}

/// <summary>Where to get help, shown before, on and after every form that the public can write in.</summary>
public sealed record HelpContact
{
    /// <summary>Who helps, such as "Childline".</summary>
    [Required, Display(Name = "Who"), StringLength(120)]
    public string Who { get; init; } = "";

    /// <summary>When to turn to them, such as "If a child is in danger now".</summary>
    [Display(Name = "When to turn to them"), StringLength(200)]
    public string? When { get; init; }

    /// <summary>The telephone number, as people say it.</summary>
    [Display(Name = "Telephone"), StringLength(40)]
    public string? Phone { get; init; }

    /// <summary>How to reach them by text relay, in British Sign Language or by message.</summary>
    [Display(Name = "By text, relay or sign language"), StringLength(200)]
    public string? OtherWays { get; init; }

    /// <summary>Their page.</summary>
    [Display(Name = "Address"), NotSearched]
    public string? Address { get; init; }
}
