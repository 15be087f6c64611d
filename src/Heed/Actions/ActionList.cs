using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Actions;

/// <summary>The list of actions: who does what by when, and what is late.</summary>
public static class ActionList
{
    /// <summary>Its columns, filters and answer.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Who is doing what, by when, and what is overdue.",
            Columns =
            [
                new("Action", r => new Cell([new CellPart(NameOf(r), r.Entry.Path)]), EntryOrder.Title),
                DeliveryColumns.State(r => Of(r).Delivery),
                DeliveryColumns.Evidence(r => Of(r).Delivery, r => Of(r).Findings),
                new("Lead", r => r.Links(Of(r).Lead.Select(b => (Ref<People.Body>?)b)).OrNotGiven()),
                new("Due", r => Cell.Or(r.Content.DueBy?.ToString() ?? Of(r).Cadence?.ToString(), T("No date given")), EntryOrder.Due),
                new("Done", r => Done(Of(r)), EntryOrder.On),
                new("Plan", r => r.Links(Of(r).Plan)),
            ],
            Filters =
            [
                Filter.State,
                Filter.Strand,
                Filter.Linked("plan", "Plan", "plan", "plans"),
                Filter.Linked("lead", "Lead", "lead", "bodies"),
                Filter.Linked("group", "Group", "groups", "groups"),
                Filter.Linked("recommendation", "Recommendation", "serves", "recommendations"),
                Filter.Year,
            ],
            Order = EntryOrder.Awaited,
            HasDue = true,
            Charts = [SlippageChart.ChartAsync],
            Answer = AnswerAsync,
        };

    /// <summary>An action's number and title.</summary>
    public static string NameOf(ListRow row) => Of(row).Number is { } number ? $"{number}. {row.Entry.Title}" : row.Entry.Title;

    private static async Task<string?> AnswerAsync(RequestContext here, CancellationToken cancel)
    {
        var all = new ListQuery(here.Programme) { Kinds = ["action"] };
        var states = await here.Reading.CountByStateAsync(all, cancel);
        var count = states.Values.Sum();
        if (count == 0)
            return null;
        return $"{T($"Of {count:# action|# actions} in this record, {Answers.OfDelivery(states, count)}.")} "
            + await Answers.OfDatesAsync(here, all, cancel);
    }

    private static Cell Done(ActionItem action) =>
        action.DoneOn?.ToString() ?? (action.IsSettled ? T("Date not given") : T("Not reported as done"));

    private static ActionItem Of(ListRow row) => (ActionItem)row.Content;
}
