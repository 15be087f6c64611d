using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>What can be begun from a record, with the link to it filled in, and what else can be done with it.</summary>
public static class NewRecordLinks
{
    /// <summary>The links from a record's page, as far as the person may follow them.</summary>
    /// <param name="here">Where the person is.</param>
    /// <param name="staff">The person.</param>
    /// <param name="path">The record's address below the programme.</param>
    public static IReadOnlyList<DesignLink> Links(RequestContext here, Staff staff, string path)
    {
        if (Slices.Registry.At(path) is not { } pages || !staff.May(Permission.Write, here.Programme))
            return [];
        var desk = $"/desk/{here.Programme}/";
        var mayWrite = staff.May(Permission.Write, here.Programme, path);
        return
        [
            .. pages.Begins.Select(b => new DesignLink(b.Words, $"{desk}new/{b.Kind}?from={path}&relation={b.Relation}")),
            .. pages.DeskWays.Where(w => mayWrite || !w.NeedsRecord)
                .Select(w => new DesignLink(w.Words, desk + w.Address.Replace("{0}", path, StringComparison.Ordinal))),
        ];
    }

    /// <summary>Whether a new record of a kind may be begun with a link in a field.</summary>
    public static ContentField? Field(Kind kind, string relation) =>
        kind.Shape.Fields.FirstOrDefault(f => f.Kind == FieldKind.Link && f.Name == relation);
}
