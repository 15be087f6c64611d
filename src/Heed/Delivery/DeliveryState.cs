using System.ComponentModel.DataAnnotations;

namespace Heed.Delivery;

/// <summary>What an owner reports of something promised. Overdue and "no return" are computed, never chosen.</summary>
public enum DeliveryState
{
    [Display(Description = "No work has begun.")]
    NotStarted,

    [Display(Description = "Work has begun and is continuing.")]
    UnderWay,

    [Display(Description = "Work continues, but later than promised.")]
    Delayed,

    [Display(Description = "Work cannot continue until something else happens, such as a new law or funding.")]
    Blocked,

    [Display(Description = "Some of it has been done.")]
    PartlyDelivered,

    [Display(Description = "All of it has been done. Needs evidence and a second person’s approval.")]
    Delivered,

    [Display(Name = "Delivered in another way",
        Description = "The aim was met by other means. Needs evidence and a second person’s approval.")]
    DeliveredInAnotherWay,

    [Display(Name = "Will not be done", Description = "Someone decided not to do it. A second person must approve this.")]
    WillNotBeDone,

    [Display(Description = "Something later has replaced it. A second person must approve this.")]
    Superseded,
}
