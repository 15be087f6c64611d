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

    static Task<Parsed> Read(string kind, string text) => Checked.By<Parsed>("feedsmith", "check-feed.mjs", text, kind);
}
