using System.Globalization;
using Heed.Delivery;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Recommendations;

/// <summary>The list of reports that made recommendations.</summary>
public static class ReportList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Reports that made recommendations or set actions: who wrote each one, who commissioned it, and when.",
            Columns =
            [
                PlainList.TitleColumn,
                new("Author", r => Cell.Or(Of(r).Author, T("Not given"))),
                new("Commissioned by", r => r.Links(Of(r).CommissionedBy).OrNotGiven()),
                new("Recommendations", r => Of(r).RecommendationCount?.ToString(CultureInfo.InvariantCulture) ?? T("Not given")),
                PlainList.DateColumn("Published"),
            ],
            Filters = [Filter.Linked("commissioned-by", "Commissioned by", "commissionedBy", "bodies"), Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
        };

    private static Report Of(ListRow row) => (Report)row.Content;
}
