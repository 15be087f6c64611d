using System.Net;

namespace Heed.Tests.Web;

/// <summary>Goes through a site as a search engine would, from address to address.</summary>
public static class Crawl
{
    /// <summary>Fetches addresses and all that they link to below a programme, each page once, without walking through every choice of a filter.</summary>
    /// <param name="site">The site.</param>
    /// <param name="starts">Where to start.</param>
    /// <param name="most">How many pages at most; the site must hold fewer.</param>
    public static async Task<IReadOnlyDictionary<string, Answer>> AllAsync(TestSite site, IEnumerable<string> starts, int most = 6000)
    {
        var found = new Dictionary<string, Answer>();
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var address))
        {
            if (found.ContainsKey(address))
                continue;
            Assert.True(found.Count < most, $"More than {most} pages; the crawl may be going round in circles.");
            var answer = found[address] = await site.GetAsync(address);
            if (answer.ContentType != "text/html")
                continue;
            foreach (var link in answer.Page.QuerySelectorAll("a[href]:not([rel~=nofollow]), link[rel=alternate][href]").Select(a => Cleaned(a.GetAttribute("href")!)).Where(IsWorthFollowing))
                waiting.Enqueue(link);
        }
        return found;
    }

    /// <summary>Fails with a list of the pages that did not answer 200.</summary>
    public static void AllFound(IReadOnlyDictionary<string, Answer> pages) =>
        Assert.Empty(pages.Where(p => p.Value.Status != HttpStatusCode.OK).Select(p => $"{(int)p.Value.Status} {p.Key}"));

    private static string Cleaned(string href) => href.Split('#')[0];

    private static bool IsWorthFollowing(string address) =>
        address.StartsWith('/')
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/assets/", StringComparison.Ordinal)
        && !address.Contains("order=", StringComparison.Ordinal)
        && !address.Contains("after=", StringComparison.Ordinal)
        && !address.Contains("sort=", StringComparison.Ordinal);
}
