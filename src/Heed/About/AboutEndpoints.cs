using Heed.Layout;
using Heed.Ledger;

namespace Heed.About;

/// <summary>What a reader may want to know of the site itself: what it is, who can use it, what it keeps of readers.</summary>
public static class AboutEndpoints
{
    /// <summary>Maps the pages about the site.</summary>
    public static void MapAbout(this IEndpointRouteBuilder site)
    {
        site.MapGet("/about", AboutAsync);
        site.MapGet("/accessibility", (RequestContext here) => Show(here, T("Accessibility"), "Accessibility.cshtml"));
        site.MapGet("/privacy", (RequestContext here) => Show(here, T("Privacy"), "Privacy.cshtml"));
    }

    private static async Task<View> AboutAsync(RequestContext here, ProgrammeLedger ledger, CancellationToken cancel) =>
        new("/About/About.cshtml", new AboutPage(T("About Heed")) { Here = here, Gaps = await ledger.GapsAsync(cancel) });

    private static View Show(RequestContext here, string title, string view) => new("/About/" + view, new AboutPage(title) { Here = here });
}

/// <summary>A page about the site.</summary>
public sealed class AboutPage(string title) : Page
{
    public override string Title => title;

    /// <summary>Editions that were lost.</summary>
    public IReadOnlyList<LogGap> Gaps { get; init; } = [];
}
