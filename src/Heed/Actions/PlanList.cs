using Heed.Delivery;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Actions;

public static class PlanList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Action plans: who owns each one, how many actions it has, and which document sets it out.",
            Columns =
            [
                PlainList.TitleColumn,
                new("Owner", r => r.Links(Of(r).Owner).OrNotGiven()),
                new("Actions", r => Cell.Or($"{Of(r).ActionCount}", T("Not given"))),
                new("Period", r => Cell.Or(Of(r).Period?.ToString(), T("Not given")), EntryOrder.On),
                new("Set out in", r => r.Links(Of(r).Publication).OrNotGiven()),
            ],
            Filters = [Filter.Strand, Filter.Linked("owner", "Owner", "owner", "bodies"), Filter.Year],
            Order = EntryOrder.Title,
        };

    private static Plan Of(ListRow row) => (Plan)row.Content;
}
