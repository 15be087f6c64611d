using System.ComponentModel.DataAnnotations;
using Heed.Design;
using Heed.Lists;

namespace Heed.Delivery;

/// <summary>What an owner reports of something promised. Overdue and "no return" are computed, never chosen.</summary>
public enum DeliveryState
{
    [Display(Description = "No work has begun.")]
    [State(TagColour.Grey)]
    NotStarted,

    [Display(Description = "Work has begun and is continuing.")]
    [State(TagColour.Blue)]
    UnderWay,

    [Display(Description = "Work continues, but later than promised.")]
    [State(TagColour.Orange)]
    Delayed,

    [Display(Description = "Work cannot continue until something else happens, such as a new law or funding.")]
    [State(TagColour.Red)]
    Blocked,

    [Display(Description = "Some of it has been done.")]
    [State(TagColour.Yellow)]
    PartlyDelivered,

    [Display(Description = "All of it has been done. Needs evidence and a second person’s approval.")]
    [State(TagColour.Green, IsFinal = true)]
    Delivered,

    [Display(Name = "Delivered in another way",
        Description = "The aim was met by other means. Needs evidence and a second person’s approval.")]
    [State(TagColour.Teal, IsFinal = true)]
    DeliveredInAnotherWay,

    [Display(Name = "Will not be done", Description = "Someone decided not to do it. A second person must approve this.")]
    [State(TagColour.Red, IsFinal = true)]
    WillNotBeDone,

    [Display(Description = "Something later has replaced it. A second person must approve this.")]
    [State(TagColour.Grey, IsFinal = true)]
    Superseded,

    [Display(Name = "Not clear", Description = "The source uses words that fit no other status. Its own words are shown.")]
    [State(TagColour.Grey)]
    NotClear,
}
