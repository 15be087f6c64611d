using Heed.Ledger;
using Heed.Lists;

namespace Heed.Decisions;

/// <summary>The list of proposals put to Ministers, as far as public.</summary>
public static class SubmissionList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Published proposals to Ministers: who made them, and whether they have been sent.",
            Columns =
            [
                new("Submission", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Status", r => r.State()),
                new("Sent on", r => Of(r).SentOn?.ToString(), EntryOrder.On),
                new("From", r => new Cell([.. r.Links(Of(r).From).Parts, .. r.Links(Of(r).FromBody).Parts])),
                new("To", r => Of(r).To),
            ],
            Filters = [Filter.State, Filter.Strand, Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
        };

    private static Submission Of(ListRow row) => (Submission)row.Content;
}
