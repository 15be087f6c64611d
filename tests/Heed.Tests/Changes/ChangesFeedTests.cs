using System.Xml.Linq;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.Changes;

/// <summary>The feeds of changes: each change is an entry of its own.</summary>
public sealed class ChangesFeedTests : TrialSite
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Each_edition_is_an_entry_with_an_id_of_its_own()
    {
        await BeginAsync();

        var ids = Entries(await FeedAsync("/trial/changes.atom")).Select(e => e.Element(Atom + "id")!.Value);

        string[] editions = ["events/one/history/2", "events/one/history/1", "history/1"];
        Assert.Equal(editions.Select(e => $"http://localhost/trial/{e}"), ids);
    }

    [Theory]
    [InlineData("/trial/changes.atom", "All changes to Trial", "Each version has an entry")]
    [InlineData("/trial/changes.atom?from=2026-01-01&to=2026-01-31", "Changes to Trial from 1 January 2026 to 31 January 2026", "Every")]
    [InlineData("/trial/events/one.atom", "Changes to One, put right, Trial", "Every change to this record")]
    [InlineData("/trial/events.atom", "Events, Trial", "Each record once")]
    [InlineData("/trial.atom", "Trial", "Every record once")]
    public async Task A_feed_says_whether_it_lists_records_or_changes(string address, string title, string lead)
    {
        await BeginAsync();

        var feed = await FeedAsync(address);

        Assert.Equal(title, feed.Element(Atom + "title")!.Value);
        Assert.Contains(lead, feed.Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_changed_in_the_days_asked_for_is_there()
    {
        await BeginAsync();

        Assert.Equal(["One"], Titles(await FeedAsync("/trial/changes.atom?from=2026-01-04&to=2026-01-31")));
        Assert.Equal(["One", "Trial"], Titles(await FeedAsync("/trial/changes.atom?as-at=2026-01-31")));
        Assert.Empty(Titles(await FeedAsync("/trial/changes.atom?from=2026-03-01&to=2026-03-31")));
    }

    [Fact]
    public async Task A_withdrawal_and_a_removal_are_changes_and_come_first()
    {
        await BeginAsync();
        await WithLedgerAsync(ledger => ledger.WithdrawAsync("trial", "events/one", "It never took place.", "tester"));
        var withdrawn = Entries(await FeedAsync("/trial/changes.atom"))[0];
        Assert.Equal("Withdrawn: One, put right", withdrawn.Element(Atom + "title")!.Value);
        Assert.Equal("It never took place.", withdrawn.Element(Atom + "summary")!.Value);

        await WithLedgerAsync(async ledger =>
        {
            await ledger.RedactAsync("trial", "events/one", [1], "personal data", "tester");
            return true;
        });
        var removed = Entries(await FeedAsync("/trial/changes.atom"))[0];

        Assert.Equal("http://localhost/trial/events/one/history/1", removed.Element(Atom + "id")!.Value);
        Assert.Equal("Content removed: Event one", removed.Element(Atom + "title")!.Value);
        Assert.StartsWith("2026-01-05", removed.Element(Atom + "published")!.Value, StringComparison.Ordinal);
        Assert.True(string.CompareOrdinal(removed.Element(Atom + "updated")!.Value, "2026-02-06") > 0);
    }

    private async Task BeginAsync()
    {
        await PublishAsync("", new Programme { Title = "Trial" }, publicSince: At(1, 3));
        await PublishAsync("events/one", new Event { Title = "One", HeldOn = FuzzyDate.Parse("2026") }, publicSince: At(1, 5));
        await PublishAsync("events/one", new Event { Title = "One, put right", HeldOn = FuzzyDate.Parse("2026") }, publicSince: At(2, 6));
    }

    private static DateTime At(int month, int day) => new(2026, month, day, 12, 0, 0, DateTimeKind.Utc);

    private async Task<XElement> FeedAsync(string address) => XDocument.Parse((await GetAsync(address)).Body).Root!;

    private static List<XElement> Entries(XElement feed) => [.. feed.Elements(Atom + "entry")];

    private static List<string> Titles(XElement feed) => [.. Entries(feed).Select(e => e.Element(Atom + "title")!.Value)];
}
