using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Risks;

/// <summary>The list of risks and issues made public.</summary>
public static class RiskList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Risks that could delay or stop delivery, issues that already have, who is responsible, and the response.",
            Columns =
            [
                new("Risk", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Status", r => new Cell([States.Tag(r.Entry.State!), new CellPart(T(Of(r).Kind.Label))])),
                new("Likelihood", r => Level(Of(r).Likelihood)),
                new("Impact", r => Level(Of(r).Impact)),
                new("Owner", r => r.Links(Of(r).Owner)),
                new("Raised on", r => r.Content.On?.ToString(), EntryOrder.On),
            ],
            Filters = [Filter.State, Filter.Facet("kind", "Kind"), Filter.Strand, Filter.Linked("owner", "Owner", "owner", "bodies"),
                Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
        };

    private static Risk Of(ListRow row) => (Risk)row.Content;

    private static string? Level(RiskLevel level) => level == RiskLevel.NotGiven ? null : T(level.Label);
}
