using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Heed.Export.Archive;

/// <summary>
/// Writes the public record of a programme as a folder of pages, data and files that opens without a server. The pages are those of the
/// site itself, asked for one by one.
/// </summary>
/// <param name="site">Asks the site.</param>
/// <param name="map">Which addresses are in the archive.</param>
/// <param name="folder">Where to.</param>
public sealed partial class StaticArchive(HttpClient site, ArchiveMap map, string folder)
{
    private const int AtOnce = 4;

    private readonly ConcurrentDictionary<string, bool> written = new();

    /// <summary>How many pages it has.</summary>
    public int Pages => written.Count(w => w.Value && map.IsPage(w.Key));

    /// <summary>How many other files it has: data, attached files, styles.</summary>
    public int Files => written.Count(w => w.Value) - Pages;

    /// <summary>Writes it.</summary>
    /// <param name="archivedOn">The day.</param>
    /// <param name="asAt">The day that the record is as at.</param>
    /// <param name="tell">Told from time to time how many files there are.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Whether the programme is there at all.</returns>
    public async Task<bool> WriteAsync(DateOnly archivedOn, DateOnly asAt, Action<int> tell, CancellationToken cancel)
    {
        List<string> next = [map.Home, .. map.Lists];
        while (next.Count > 0)
        {
            var found = new ConcurrentDictionary<string, bool>();
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (address, stop) =>
                {
                    foreach (var linked in await FetchAsync(address, stop))
                        found.TryAdd(linked, true);
                });
            if (!written.GetValueOrDefault(map.Home))
                return false;
            tell(written.Count);
            next = [.. found.Keys.Where(a => !written.ContainsKey(a)).Order(StringComparer.Ordinal)];
        }
        // Only now is it known which links lead to something.
        var page = new ArchivePage(map, address => written.GetValueOrDefault(address), archivedOn, asAt);
        await Parallel.ForEachAsync(written.Where(w => w.Value && map.IsPage(w.Key)).Select(w => w.Key), cancel, async (address, stop) =>
        {
            var file = PathOf(address);
            await File.WriteAllTextAsync(file, page.Of(address, await File.ReadAllTextAsync(file, stop)), stop);
        });
        return true;
    }

    // Keeps what the site answers, as it answers it, and finds what it leads to.
    private async Task<IEnumerable<string>> FetchAsync(string address, CancellationToken cancel)
    {
        using var answer = await site.GetAsync(new Uri(map.Fetched(address), UriKind.Relative), cancel);
        // What was removed has a page that says so; it belongs to the record.
        var isThere = answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Gone && map.IsPage(address);
        if (!isThere && answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone))
            throw new HttpRequestException($"{address} was answered with {(int)answer.StatusCode}.", null, answer.StatusCode);
        written[address] = isThere;
        if (!isThere)
            return [];
        var file = PathOf(address);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (var kept = File.Create(file))
            await answer.Content.CopyToAsync(kept, cancel);
        if (map.IsPage(address))
            return Links(address, await File.ReadAllTextAsync(file, cancel), Linked());
        if (address.EndsWith(".css", StringComparison.Ordinal))
            return Links(address, await File.ReadAllTextAsync(file, cancel), InStyles());
        // A download in parts names the next in a header.
        return answer.Headers.TryGetValues("Link", out var links) ? Links(address, string.Join(",", links), NextPart()) : [];
    }

    private IEnumerable<string> Links(string address, string text, Regex pattern) =>
        pattern.Matches(text).Select(m => map.Find(address, WebUtility.HtmlDecode(m.Groups[1].Value))).OfType<string>().Distinct();

    private string PathOf(string address) => Path.Combine([folder, .. map.FileOf(address).Split('/')]);

    [GeneratedRegex("<(?:a|img|link)\\b[^>]*?\\s(?:href|src)=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Linked();

    [GeneratedRegex("url\\([\"']?([^)\"']+)[\"']?\\)", RegexOptions.CultureInvariant)]
    private static partial Regex InStyles();

    [GeneratedRegex("<([^>]+)>; rel=\"next\"", RegexOptions.CultureInvariant)]
    private static partial Regex NextPart();
}
