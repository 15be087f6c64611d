using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.OpenData;
using Heed.Programmes;
using Heed.Tests.Web;
using Sylvan.Data.Csv;

namespace Heed.Tests.OpenData;

public sealed class FormatsTests : TrialSite
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_table_holds_every_row_whatever_its_titles()
    {
        await PublishAsync("", new Programme { Title = "Trial", Purpose = new Prose("To try.") });
        string[] titles = ["=HYPERLINK(\"x\")", "With, comma and \"quotes\"", "Two\nlines", "Béatrice “Ó”"];
        for (var i = 0; i < titles.Length; i++)
            await PublishAsync($"events/e{i}", new Event { Title = titles[i], HeldOn = FuzzyDate.Parse("2018-21") });

        var answer = await GetAsync("/trial/events.csv?sort=reference");
        Assert.Equal("text/csv", answer.ContentType);
        Assert.Contains("trial-events.csv", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        await using var csv = CsvDataReader.Create(new StringReader(answer.Body.TrimStart('\uFEFF')));
        var read = new List<(string Title, string Date)>();
        while (await csv.ReadAsync(TestContext.Current.CancellationToken))
            read.Add((csv.GetString(csv.GetOrdinal("Title")), csv.GetString(csv.GetOrdinal("Date (EDTF)"))));
        Assert.Equal(["'" + titles[0], .. titles[1..]], read.Select(r => r.Title));
        Assert.All(read, r => Assert.Equal("2018-21", r.Date));
    }

    [Fact]
    public async Task Feeds_of_changes_tell_of_a_withdrawal_and_lists_leave_it_out()
    {
        await PublishAsync("", new Programme { Title = "Trial", Purpose = new Prose("To try.") });
        await PublishAsync("events/one", new Event { Title = "One", HeldOn = FuzzyDate.Parse("2018") });
        await WithLedgerAsync(ledger => ledger.WithdrawAsync("trial", "events/one", "It never took place.", "tester"));

        var list = JsonDocument.Parse((await GetAsync("/trial/events.json")).Body).RootElement;
        Assert.Equal((0, 0), (list.GetProperty("count").GetInt32(), list.GetProperty("items").GetArrayLength()));
        Assert.Empty(XDocument.Parse((await GetAsync("/trial/events.atom")).Body).Root!.Elements(Atom + "entry"));
        foreach (var address in new[] { "/trial/changes.atom", "/trial/events/one.atom", "/trial.atom" })
        {
            var entry = XDocument.Parse((await GetAsync(address)).Body).Root!.Elements(Atom + "entry").First();
            Assert.Equal("Withdrawn: One", entry.Element(Atom + "title")!.Value);
            // Feeds of changes tell of each edition; other feeds tell of each record once.
            Assert.Equal(
                "http://localhost/trial/events/one" + (address == "/trial.atom" ? "" : "/history/2"), entry.Element(Atom + "id")!.Value);
            Assert.Equal("It never took place.", entry.Element(Atom + "summary")!.Value);
        }
        var record = JsonDocument.Parse((await GetAsync("/trial/events/one.json")).Body).RootElement;
        Assert.Equal("withdrawn", record.GetProperty("record").GetProperty("standing").GetString());
        Assert.Equal(2, record.GetProperty("history").GetArrayLength());
    }

    [Fact]
    public async Task A_record_that_changes_keeps_its_id_and_first_day_in_feeds()
    {
        await PublishAsync("", new Programme { Title = "Trial", Purpose = new Prose("To try.") });
        foreach (var title in new[] { "One", "One, put right" })
        {
            await PublishAsync(
                "events/one", new Event { Title = title, HeldOn = FuzzyDate.Parse("2018") }, publicSince: title == "One" ? new DateTime(
                    2026, 1, 5, 12, 0, 0, DateTimeKind.Utc) : null);
            foreach (var address in new[] { "/trial/events.atom", "/trial.atom" })
            {
                var entry = Assert.Single(
                    XDocument.Parse((await GetAsync(address)).Body).Root!.Elements(Atom + "entry"),
                    e => e.Element(Atom + "title")!.Value == title);
                Assert.Equal("http://localhost/trial/events/one", entry.Element(Atom + "id")!.Value);
                Assert.Equal(
                    title != "One",
                    DateTimeOffset.Parse(
                        entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture) > DateTimeOffset.Parse(
                            entry.Element(Atom + "published")!.Value, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public async Task A_character_that_xml_cannot_hold_does_not_break_a_feed()
    {
        await PublishAsync("", new Programme { Title = "Trial", Purpose = new Prose("To try.") });
        var answer = await GetAsync("/trial/events.atom?q=a%01b");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("feed", XDocument.Parse(answer.Body).Root!.Name.LocalName);
    }
}
