using Heed.Design;

namespace Heed.Layout;

/// <summary>The ways through the site that every page has.</summary>
/// <param name="lists">The lists in the menu: what they are called, and their addresses below a programme.</param>
/// <param name="followed">The lists whose feed every page names in its head.</param>
public sealed class Navigation(IReadOnlyList<(string Text, string Path)> lists, IReadOnlyList<(string Text, string Path)> followed)
{
    private static readonly IReadOnlyList<DesignLink> OfTheSite = [
        new("Accessibility", "/accessibility"), new("Privacy", "/privacy"), new("Your data", "/your-data"), new("About Heed", "/about")];

    /// <summary>The header's menu.</summary>
    public IReadOnlyList<DesignLink> Of(RequestContext here, string? section) =>
        [.. lists.Prepend(("Home", "")).Append(("Timeline", "timeline")).Append(("Everything", "contents"))
            .Select(m => new DesignLink(m.Item1, here.Url(m.Item2), m.Item2 == section))];

    /// <summary>The feeds that every page of a programme names in its head; none outside a programme.</summary>
    public IReadOnlyList<Alternate> Feeds(RequestContext here) =>
        here.Programme.Length == 0
            ? []
            :
            [
                .. followed.Select(list => new Alternate(Alternate.Atom, list.Text, here.Url(list.Path + ".atom"))),
                new(Alternate.Atom, "All changes to this programme", here.Url("changes.atom")),
            ];

    /// <summary>The footer's links.</summary>
    public static IReadOnlyList<DesignLink> Footer(RequestContext here) =>
        here.Programme.Length == 0
            ? [new("Programmes", here.WithAsAt("/")), .. OfTheSite]
            :
            [
                new("Everything in this programme", here.Url("contents")),
                new("What changed", here.Url("changes")),
                new("Search", here.Url("search")),
                new("Follow", here.Url("follow")),
                new("Open data and licence", here.Url("data")),
                .. OfTheSite,
            ];
}
