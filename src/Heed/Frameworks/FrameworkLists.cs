using Heed.Ledger;
using Heed.Lists;

namespace Heed.Frameworks;

/// <summary>The lists of frameworks and of their versions.</summary>
public static class FrameworkLists
{
    public static ListDefinition OfFrameworks { get; } =
        new()
        {
            Lead = "Frameworks that services are judged by, and who publishes them.",
            Columns =
            [
                PlainList.TitleColumn,
                new("Owner", r => r.Links(((Framework)r.Content).Owner)),
                new("Who it is for", r => ((Framework)r.Content).Audience),
            ],
            Filters = [Filter.Linked("owner", "Owner", "owner", "bodies")],
            Order = EntryOrder.Title,
        };

    public static ListDefinition OfVersions { get; } =
        new()
        {
            Lead = "Each version of a framework, with its quality indicators.",
            Columns =
            [
                PlainList.TitleColumn,
                new("Number", r => Of(r).Number),
                new("Framework", r => r.Links(Of(r).Framework)),
                new("Quality indicators", r => Of(r).Indicators.Count > 0 ? $"{Of(r).Indicators.Count}" : null, IsNumber: true),
                PlainList.DateColumn("Published on"),
            ],
            Filters = [Filter.Linked("framework", "Framework", "framework", "frameworks"), Filter.Year],
            Order = EntryOrder.On,
            Descending = true,
        };

    private static FrameworkVersion Of(ListRow row) => (FrameworkVersion)row.Content;
}
