using Heed.Events;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Tests.Web;

namespace Heed.Tests.Promises;

/// <summary>P32: nothing public counts what is not.</summary>
public sealed class HiddenCountsTests : GrowingSite
{
    [Fact]
    public async Task Staff_only_and_hidden_editions_change_no_byte_of_any_other_page()
    {
        await GrowAsync(from: 0, count: 2, actionsFrom: 0, actions: 2);
        await PublishAsync("events/other", new Event { Title = "Other", HeldOn = FuzzyDate.Parse("2018") });
        var before = await OthersAsync();

        await PublishAsync("events/secret", new Event { Title = "Secret", HeldOn = FuzzyDate.Parse("2018") }, Audience.Staff);
        await PublishAsync("events/other", new Event { Title = "Other, for staff", HeldOn = FuzzyDate.Parse("2018") }, Audience.Staff);
        await WithLedgerAsync(ledger => ledger.HideAsync("trial", "events/other", [1], "personal data", "tester"));
        var after = await OthersAsync();

        Assert.True(before.Count > 250, $"Only {before.Count} addresses.");
        Assert.Empty(before.Where(b => after[b.Key] != b.Value).Select(b => b.Key));
    }

    [Fact]
    public async Task No_document_reveals_an_editions_place_in_the_log()
    {
        await GrowAsync(from: 0, count: 1, actionsFrom: 0, actions: 1);

        foreach (var address in (string[])[
            "/trial/actions/1.json", "/trial/actions.json", "/trial/actions.feed.json", "/trial.json", "/trial.feed.json"])
            Assert.DoesNotContain("\"sequence\"", (await GetAsync(address)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("in the log", (await GetAsync("/trial/actions/1/history")).Text, StringComparison.Ordinal);
    }

    // Everything but what tells of events: their own pages, and those on which all records of the programme meet.
    private async Task<Dictionary<string, string>> OthersAsync()
    {
        var answers = new Dictionary<string, string>();
        foreach (var address in PublicAddresses.Of(Endpoints, Example)
            .Where(a => a.StartsWith("/trial/", StringComparison.Ordinal)
                && !Together.Any(t => a.StartsWith("/trial/" + t, StringComparison.Ordinal))))
        {
            var answer = await GetAsync(address);
            // The ticket of a form is another each time.
            var body = System.Text.RegularExpressions.Regex.Replace(answer.Body, "name=\"ticket\" value=\"[^\"]*\"", "");
            answers[address] = body
                + string.Join('\n', answer.Headers.Where(h => h.Key != "Date" && (h.Key != "ETag" || body == answer.Body))
                    .Select(h => $"{h.Key}: {h.Value}"));
        }
        return answers;
    }

    private static readonly string[] Together = ["events", "changes", "timeline", "contents", "data", "timemap", "search"];
}
