using System.Globalization;
using AngleSharp.Dom;

namespace Heed.Tests.Web;

/// <summary>
/// Someone who works by links and buttons alone, and what it costs them: pages, clicks, and characters typed or pasted. The minutes are the
/// keystroke-level model's (Card, Moran and Newell 1980): 0.28 s a character, 1.1 s to point, 0.2 s to click, 1.35 s to decide on each
/// action; 3 s to look at a page are ours.
/// </summary>
public sealed class Hands(Visitor visitor, Hands.Cost cost)
{
    /// <summary>What it cost so far, for all who share it.</summary>
    public sealed class Cost
    {
        public int Pages { get; set; }

        public int Clicks { get; set; }

        public int Fields { get; set; }

        public int Typed { get; set; }

        public int Pasted { get; set; }

        /// <summary>The model's minutes.</summary>
        public double Minutes => (Pages * 3 + Clicks * 2.65 + Fields * 1.75 + Typed * 0.28) / 60;

        public string Told(string what) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {Pages} pages, {Clicks} clicks, {Fields} fields, {Typed} characters typed, {Pasted} pasted, {Minutes:0.0} "
                    + $"minutes");
    }

    /// <summary>The page before them.</summary>
    public Answer Page { get; private set; } = null!;

    /// <summary>Opens what somebody was sent: a one-time link, or the desk's own address.</summary>
    public async Task<Hands> OpenAsync(string address) => Seen(await visitor.GetAsync(address));

    /// <summary>Presses a link of the page by its words.</summary>
    public async Task<Hands> FollowAsync(string words)
    {
        var links = Page.Page.QuerySelectorAll("a[href]").Where(a => !a.GetAttribute("href")!.StartsWith('#')).ToList();
        var link = links.FirstOrDefault(a => a.Words() == words)
            ?? links.FirstOrDefault(a => a.Words().StartsWith(words, StringComparison.Ordinal))
            ?? links.FirstOrDefault(a => a.Words().Contains(words, StringComparison.Ordinal));
        Assert.True(
            link is not null, $"“{Page.Page.Title}” has no link “{words}”. It has: "
                + $"{string.Join(" | ", links.Select(l => l.Words()))}\n{Page.Text}");
        cost.Clicks++;
        return Seen(await visitor.GetAsync(link.GetAttribute("href")!));
    }

    /// <summary>Types into fields by their names, and presses a button by its words.</summary>
    public Task<Hands> PressAsync(string button, params (string Name, string Text)[] typed)
    {
        cost.Typed += typed.Where(t => t.Text.Length < 400 && t.Text != "true" && IsTypedInto(t.Name)).Sum(t => t.Text.Length);
        cost.Pasted += typed.Where(t => t.Text.Length >= 400).Sum(t => t.Text.Length);
        return SendAsync(button, typed);
    }

    private async Task<Hands> SendAsync(string button, (string Name, string Text)[] typed)
    {
        cost.Fields += typed.Length;
        cost.Clicks++;
        var first = typed.DistinctBy(t => t.Name).ToDictionary(t => t.Name, t => (string?)t.Text);
        var more = typed.Where(t => first[t.Name] != t.Text).Select(t => new KeyValuePair<string, string>(t.Name, t.Text));
        var page = await visitor.SubmitAsync(Page, first, button, null, more);
        return Seen(page);
    }

    private bool IsTypedInto(string name) =>
        Page.Page.QuerySelector($"[name=\"{name}\"]") is { } field && field.LocalName != "select"
            && field.GetAttribute("type") is not ("checkbox" or "radio");

    private Hands Seen(Answer page)
    {
        Assert.True((int)page.Status == 200, $"{(int)page.Status}: {page.Text}");
        cost.Pages++;
        Page = page;
        return this;
    }
}
