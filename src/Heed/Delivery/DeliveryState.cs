using System.ComponentModel.DataAnnotations;

namespace Heed.Delivery;

/// <summary>What an owner reports of something promised. Overdue and "no return" are computed, never chosen.</summary>
public enum DeliveryState
{
    /// <summary>Nothing has begun.</summary>
    NotStarted,

    /// <summary>Work goes on.</summary>
    UnderWay,

    /// <summary>Work goes on, later than promised.</summary>
    Delayed,

    /// <summary>Work can't go on until something outside is settled.</summary>
    Blocked,

    /// <summary>Some of it is done.</summary>
    PartlyDelivered,

    /// <summary>All of it is done, with evidence.</summary>
    Delivered,

    /// <summary>What it was for is reached by other means.</summary>
    [Display(Name = "Delivered in another way")]
    DeliveredInAnotherWay,

    /// <summary>It was decided not to do it.</summary>
    [Display(Name = "Will not be done")]
    WillNotBeDone,

    /// <summary>Something later took its place.</summary>
    Superseded,
}
