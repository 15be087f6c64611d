using Heed.Ledger;
using Heed.Records;

namespace Heed.Publications;

/// <summary>What a publication builds on, replaces and implements, read both ways, and what it set in motion.</summary>
public static class Lineage
{
    private static readonly string[] Roles = ["expandsOn", "replaces", "partOf", "implements"];
    private static readonly string[] Moved = ["action", "commitment", "plan", "group", "recommendation", "report", "decision",
        "submission"];
    private static readonly string[] Words = ["Expands on", "Expanded on by", "Replaces", "Replaced by", "Part of", "Has as a part",
        "Implements", "Implemented by"];

    /// <summary>The lineage, relation by relation.</summary>
    public static IReadOnlyList<Related> Of(RecordPage page) =>
        Related.Of(page.LinksFrom.Where(l => Roles.Contains(l.Role)).Concat(page.LinksTo.Where(IsLineage)), Words);

    /// <summary>What it is about or reports on.</summary>
    public static IReadOnlyList<Related> About(RecordPage page) => Related.Of(page.LinksFrom.Where(l => l.Role is "about" or "mentions"));

    /// <summary>Actions, promises, plans and groups that rest on it.</summary>
    public static IReadOnlyList<Related> SetInMotion(RecordPage page) =>
        Related.Of(page.LinksTo.Where(l => !IsLineage(l) && Moved.Contains(l.Other.Kind.Name)));

    /// <summary>Meetings, events, updates and statements that speak of it.</summary>
    public static IReadOnlyList<Related> SpokenOf(RecordPage page) =>
        Related.Of(page.LinksTo.Where(l => !IsLineage(l) && !Moved.Contains(l.Other.Kind.Name)));

    private static bool IsLineage(Link link) => link.Other.Kind.Name == "publication" && Roles.Contains(link.Role);
}
