using AngleSharp.Dom;
using Heed.Tests.Web;

namespace Heed.Tests.Promises;

/// <summary>What holds for every page and format of the demonstration, whatever it shows.</summary>
[Trait("Length", "Long")]
public sealed class EveryPublicPageTests(DemoSite site)
{
    [Fact]
    public async Task Every_link_leads_somewhere_and_every_page_keeps_the_promises_of_a_public_page()
    {
        var pages = await Crawl.AllAsync(site, ["/", "/cpip", "/robots.txt", "/sitemap.xml"]);

        Assert.True(pages.Count > 300, $"Only {pages.Count} pages were found.");
        Crawl.AllFound(pages);
        // A block to be copied into somebody else's newsletter is no page of ours.
        Assert.Empty(
            pages.Where(p => !p.Key.Contains("/newsletter.html", StringComparison.Ordinal))
                .SelectMany(p => Breaches(p.Value).Select(b => $"{p.Key}: {b}")));
    }

    [Fact]
    public async Task On_a_page_as_at_a_day_every_link_within_the_site_keeps_the_day()
    {
        var pages = await Crawl.AllAsync(site, ["/cpip?as-at=2017-06-30"]);
        var dated = pages.Where(p => p.Key.Contains("as-at=2017-06-30", StringComparison.Ordinal)).ToList();

        Crawl.AllFound(pages);
        Assert.True(dated.Count > 100, $"Only {dated.Count} pages were found.");
        var strayed =
            from page in dated
            where page.Value.ContentType == "text/html"
            from link in page.Value.Page.QuerySelectorAll("main a[href^='/']")
            let address = link.GetAttribute("href")!
            where !address.Contains("as-at=", StringComparison.Ordinal) && !address.Contains("/changes?", StringComparison.Ordinal)
            select $"{page.Key}: {address}";
        Assert.Empty(strayed.Distinct());
    }

    private static IEnumerable<string> Breaches(Answer answer)
    {
        if (answer.Headers.ContainsKey("Set-Cookie"))
            yield return "sets a cookie";
        if (answer.Headers.GetValueOrDefault("Content-Security-Policy")?.StartsWith("default-src 'none'", StringComparison.Ordinal) != true)
            yield return "has no strict content security policy";
        if (answer.Headers.GetValueOrDefault("X-Content-Type-Options") != "nosniff")
            yield return "may be sniffed";
        // A form is made for one reader at one time: nothing may keep it. Everything else may be kept for a minute.
        var isForm = answer.ContentType == "text/html" && answer.Page.QuerySelector("main form[method=post]") is not null;
        if (answer.Headers.GetValueOrDefault("Cache-Control") != (isForm ? "no-store" : "public, max-age=60"))
            yield return $"may be kept longer than a minute: {answer.Headers.GetValueOrDefault("Cache-Control")}";
        if (answer.ContentType != "text/html")
            yield break;
        var page = answer.Page;
        if (page.QuerySelectorAll("h1").Length != 1)
            yield return $"has {page.QuerySelectorAll("h1").Length} first headings";
        if (string.IsNullOrWhiteSpace(page.Title) || page.DocumentElement.GetAttribute("lang") != "en-GB")
            yield return "has no title or language";
        if (page.QuerySelector("main#main-content") is null || page.QuerySelector("header") is null || page.QuerySelector("footer") is null)
            yield return "lacks a landmark";
        // A script of ours, as a file, runs only where the public writes or copies: it hides the page, does a sum, or copies a field.
        if (page.QuerySelectorAll("script:not([type='application/ld+json'])")
            .Any(s => !(isForm || page.QuerySelector("[data-copies]") is not null) || s.TextContent.Length > 0
                || s.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) != true))
            yield return "has a script where none belongs";
        if (page.QuerySelectorAll("style, [style]").Length > 0
            || page.All.Any(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))))
            yield return "has script or style of its own";
        if (page.QuerySelectorAll("img[src^='http'], link[rel=stylesheet][href^='http'], script[src^='http'], iframe").Length > 0)
            yield return "loads something from elsewhere";
        if (page.QuerySelectorAll("a[href='']").Length > 0)
            yield return "has a link that leads nowhere";
        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1))
            yield return $"has the id {id.Key} twice";
        foreach (var anchor in page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..])
            .Where(id => id.Length > 0 && page.GetElementById(id) is null))
            yield return $"links to #{anchor}, which is not on the page";
    }
}
