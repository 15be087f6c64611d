using System.Text.Json;

namespace Heed.Browser.Harness;

/// <summary>A feed or calendar as somebody else's reader understands it (feedsmith, ical.js).</summary>
public sealed record Parsed(string? Title, IReadOnlyList<Parsed.Item> Items)
{
    public sealed record Item(
        string Id, string? Title, string? Link, string? Published, string? Updated,
        string? Start, string? End, int? Sequence, string? Status);

    public static Task<Parsed> Atom(string text) => Read("atom", text);
    public static Task<Parsed> JsonFeed(string text) => Read("jsonfeed", text);
    public static Task<Parsed> Calendar(string text) => Read("ics", text);

    static async Task<Parsed> Read(string kind, string text)
    {
        var node = Tool.Require("node");
        Tool.RequirePackage("feedsmith", "package.json");
        var outcome = await Tool.Run(node, [Path.Combine(Repository.BrowserTests, "parsers", "check-feed.mjs"), kind], text);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return JsonSerializer.Deserialize<Parsed>(outcome.Output, JsonSerializerOptions.Web)!;
    }
}
