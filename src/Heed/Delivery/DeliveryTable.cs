using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Delivery;

/// <summary>The words and headings that trackers use for progress.</summary>
public static class DeliveryTable
{
    /// <summary>What the words mean. Those that could mean several, such as "ongoing" or "50%", are not here.</summary>
    public static ChoiceWords Words { get; } = new(
        typeof(DeliveryState),
        new Dictionary<string, Enum>
        {
            ["implemented"] = DeliveryState.Delivered,
            ["fully implemented"] = DeliveryState.Delivered,
            ["implemented in full"] = DeliveryState.Delivered,
            ["complete"] = DeliveryState.Delivered,
            ["completed"] = DeliveryState.Delivered,
            ["done"] = DeliveryState.Delivered,
            ["discharged"] = DeliveryState.Delivered,
            ["fully discharged"] = DeliveryState.Delivered,
            ["achieved"] = DeliveryState.Delivered,
            ["closed implemented"] = DeliveryState.Delivered,
            ["in progress"] = DeliveryState.UnderWay,
            ["work in progress"] = DeliveryState.UnderWay,
            ["underway"] = DeliveryState.UnderWay,
            ["in progress on track"] = DeliveryState.UnderWay,
            ["implementation underway"] = DeliveryState.UnderWay,
            ["implementation under way"] = DeliveryState.UnderWay,
            ["commenced"] = DeliveryState.UnderWay,
            ["on track"] = DeliveryState.UnderWay,
            ["amber"] = DeliveryState.UnderWay,
            ["delayed"] = DeliveryState.Delayed,
            ["behind schedule"] = DeliveryState.Delayed,
            ["off track"] = DeliveryState.Delayed,
            ["red"] = DeliveryState.Delayed,
            ["overdue"] = DeliveryState.Delayed,
            ["stalled"] = DeliveryState.Blocked,
            ["awaiting legislation"] = DeliveryState.Blocked,
            ["paused"] = DeliveryState.Blocked,
            ["on hold"] = DeliveryState.Blocked,
            ["partially implemented"] = DeliveryState.PartlyDelivered,
            ["partly implemented"] = DeliveryState.PartlyDelivered,
            ["largely implemented"] = DeliveryState.PartlyDelivered,
            ["partially complete"] = DeliveryState.PartlyDelivered,
            ["partly complete"] = DeliveryState.PartlyDelivered,
            ["largely complete"] = DeliveryState.PartlyDelivered,
            ["substantially complete"] = DeliveryState.PartlyDelivered,
            ["substantially implemented"] = DeliveryState.PartlyDelivered,
            ["partially addressed"] = DeliveryState.PartlyDelivered,
            ["open partially addressed"] = DeliveryState.PartlyDelivered,
            ["closed not implemented"] = DeliveryState.WillNotBeDone,
            ["not being taken forward"] = DeliveryState.WillNotBeDone,
            ["rejected"] = DeliveryState.WillNotBeDone,
            ["cancelled"] = DeliveryState.WillNotBeDone,
            ["abandoned"] = DeliveryState.WillNotBeDone,
            ["closed no longer valid"] = DeliveryState.Superseded,
            ["no longer applicable"] = DeliveryState.Superseded,
            ["no longer valid"] = DeliveryState.Superseded,
            ["withdrawn"] = DeliveryState.Superseded,
            ["not started"] = DeliveryState.NotStarted,
            ["to be commenced"] = DeliveryState.NotStarted,
            ["yet to commence"] = DeliveryState.NotStarted,
            ["not commenced"] = DeliveryState.NotStarted,
            ["not yet started"] = DeliveryState.NotStarted,
        },
        DeliveryState.NotClear);

    /// <summary>The headings of columns about progress.</summary>
    public static Dictionary<string, string[]> Headings(params IEnumerable<(string Place, string[] Headings)> own) =>
        own.Concat(
            [
                ("delivery.state", ["Status", "Progress", "State", "RAG", "RAG status", "Delivery status", "Implementation status",
                    "Current status", "Current position"]),
                ("delivery.on", ["As at", "As of", "Status date", "Date of status", "Reported on", "Last updated"]),
                ("delivery.what", ["Latest update", "Progress update", "Update on progress", "Commentary", "Narrative", "What happened"]),
                ("delivery.by", ["Reported by"]),
                ("delivery.evidence[].what", ["Evidence"]),
                ("expected", ["Revised date", "Revised deadline", "Expected", "Now expected", "Expected date", "Forecast",
                    "Revised target date", "Revised target",
                    "Expected completion", "Forecast completion", "Expected completion date"]),
                ("sources[].address", ["Source", "Sources", "Link", "URL"]),
            ]).ToDictionary(h => h.Item1, h => h.Item2);

    /// <summary>A column for each quarter or month.</summary>
    public static IReadOnlyDictionary<string, string> Periods { get; } = new Dictionary<string, string>
    {
        ["delivery.state"] = "delivery.on",
        ["delivery.what"] = "delivery.on",
    };

    /// <summary>A tracker is what somebody published, not a return that the owner sent through Heed.</summary>
    public static IReadOnlyDictionary<string, string> Usual { get; } = new Dictionary<string, string>
    {
        ["delivery.basis"] = DeliveryBasis.PublicSources.Slug,
    };

    /// <summary>Where a tracker tells what happened and never gave a status, the status is not clear.</summary>
    public static IReadOnlyDictionary<string, string> IfNeverGiven { get; } = new Dictionary<string, string>
    {
        ["delivery.state"] = DeliveryState.NotClear.Slug,
    };

    /// <summary>What a report of progress needs one of, to be one.</summary>
    public static string[] Needs { get; } = ["state", "inTheirWords", "what", "evidence"];
}
