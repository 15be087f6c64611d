using Heed.Delivery;
using Heed.Lists;

namespace Heed.Actions;

/// <summary>What action trackers call what an action says.</summary>
internal static class ActionTable
{
    public static KindTable Table { get; } = new()
    {
        Headings = DeliveryTable.Headings(
            ("number", ["Action no", "No", "No.", "Number", "Ref", "Reference", "ID", "Action number"]),
            ("plan", ["Plan", "Action plan"]),
            ("title", ["Title", "Action", "Action summary", "Short title", "Action required", "Required action"]),
            ("words", ["Words", "Description", "Action text", "Full text"]),
            ("lead", ["Lead", "Owner", "Action owner", "Responsible", "Lead body", "Lead organisation", "Assigned to",
                "Person responsible", "Responsible officer", "Responsible person"]),
            ("partners", ["Partners", "With", "Supported by"]),
            ("serves", ["Recommendation", "Recommendations", "Rec", "Rec no", "For recommendations"]),
            ("timescale", ["Due", "Due date", "Deadline", "Target date", "Timescale", "By when", "Target",
                "To be complete by", "To be completed by", "Complete by"]),
            ("doneOn", ["Done on", "Completed on", "Completion date", "Date completed"])),
        AddedLater = ["delivery.", "expected", "doneOn"],
        Usual = DeliveryTable.Usual,
        IfNeverGiven = DeliveryTable.IfNeverGiven,
        PartNeeds = new Dictionary<string, string[]> { ["delivery"] = DeliveryTable.Needs },
        ColumnEachPeriod = DeliveryTable.Periods,
        Words = [DeliveryTable.Words],
    };
}
