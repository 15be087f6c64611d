using Heed.Delivery;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Recommendations;

/// <summary>
/// What a recommendation's page shows of an action, read by the names of its fields because actions come after recommendations.
/// </summary>
public static class ListedAction
{
    /// <summary>The bodies that lead it.</summary>
    public static Cell Lead(ListRow row)
    {
        var lead = row.Entry.Kind.Shape.Fields.First(f => f.Name == "lead");
        var paths = lead.ValuesIn(row.Content).OfType<IRef>().Select(r => r.Path);
        return new Cell([.. paths.Where(row.Titles.ContainsKey).Select(path => new CellPart(row.Titles[path], path))]);
    }

    /// <summary>Whether its owner or a public source says how far it has come.</summary>
    public static bool HasEvidence(ListRow row) =>
        row.Entry.State != "no-return"
        || row.Entry.Kind.Shape.Fields.First(f => f.Name == "findings").ValuesIn(row.Content).OfType<Finding>()
            .Any(f => f.Shows is Showing.Done);
}
