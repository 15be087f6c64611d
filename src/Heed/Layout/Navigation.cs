using Heed.Design;

namespace Heed.Layout;

/// <summary>The ways through the site that stand on every page.</summary>
public static class Navigation
{
    private static readonly IReadOnlyList<(string Text, string Path)> Main =
    [
        ("Home", ""),
        ("Recommendations", "recommendations"),
        ("Actions", "actions"),
        ("Commitments", "commitments"),
        ("Groups", "groups"),
        ("Meetings", "meetings"),
        ("Publications", "publications"),
        ("Updates", "updates"),
        ("Timeline", "timeline"),
    ];

    private static readonly IReadOnlyList<DesignLink> OfTheSite = [new("Accessibility", "/accessibility"), new("Privacy", "/privacy"), new("Your data", "/your-data"), new("About Heed", "/about")];

    /// <summary>The header's menu.</summary>
    public static IReadOnlyList<DesignLink> Of(Here here, string? section) => [.. Main.Select(m => new DesignLink(m.Text, here.Url(m.Path), m.Path == section))];

    /// <summary>The feeds that every page of a programme names in its head; none outside a programme.</summary>
    public static IReadOnlyList<Alternate> Feeds(Here here) =>
        here.Programme.Length == 0
            ? []
            :
            [
                new(Alternate.Atom, "Updates", here.Url("updates.atom")),
                new(Alternate.Atom, "All changes to this programme", here.Url("changes.atom")),
            ];

    /// <summary>The footer's links.</summary>
    public static IReadOnlyList<DesignLink> Footer(Here here) =>
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
