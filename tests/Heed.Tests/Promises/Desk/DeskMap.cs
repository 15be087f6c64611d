using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Heed.Hosting;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Routing;

namespace Heed.Tests.Promises.Desk;

/// <summary>
/// The desk as somebody with every role finds it: for each mapped address, values and form fields taken from the desk's own links and
/// forms.
/// </summary>
internal sealed class DeskMap
{
    private const int MostPages = 150;

    private List<(string Pattern, Regex Matcher)> patterns = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> values = [];
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> fields = [];

    /// <summary>The desk's endpoints: method, pattern and endpoint.</summary>
    public required IReadOnlyList<(string Method, string Pattern, RouteEndpoint Endpoint)> Endpoints { get; init; }

    /// <summary>The addresses of pages that were found.</summary>
    public List<string> Pages { get; } = [];

    public static async Task<DeskMap> DrawAsync(Visitor browser, IEnumerable<RouteEndpoint> endpoints, IReadOnlyList<string> starts)
    {
        var map = new DeskMap { Endpoints = Of(endpoints) };
        var patterns = map.patterns = map.Endpoints.Select(e => e.Pattern).Distinct().Select(p => (Pattern: p, Matcher: MatcherOf(p)))
            .OrderBy(p => p.Pattern.Contains("{**", StringComparison.Ordinal)).ThenBy(p => p.Pattern.Count(c => c == '{')).ToList();
        var (waiting, seen) =
            (new Queue<string>(
                ["/desk", "/desk/trial", .. map.Endpoints.Where(e => e.Method == "GET")
                    .Select(e => e.Pattern.Replace("{programme}", "trial", StringComparison.Ordinal))
                    .Where(p => !p.Contains('{', StringComparison.Ordinal)), .. starts]), new HashSet<string>());
        while (waiting.TryDequeue(out var address) && map.Pages.Count < MostPages)
        {
            if (!seen.Add(address))
                continue;
            var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
            if ((int)answer.Status != 200 || answer.ContentType != "text/html")
                continue;
            map.Pages.Add(address);
            var links = answer.Page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(IsOfDesk).ToList();
            var forms = answer.Page.QuerySelectorAll("form[method=post]")
                .SelectMany(
                    f => f.QuerySelectorAll("[formaction]").Select(b => b.GetAttribute("formaction")!)
                        .Append(f.GetAttribute("action") ?? address),
                        (f, action) => (Form: f, Action: action.Length == 0 ? address : action)).ToList();
            foreach (var link in links.Concat(forms.Select(f => f.Action)).Append(address))
                map.Note(patterns, link.Split('?')[0]);
            foreach (var (form, action) in forms)
            {
                if (patterns.FirstOrDefault(p => p.Matcher.IsMatch(action.Split('?')[0])) is { Pattern: { } pattern })
                    map.fields.TryAdd(pattern, [.. FieldsOf(form)]);
            }
            foreach (var link in links)
                waiting.Enqueue(link);
        }
        return map;
    }

    /// <summary>
    /// Parts of patterns for which what was found first must not be taken: what is done there would sign out those who ask.
    /// </summary>
    public Dictionary<string, string> Instead { get; } = [];

    /// <summary>An address of a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="programme">The programme asked for.</param>
    /// <param name="path">The record asked for.</param>
    /// <returns>The address, and whether its other values were found at the desk.</returns>
    public (string Address, bool IsFound) Address(string pattern, string programme, string path)
    {
        if (Instead.FirstOrDefault(i => pattern.Contains(i.Key, StringComparison.Ordinal)) is { Key: not null } instead)
            return (Address(pattern.Replace(instead.Key, instead.Value, StringComparison.Ordinal), programme, path).Address, true);
        var known = values.GetValueOrDefault(pattern) ?? values.Where(v => pattern.StartsWith(v.Key + "/", StringComparison.Ordinal))
            .OrderByDescending(v => v.Key.Length).Select(v => v.Value).FirstOrDefault();
        var found = true;
        var address = Regex.Replace(pattern, @"\{(\*{0,2})(\w+)[^}]*\}", m =>
        {
            if (m.Groups[2].Value == "programme")
                return programme;
            if (m.Groups[2].Value == "path")
                return path;
            if (known?.GetValueOrDefault(m.Groups[2].Value) is { Length: > 0 } value)
                return value;
            found = false;
            return m.Value.Contains("guid", StringComparison.Ordinal) || m.Groups[2].Value == "id" ? "0198c0de-0000-7000-8000-000000000000"
                : m.Groups[2].Value == "kind" ? "event" : "nothing";
        });
        return (address, found);
    }

    /// <summary>The pattern of an address of the desk, the most exact one; null when it is none of the desk's.</summary>
    public string? PatternOf(string address) => patterns.FirstOrDefault(p => p.Matcher.IsMatch(address)).Pattern;

    /// <summary>What a form sends there, as far as it was found.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields(string pattern) => fields.GetValueOrDefault(pattern) ?? [];

    /// <summary>The desk's endpoints among all.</summary>
    public static IReadOnlyList<(string Method, string Pattern, RouteEndpoint Endpoint)> Of(IEnumerable<RouteEndpoint> endpoints) =>
        [.. endpoints.Where(e => RolesTable.IsDesk(RolesTable.PatternOf(e)))
            .SelectMany(e => RolesTable.MethodsOf(e).Select(m => (m, RolesTable.PatternOf(e), e)))];

    private void Note(List<(string Pattern, Regex Matcher)> patterns, string address)
    {
        // The most exact pattern comes first: "releases/new" is no release.
        if (patterns.FirstOrDefault(p => p.Matcher.IsMatch(address)) is { Pattern: { } pattern, Matcher: { } matcher })
            values.TryAdd(
                pattern, matcher.Match(address).Groups.Values.Where(g => !char.IsDigit(g.Name[0])).ToDictionary(g => g.Name, g => g.Value));
    }

    private static bool IsOfDesk(string address) => RolesTable.IsDesk(address.Split('?')[0]);

    private static Regex MatcherOf(string pattern)
    {
        var parts = pattern.Split('/').Select(s => s.StartsWith("{**", StringComparison.Ordinal) ? $"(?<{s[3..^1]}>.*)" : s.StartsWith('{')
            ? $"(?<{s[1..^1].Split(':')[0]}>[^/]+)" : Regex.Escape(s));
        return new Regex($"^{string.Join('/', parts)}/?$");
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IElement form) =>
        form.QuerySelectorAll("input[name], textarea[name], select[name], button[name]")
            .Where(f => f.GetAttribute("type") is not ("checkbox" or "radio" or "file") || f.HasAttribute("checked"))
            .Select(f => new KeyValuePair<string, string>(f.GetAttribute("name")!, f.GetAttribute("value") ?? f.TextContent.Trim()));
}
