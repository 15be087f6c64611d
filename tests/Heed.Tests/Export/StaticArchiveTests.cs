using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Heed.Tests.Web;

namespace Heed.Tests.Export;

/// <summary>The demonstration's static archive: what it holds, and that it needs nothing else.</summary>
[Trait("Length", "Long")]
public sealed partial class StaticArchiveTests(DemoSite site, DemoArchive archive) : IClassFixture<DemoArchive>
{
    [Fact]
    public async Task Every_link_between_its_files_leads_to_something()
    {
        foreach (var folder in (string[])[await archive.WholeAsync(), await archive.EarlierAsync()])
        {
            var pages = DemoArchive.Pages(folder).ToDictionary(p => p.File, p => p.Page);
            var ids = pages.ToDictionary(p => p.Key, p => p.Value.QuerySelectorAll("[id]").Select(e => e.Id).ToHashSet());
            var broken =
                from page in pages
                from element in page.Value.QuerySelectorAll("a[href], link[href], img[src]")
                let link = element.GetAttribute("href") ?? element.GetAttribute("src")!
                where !Absolute().IsMatch(link) && !LeadsTo(page.Key, link, ids)
                select $"{Path.GetRelativePath(folder, page.Key)}: {link}";
            Assert.Empty(broken);
            Assert.True(pages.Count > 200, $"Only {pages.Count} pages.");
        }
    }

    [Fact]
    public async Task No_page_needs_a_script_a_form_or_anything_from_elsewhere()
    {
        var needing =
            from page in DemoArchive.Pages(await archive.WholeAsync())
            from element in page.Page.QuerySelectorAll("script:not([type='application/ld+json']), form, .ds_site-search, button, iframe, "
                + "[onclick], link[rel=stylesheet][href^=http], link[rel=stylesheet][href^='/'], img[src^=http]")
            select $"{page.File}: {element.OuterHtml}";

        Assert.Empty(needing);
    }

    [Fact]
    public async Task Each_page_says_when_it_was_archived_and_where_it_is_live()
    {
        foreach (var (file, page) in DemoArchive.Pages(await archive.EarlierAsync()))
        {
            var notice = page.QuerySelector("section.heed_notice[aria-label=Archive]");
            Assert.Equal(
                (file, "Archived on 24 November 2026. This is the record as it was on 30 June 2017. Live page"),
                (file, notice?.TextContent.Trim()));
            Assert.StartsWith("http://localhost/", notice!.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_record_is_there_with_all_its_versions_and_data()
    {
        var folder = await archive.WholeAsync();

        var missing = new List<string>();
        var lines = (await site.GetAsync("/cpip/data/record.jsonl")).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var edition in lines.Select(l => EditionOf().Match(l)).Where(m => m.Success))
        {
            var path = edition.Groups[1].Value;
            string[] files = path.Length == 0 ? ["index.html", "programme.json", "history.html", $"history/{edition.Groups[2].Value}.html"]
                : [$"{path}.html", $"{path}.json", $"{path}/history.html", $"{path}/history/{edition.Groups[2].Value}.html"];
            missing.AddRange(files.Where(f => !File.Exists(Path.Combine(folder, f))));
        }
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Nothing_published_later_is_in_an_earlier_record()
    {
        var folder = await archive.EarlierAsync();

        Assert.True(File.Exists(Path.Combine(folder, "recommendations", "1.html")));
        Assert.False(File.Exists(Path.Combine(folder, "updates", "21.html")));
    }

    [Fact]
    public async Task Links_to_what_it_does_not_have_lead_to_the_live_site_and_say_so()
    {
        foreach (var (file, page) in DemoArchive.Pages(await archive.WholeAsync()))
            Assert.All(
                page.QuerySelectorAll("main a[href^='http://localhost'], footer a[href^='http://localhost']")
                    .Where(a => a.TextContent != "Use it on the live site"),
                link => Assert.True(link.TextContent.EndsWith("(live site)", StringComparison.Ordinal), $"{file}: {link.OuterHtml}"));
    }

    private static bool LeadsTo(string page, string link, Dictionary<string, HashSet<string?>> ids)
    {
        var (name, fragment) = link.Split('#', 2) is [var before, var after] ? (before, Uri.UnescapeDataString(after)) : (link, null);
        var file = name.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(name)));
        return File.Exists(file) && (string.IsNullOrEmpty(fragment) || !ids.TryGetValue(file, out var there) || there.Contains(fragment));
    }

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Absolute();

    [GeneratedRegex("\"type\":\"edition\",\"path\":\"([^\"]*)\",\"edition\":([0-9]+),")]
    private static partial Regex EditionOf();
}
