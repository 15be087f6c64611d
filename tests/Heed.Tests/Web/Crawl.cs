using System.Net;
using System.Text.RegularExpressions;

namespace Heed.Tests.Web;

/// <summary>Goes through a site as a search engine would, from address to address.</summary>
public static partial class Crawl
{
    /// <summary>
    /// Fetches addresses and all that they link to below a programme, each page once, without walking through every choice of a filter.
    /// </summary>
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
            foreach (var link in answer.Page.QuerySelectorAll("a[href]:not([rel~=nofollow]), link[rel=alternate][href]")
                .Select(a => Cleaned(a.GetAttribute("href")!)).Where(l => IsWorthFollowing(l, Day(address))))
                waiting.Enqueue(link);
        }
        return found;
    }

    /// <summary>Fails with a list of the pages that did not answer 200.</summary>
    public static void AllFound(IReadOnlyDictionary<string, Answer> pages) =>
        Assert.Empty(pages.Where(p => p.Value.Status != HttpStatusCode.OK).Select(p => $"{(int)p.Value.Status} {p.Key}"));

    private static string Cleaned(string href) => href.Split('#')[0];

    // One of each sort is enough: not every order and page of a list, not every difference, not every day.
    private static bool IsWorthFollowing(string address, string? day) =>
        address.StartsWith('/')
        && !address.StartsWith("//", StringComparison.Ordinal)
        && Day(address) == day
        && !NotFollowed().IsMatch(address);

    private static string? Day(string address) => AsAt().Match(address) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("as-at=[0-9-]+")]
    private static partial Regex AsAt();

    // A record's own formats, differences and timemaps; lists in other orders; what the reader types.
    [GeneratedRegex("^/assets/|/history/|/"
        + "timemap|[?&](order|after|sort|q|what|kind|from|year|strand|addressee|lead|group|publisher|theme|scope|role)=|^/[^/]+/[^/]+/"
        + ".*\\.(json|atom|ics|csv)")]
    private static partial Regex NotFollowed();
}
