using Heed.Design;

namespace Heed.Layout;

/// <summary>The ways through the site that every page has.</summary>
/// <param name="lists">The lists in the menu: what they are called, and their addresses below a programme.</param>
/// <param name="followed">The lists whose feed every page names in its head.</param>
public sealed class Navigation(IReadOnlyList<(string Text, string Path)> lists, IReadOnlyList<(string Text, string Path)> followed)
{
    private static IReadOnlyList<DesignLink> OfTheSite => [
        new(T("Accessibility"), "/accessibility"), new(T("Privacy"), "/privacy"), new(T("Your data"), "/your-data"),
        new(T("About Heed"), "/about")];

    /// <summary>The header's menu.</summary>
    public IReadOnlyList<DesignLink> Of(RequestContext here, string? section)
    {
        return [Link(T("Home"), ""), .. lists.Select(list => Link(T(list.Text), list.Path)), Link(T("Timeline"), "timeline"),
            Link(T("Everything"), "contents")];

        DesignLink Link(string text, string path) => new(text, here.Url(path), path == section);
    }

    /// <summary>The feeds that every page of a programme names in its head; none outside a programme.</summary>
    public IReadOnlyList<Alternate> Feeds(RequestContext here) =>
        here.Programme.Length == 0
            ? []
            :
            [
                .. followed.Select(list => new Alternate(Alternate.Atom, T(list.Text), here.Url(list.Path + ".atom"))),
                new(Alternate.Atom, T("All changes to this programme"), here.Url("changes.atom")),
            ];

    /// <summary>The footer's links.</summary>
    public static IReadOnlyList<DesignLink> Footer(RequestContext here) =>
        here.Programme.Length == 0
            ? [new(T("Programmes"), here.WithAsAt("/")), .. OfTheSite]
            :
            [
                new(T("Everything in this programme"), here.Url("contents")),
                new(T("What changed"), here.Url("changes")),
                new(T("Search"), here.Url("search")),
                new(T("Follow"), here.Url("follow")),
                new(T("Get help"), here.Url("get-help")),
                new(T("Open data and licence"), here.Url("data")),
                .. OfTheSite,
            ];
}
