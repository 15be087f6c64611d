using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>What can be begun from a record, with the link to it filled in.</summary>
public static class NewFrom
{
    private static readonly Dictionary<string, (string Words, string Kind, string Relation)[]> All = new()
    {
        ["recommendation"] = [("New action that serves it", "action", "serves"), ("New assessment of it", "assessment", "of")],
        ["action"] = [("New assessment of it", "assessment", "of")],
        ["commitment"] = [("New assessment of it", "assessment", "of")],
        ["update"] = [("New commitment said in it", "commitment", "in")],
        ["submission"] = [("New decision on it", "decision", "submission")],
        ["group"] = [("New meeting of it", "meeting", "group"), ("New submission from it", "submission", "from")],
        ["meeting"] = [("New decision from its agenda", "decision", "concerns"), ("New commitment said in it", "commitment", "in")],
        ["plan"] = [("New action of it", "action", "plan")],
        ["report"] = [("New recommendation made in it", "recommendation", "report")],
        ["statement"] = [("New commitment said in it", "commitment", "in")],
        ["event"] = [("New statement about it", "statement", "about"), ("New commitment said in it", "commitment", "in")],
        ["body"] = [("New report it commissioned", "report", "commissionedBy")],
    };

    /// <summary>The links from a record's page to the forms of new records, as far as the person may write them.</summary>
    /// <param name="here">Where the person is.</param>
    /// <param name="staff">The person.</param>
    /// <param name="path">The record's address below the programme.</param>
    public static IReadOnlyList<DesignLink> Links(Here here, Staff staff, string path)
    {
        if (!here.Kinds.TryResolve(path, out var kind, out _) || !staff.May(Permission.Write, here.Programme))
            return [];
        List<DesignLink> links = [.. All.GetValueOrDefault(kind.Name, []).Select(n => new DesignLink(n.Words, $"/desk/{here.Programme}/new/{n.Kind}?from={path}&relation={n.Relation}"))];
        if (kind.Name == "recommendation" && staff.May(Permission.Write, here.Programme, path))
            links.Add(new("Record an answer to it", $"/desk/{here.Programme}/edit/{path}#responses"));
        if (kind.Name == "update")
            links.Add(new("Check its sentences against the record", $"/desk/{here.Programme}/sentences/{path}"));
        return links;
    }

    /// <summary>Whether a new record of a kind may be begun with a link in a field.</summary>
    public static ContentField? Field(Kind kind, string relation) =>
        kind.Shape.Fields.FirstOrDefault(f => f.Kind == FieldKind.Link && f.Name == relation);
}
