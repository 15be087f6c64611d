using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Heed.Events;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.OpenData;

/// <summary>Feeds of lists have an entry for each record, feeds of changes one for each change; both formats say the same.</summary>
public sealed class FeedsTests : TrialSite
{
    private const string Address = "http://localhost/trial/updates/1";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTime First = new(2026, 1, 5, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Second = new(2026, 2, 6, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("/trial/updates")]
    [InlineData("/trial")]
    public async Task An_edit_changes_when_an_entry_was_updated_and_never_its_id_or_first_date(string feed)
    {
        await BeginAsync();
        var before = (Atom: await AtomAsync(feed), Json: await JsonAsync(feed));
        await UpdateAsync("Put right.", Second);
        var after = (Atom: await AtomAsync(feed), Json: await JsonAsync(feed));

        Assert.Equal(new Entry(Address, First, First, before.Atom.Html), before.Atom);
        Assert.Equal(new Entry(Address, First, Second, after.Atom.Html), after.Atom);
        Assert.Equal((before.Atom, after.Atom), (before.Json, after.Json));
        Assert.Contains("Put right.", after.Atom.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_is_there_in_full_with_whole_addresses()
    {
        await BeginAsync();
        await UpdateAsync(
            "Read [the forum](/trial/events/forum), [below](#below), [the next](2), [elsewhere](//other.example/x) "
                + "and [not this](javascript:alert(1)).\n\n<script>alert(2)</script>\n\n![A chart](/chart.png)\n\nThe last words.",
            Second
        );

        foreach (var html in (string[])[(await AtomAsync("/trial/updates")).Html, (await JsonAsync("/trial/updates")).Html])
        {
            using var page = new HtmlParser().ParseDocument(html);
            string[] whole = [
                "localhost/trial/events/forum", "localhost/trial/updates/1#below", "localhost/trial/updates/2", "other.example/x"];
            Assert.Equal(whole.Select(w => "http://" + w), page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!));
            Assert.Empty(page.QuerySelectorAll("script, img"));
            Assert.Contains("The last words.", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Links_in_a_feed_keep_the_day_read_as_at()
    {
        await BeginAsync();
        await UpdateAsync("Later words.", Second);

        var entry = await AtomAsync("/trial/updates", "?as-at=2026-01-31");

        Assert.Equal((Address, First, First), (entry.Id, entry.Published, entry.Updated));
        Assert.Contains("href=\"http://localhost/trial/events/forum?as-at=2026-01-31\"", entry.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Later words.", entry.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_of_an_update_are_named_with_whole_addresses()
    {
        await BeginAsync();
        var hash = new string('a', 64);
        var file = new Attachment { Label = "Plan <1>", FileName = "plan.pdf", Hash = hash, MediaType = "application/pdf", Size = 2000 };
        await PublishAsync("updates/1", Told("With a file.") with { Attachments = [file] });

        var html = (await AtomAsync("/trial/updates")).Html;

        var link = $"<a href=\"http://localhost/trial/files/{hash}/plan.pdf\">Plan &lt;1&gt;</a> (PDF, 2 kB)";
        Assert.Contains(link, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_beyond_a_megabyte_of_text_come_with_their_summary()
    {
        await BeginAsync();
        await UpdateAsync("In full: " + new string('x', 5_000), null);
        await PublishAsync("updates/2", Told(new string('x', 998_000)) with { Title = "Two", Number = "2" });

        var entries = Entries((await GetAsync("/trial/updates.atom")).Body).Select(e => e.Element(Atom + "content")!.Value).ToList();

        Assert.True(entries[0].Length > 998_000);
        Assert.Contains("In short.", entries[1], StringComparison.Ordinal);
        Assert.DoesNotContain("In full:", entries[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_restricted_or_hidden_is_in_any_feed()
    {
        await BeginAsync();
        await PublishAsync("updates/2", Told("Canary") with { Title = "Canary", Number = "2" }, Audience.Staff);
        await PublishAsync("updates/1", Told("Canary"), Audience.Staff);
        await PublishAsync("updates/3", Told("Canary") with { Title = "Canary", Number = "3" });
        await WithLedgerAsync(ledger => ledger.HideAsync("trial", "updates/3", [1], "personal data", "tester"));

        string[] feeds = ["/trial/updates.atom", "/trial/updates.feed.json", "/trial.atom", "/trial.feed.json", "/trial/changes.atom"];
        foreach (var feed in feeds)
        {
            var body = (await GetAsync(feed)).Body;
            Assert.Contains("In short.", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Canary", body, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(Address, (await AtomAsync("/trial/updates")).Id);
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        await BeginAsync();
        foreach (var feed in (string[])["/trial/updates.atom", "/trial/updates.feed.json", "/trial/changes.atom"])
        {
            var tag = (await GetAsync(feed)).Headers["ETag"];
            Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(feed, tag));
            await UpdateAsync($"Changed for {feed}.", null);
            Assert.Equal(HttpStatusCode.OK, await AskAgainAsync(feed, tag));
        }
    }

    private async Task BeginAsync()
    {
        await PublishAsync("", new Programme { Title = "Trial" }, publicSince: First.AddDays(-2));
        await PublishAsync("events/forum", new Event { Title = "Forum", HeldOn = FuzzyDate.Parse("2026") }, publicSince: First.AddDays(-1));
        await UpdateAsync("In full: read of [the forum](/trial/events/forum).", First);
    }

    private Task<Receipt> UpdateAsync(string text, DateTime? since) => PublishAsync("updates/1", Told(text), publicSince: since);

    private static Update Told(string text) =>
        new()
        {
            Title = "One",
            Number = "1",
            PostedOn = FuzzyDate.Parse("2026-01-05"),
            Summary = new Prose("In short."),
            Body = new Prose(text),
        };

    private async Task<Entry> AtomAsync(string feed, string query = "")
    {
        var entry = Entries((await GetAsync($"{feed}.atom{query}")).Body).First(e => e.Element(Atom + "title")!.Value == "One");
        Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        return new Entry(entry.Element(Atom + "id")!.Value, Moment("published"), Moment("updated"), entry.Element(Atom + "content")!.Value);

        DateTime Moment(string name) => DateTimeOffset.Parse(entry.Element(Atom + name)!.Value, CultureInfo.InvariantCulture).UtcDateTime;
    }

    private async Task<Entry> JsonAsync(string feed)
    {
        var items = JsonDocument.Parse((await GetAsync(feed + ".feed.json")).Body).RootElement.GetProperty("items").EnumerateArray();
        var item = items.First(i => i.GetProperty("title").GetString() == "One");
        return new Entry(Text("id"), Moment("date_published"), Moment("date_modified"), Text("content_html"));

        string Text(string name) => item.GetProperty(name).GetString()!;

        DateTime Moment(string name) => item.GetProperty(name).GetDateTime();
    }

    private async Task<HttpStatusCode> AskAgainAsync(string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await SendAsync(request);
        return response.StatusCode;
    }

    private static IEnumerable<XElement> Entries(string feed) => XDocument.Parse(feed).Root!.Elements(Atom + "entry");

    private sealed record Entry(string Id, DateTime Published, DateTime Updated, string Html);
}
