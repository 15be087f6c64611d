using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.OpenData;
using Microsoft.AspNetCore.WebUtilities;

namespace Heed.Export.Archive;

/// <summary>
/// Which addresses of the site are in a static archive, and as which file. What has no end, or is about today, is left on the live site:
/// search, filters, comparisons of two days, feeds, calendars, forms and comments.
/// </summary>
/// <param name="programme">The programme.</param>
/// <param name="asAt">The day the record is read as at; null for the record as it is.</param>
/// <param name="origin">The site's own address.</param>
/// <param name="kinds">The kinds of record.</param>
public sealed class ArchiveMap(string programme, DateOnly? asAt, string origin, KindCatalogue kinds)
{
    private const string Assets = "/assets/";

    private static readonly string[] OfTheSite = ["/about", "/accessibility", "/privacy"];

    private static readonly string[] Pages = ["", "contents", "data", "timeline", "strands", "for", "get-help", "history"];

    private static readonly string[] Descriptions = ["data.jsonld", "data/popolo.json", "data/record.jsonl", WorkbookOffer.Path];

    private readonly string? day = asAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Where an archive begins: the programme's home.</summary>
    public string Home => $"/{programme}";

    /// <summary>The lists, for those that no page links to.</summary>
    public IEnumerable<string> Lists => kinds.All.Where(k => k.List.Length > 0).Select(k => k.List).Distinct().SelectMany(
        list => (string[])[$"/{programme}/{list}", $"/{programme}/{list}.csv", $"/{programme}/{list}.csv-metadata.json"]);

    /// <summary>The whole address of something on the live site, as at the same day.</summary>
    public string Live(string address) => origin + Fetched(address);

    /// <summary>The address by which the site is asked for something that is in the archive.</summary>
    public string Fetched(string address) =>
        day is null || address.StartsWith(Assets, StringComparison.Ordinal) ? address
            : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}as-at={day}";

    /// <summary>The address of the site that a link leads to when the archive has it; null when it does not.</summary>
    /// <param name="page">The address of the page that the link is on.</param>
    /// <param name="link">The link as it is written.</param>
    public string? Find(string page, string link)
    {
        if (!Uri.TryCreate(new Uri(origin + page), link, out var address) || address.GetLeftPart(UriPartial.Authority) != origin)
            return null;
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        if (path.StartsWith(Assets, StringComparison.Ordinal))
            return path;
        var query = QueryHelpers.ParseQuery(address.Query);
        var on = query.Remove("as-at", out var asked) ? asked.ToString() : null;
        if (on != day)
            return null;
        if (OfTheSite.Contains(path))
            return query.Count == 0 ? path : null;
        var below = path == Home ? "" : path == Home + ".json" ? ".json"
            : path.StartsWith(Home + "/", StringComparison.Ordinal) ? path[(Home.Length + 1)..] : null;
        if (below is null || Takes(below) is not { } taken || query.Keys.Except(taken).Any())
            return null;
        return QueryHelpers.AddQueryString(path, query.OrderBy(q => q.Key, StringComparer.Ordinal));
    }

    /// <summary>The whole address that a link leads to.</summary>
    public string Whole(string page, string link) =>
        Uri.TryCreate(new Uri(Live(page)), link, out var address) ? address.AbsoluteUri : link;

    /// <summary>Whether a whole address is of the live site.</summary>
    public bool IsOfTheSite(string whole) =>
        whole == origin || whole.StartsWith(origin + "/", StringComparison.Ordinal);

    /// <summary>The file of an address, below the archive's folder, with forward slashes.</summary>
    public string FileOf(string address)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        var name = path == Home ? "index"
            : path == Home + ".json" ? "programme.json"
            : path.StartsWith(Home + "/", StringComparison.Ordinal) ? path[(Home.Length + 1)..]
            : path.StartsWith(Assets, StringComparison.Ordinal) ? path[1..]
            : "site" + path;
        // Two dots in a name look like the folder above.
        name = name.Replace("..", "-to-", StringComparison.Ordinal);
        if (query.Length > 0)
        {
            var (stem, ending) = Formats.Part(name);
            name = $"{stem}-{Brief(query)}{ending}";
        }
        return IsPage(path) ? name + ".html" : name;
    }

    /// <summary>Whether an address is a page, not data or a file.</summary>
    public bool IsPage(string path)
    {
        path = path.Split('?')[0];
        return Formats.Part(path).Ending.Length == 0 && !path.StartsWith(Assets, StringComparison.Ordinal)
            && !path.StartsWith($"{Home}/files/", StringComparison.Ordinal) && !Descriptions.Contains(path[1..].Split('/', 2)[^1])
            && !path.EndsWith(".json", StringComparison.Ordinal);
    }

    /// <summary>How a file of the archive names another.</summary>
    public static string Relative(string from, string to)
    {
        var name = string.Join('/', to.Split('/').Select(Uri.EscapeDataString));
        return string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/'))) + name;
    }

    // What may be asked of an address below the programme; null when the archive does not have it.
    private string[]? Takes(string path)
    {
        if (path == "timeline")
            return ["year", "page"];
        if (Pages.Contains(path) || Descriptions.Contains(path) || path == ".json"
            || path.StartsWith("data/schemas/", StringComparison.Ordinal) || path.Split('/') is ["strands" or "for", _] or ["files", _, _])
            return [];
        var (named, ending) = Formats.Part(path);
        if (kinds.ListedAt(named) is not null)
            return ending is "" or ".csv" or ".json" ? ["after"] : ending == ".csv-metadata.json" ? [] : null;
        var (record, which) = HistoryAddress.Split(named);
        return (record.Length == 0 && which is not null || kinds.TryResolve(record, out _, out _))
            && (ending.Length == 0 || ending == ".json" && which is null)
            ? which is "" ? ["page"] : [] : null;
    }

    private static string Brief(string query) =>
        query.All(c => char.IsAsciiLetterOrDigit(c) || c is '=' or '&' or '-') && query.Length <= 40
            ? query.Replace('=', '-').Replace('&', '-')
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))[..12];
}
