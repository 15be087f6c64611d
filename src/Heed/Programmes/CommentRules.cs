using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Kinds;

namespace Heed.Programmes;

/// <summary>How a programme takes comments: what it says in public beside every form, kept like everything it publishes.</summary>
public sealed record CommentRules
{
    [Display(Name = "Pause all comments",
        Description = "Tick to close all comments, whatever their closing dates. Sources of help are still shown.")]
    public bool Paused { get; init; }

    [Display(Name = "Take comments on publications",
        Description = "Tick to open comments on publications that have a closing date. Updates do not need this.")]
    public bool OnPublications { get; init; }

    [Display(Name = "Take comments on consultations and events",
        Description = "Tick to open comments on consultations and other events that have a closing date.")]
    public bool OnEvents { get; init; }

    [Display(Name = "Asking for an email address",
        Description = "Whether people who comment are asked for an email address. It is never published.")]
    public AddressAsked Address { get; init; }

    [StringLength(200)]
    [Display(Name = "When comments are read",
        Description = "The hours when someone reads comments, such as “Monday to Friday, 9 am to 5 pm”. Everyone who comments sees this.")]
    public string? ReadWhen { get; init; }

    [Range(1, 60)]
    [Display(Name = "Decided within (working days)",
        Description = "How long you usually take, such as 2. Everyone who comments sees this.")]
    public int? DecideWithin { get; init; }

    [Range(1, 240)]
    [Display(Name = "Alert a second person after (hours)",
        Description = "How long a comment that may be about a child at risk can wait unread, such as 4.")]
    public int? AlertAfter { get; init; }

    [Display(Name = "What we do not publish",
        Description = "Your own rules, such as “We do not publish the names of children”. Shown on the page about our rules for comments.")]
    public Prose? Policy { get; init; }

    [Display(Name = "Privacy notice", Description = "How you use what people send, and how long you keep it. Shown with the comment form.")]
    public Prose? Privacy { get; init; }

    [StringLength(200)]
    [Display(Name = "Contact", Description = "Where people can ask about comments, such as an email address. Readers see it.")]
    public string? Contact { get; init; }

    [NotSearched, RegularExpression("^https://[^ ]+$", ErrorMessage = "Enter a full web address that starts with https://.")]
    [Display(Name = "Page that “Hide this page” opens",
        Description = "A neutral page, such as the weather. It opens when someone needs to leave the site quickly.")]
    public string? HideTo { get; init; }

    /// <summary>Whether a kind of record takes comments under these rules.</summary>
    public bool Cover(string kind) => kind switch { "publication" => OnPublications, "event" => OnEvents, _ => true };
}

/// <summary>Whether the writer of a comment is asked for an email address.</summary>
public enum AddressAsked
{
    [Display(Description = "People can give an email address, but do not have to.")]
    Optional,

    [Display(Description = "People must give an email address to send a comment.")]
    Required,

    [Display(Name = "Not asked for", Description = "The comment form has no box for an email address.")]
    NotAsked,
}

/// <summary>Where to get help, shown before, on and after every form that the public can write in.</summary>
public sealed record HelpContact
{
    [Required, Display(Name = "Who", Description = "The name of the service, such as “Childline”."), StringLength(120)]
    public string Who { get; init; } = "";

    [StringLength(200)]
    [Display(Name = "When to contact them", Description = "Who should get in touch and when, such as “If a child is in danger now”.")]
    public string? When { get; init; }

    [Display(Name = "Telephone", Description = "The number as people say it, such as 0800 1111."), StringLength(40)]
    public string? Phone { get; init; }

    [StringLength(200)]
    [Display(Name = "By text, relay or sign language",
        Description = "How to get in touch without speaking on the phone, such as text relay or British Sign Language.")]
    public string? OtherWays { get; init; }

    [Display(Name = "Address", Description = "The service’s own web page, starting with https://."), NotSearched]
    public string? Address { get; init; }

    [Display(Name = "Source", Description = "The page with these details, and the day you last checked them there. Readers see both.")]
    public Source? Source { get; init; }
}
