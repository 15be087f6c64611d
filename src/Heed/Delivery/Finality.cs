using Heed.Lists;

namespace Heed.Delivery;

/// <summary>What a delivery state means for lateness.</summary>
public static class Finality
{
    extension(DeliveryState? state)
    {
        /// <summary>Whether nothing more is to come, so a passed date no longer makes it late.</summary>
        public bool IsFinal => state is { } known && KnownState.IsFinal(known);
    }
}
