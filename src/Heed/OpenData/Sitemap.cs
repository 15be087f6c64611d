using System.Globalization;
using System.Text;
using System.Xml;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>
/// Every public address, for search engines (sitemaps.org): one file, or an index of several when there are too many for one.
/// </summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this IEndpointRouteBuilder site, KindRegistry registry)
    {
        site.MapGet("/sitemap.xml", (RequestContext here, CancellationToken cancel) => AllAsync(registry, here, cancel));
        site.MapGet(
            "/sitemap-pages.xml", async (RequestContext here, CancellationToken cancel) => Urls(await PagesAsync(registry, here, cancel)));
        site.MapGet("/sitemap-records-{part:int:range(1,50000)}.xml", async (int part, RequestContext here, CancellationToken cancel) =>
        {
            var records = await RecordsAsync(here, part, cancel);
            return records.Count == 0 ? ErrorResults.NotFound(here) : Urls(records);
        });
    }

    private static async Task<IResult> AllAsync(KindRegistry registry, RequestContext here, CancellationToken cancel)
    {
        var pages = await PagesAsync(registry, here, cancel);
        var count = await here.Reading.CountOutlineAsync(null, cancel);
        if (pages.Count + count <= Most.InSitemap)
            return Urls([.. pages, .. await RecordsAsync(here, 1, cancel)]);
        var files = Enumerable.Range(1, (count + Most.InSitemap - 1) / Most.InSitemap)
            .Select(part => $"{here.Origin}/sitemap-records-{part}.xml");
        return Write(
            "sitemapindex", "sitemap", [($"{here.Origin}/sitemap-pages.xml", null), .. files.Select(f => (f, default(DateTime?)))]);
    }

    // The lists of each programme; the homes are records themselves.
    private static async Task<IReadOnlyList<(string Address, DateTime? Changed)>> PagesAsync(
        KindRegistry registry, RequestContext here, CancellationToken cancel)
    {
        var programme = registry.All.First(f => f.Kind.Template.Length == 0).Kind.Name;
        var pages = new List<(string, DateTime?)> { (here.Origin + "/", null) };
        await foreach (var home in here.Reading.OutlineAsync(null, programme, 0, Most.InSitemap / registry.All.Count - 1, cancel))
            pages.AddRange(
                registry.All.Where(f => f.Kind.List.Length > 0)
                    .Select(f => ($"{here.Origin}/{here.Names.NameOf(home.Programme)}/{f.Kind.List}", (DateTime?)null)));
        return pages;
    }

    private static async Task<IReadOnlyList<(string Address, DateTime? Changed)>> RecordsAsync(
        RequestContext here, int part, CancellationToken cancel)
    {
        var records = new List<(string, DateTime?)>();
        await foreach (var entry in here.Reading.OutlineAsync(null, null, (part - 1) * Most.InSitemap, Most.InSitemap, cancel))
        {
            var programme = here.Names.NameOf(entry.Programme);
            records.Add(($"{here.Origin}/{programme}{(entry.Path.Length > 0 ? "/" + entry.Path : "")}", entry.Since));
        }
        return records;
    }

    private static IResult Urls(IReadOnlyList<(string Address, DateTime? Changed)> addresses) => Write("urlset", "url", addresses);

    private static IResult Write(string all, string one, IReadOnlyList<(string Address, DateTime? Changed)> addresses)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(all, Namespace);
            foreach (var (address, changed) in addresses)
            {
                xml.WriteStartElement(one, Namespace);
                xml.WriteElementString("loc", Namespace, address);
                if (changed is { } at)
                    xml.WriteElementString("lastmod", Namespace, at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return Results.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }
}
