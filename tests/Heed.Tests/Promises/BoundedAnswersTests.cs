using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Promises;

/// <summary>Nothing that a stranger asks for grows without bound with the record.</summary>
[Trait("Length", "Long")]
public sealed partial class BoundedAnswersTests : GrowingSite
{
    private const int MostOfPage = 400_000;
    private const int MostOfPart = 2_000_000;

    [Fact]
    public async Task No_answer_outgrows_its_limit_as_the_record_grows()
    {
        await GrowAsync(from: 0, count: 110, actionsFrom: 0, actions: 520);
        await EditAsync(110);
        var before = await AllAsync();
        await GrowAsync(from: 110, count: 40, actionsFrom: 520, actions: 200);
        await EditAsync(30);
        var after = await AllAsync();

        Assert.True(after.Count > 300, $"Only {after.Count} addresses.");
        Assert.Empty(
            after.Where(a => a.Value.Status is not (HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.MovedPermanently))
                .Select(a => $"{(int)a.Value.Status} {a.Key}"));
        Assert.Empty(after.Where(a => a.Value.Body.Length > MostOf(a.Value)).Select(a => $"{a.Value.Body.Length:N0} {a.Key}"));
        // A page is as long as it was, but for figures and titles; what is downloaded in larger parts is held by its most.
        Assert.Empty(after.Where(a => a.Value.ContentType == "text/html" && a.Value.Body.Length > 1.05 * before[a.Key].Body.Length + 1000)
            .Select(a => $"{before[a.Key].Body.Length:N0} to {a.Value.Body.Length:N0} {a.Key}"));
    }

    [Fact]
    public async Task The_parts_of_a_download_together_hold_every_record_once()
    {
        await GrowAsync(from: 0, count: 2, actionsFrom: 0, actions: 1020);

        Assert.Equal(
            Enumerable.Range(1, 1020).Select(i => $"http://localhost/trial/actions/{i}")
                .Order(), (await PartsAsync("/trial/actions.csv", a => Next(a), Rows)).Order());
        Assert.Equal(
            1020, (await PartsAsync(
                "/trial/actions.json", NextOfJson,
                a => [.. Items(a, "items").Select(i => i.GetProperty("reference").GetString()!)])).Distinct().Count());
        var moved = await PartsAsync(
            "/trial/changes.json?from=2000-01-01", NextOfJson,
            a => [.. Items(a, "records").Select(i => i.GetProperty("address").GetString()!)]);
        Assert.Equal((moved.Count, 1 + 1020 + 19 * 2), (moved.Distinct().Count(), moved.Count));
        Assert.Equal(moved.Order(), (await PartsAsync("/trial/changes.csv?from=2000-01-01", Next, Rows)).Order());
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_answered_with_a_sentence()
    {
        await GrowAsync(from: 0, count: 1, actionsFrom: 0, actions: 1);

        string[] paged = [
            "/?", "/trial/changes?from=2000-01-01&", "/trial/changes.json?from=2000-01-01&", "/trial/timeline?",
            "/trial/timeline?year=2019&", "/trial/actions/1/history?", "/trial/actions/1.json?", "/trial/actions/1.atom?", "/trial.atom?",
            "/trial/comments?", "/trial/search?q=register&"];
        var asked = from address in paged from page in (string[])["0", "-1", "x", "201", "2147483648", "99999999999999999999"]
            select $"{address}page={page}";
        foreach (var address in asked)
            Assert.Equal((address, HttpStatusCode.BadRequest), (address, (await GetAsync(address)).Status));
    }

    [Fact]
    public async Task Texts_too_long_to_compare_are_shown_whole_and_it_is_said()
    {
        await GrowAsync(from: 0, count: 1, actionsFrom: 0, actions: 1);
        foreach (var word in (string[])["first", "second"])
            await PublishAsync(
                "updates/9",
                new Update { Title = "Long", Number = "9", PostedOn = FuzzyDate.Parse("2026-01-05"),
                    Body = new Prose(string.Join("\n\n", Enumerable.Range(0, 4000).Select(i => $"{word}{i}"))) });

        var answer = await GetAsync("/trial/updates/9/history/1..2");

        Assert.Contains("too long to compare word by word", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("first0", "second0"),
            (answer.Page.QuerySelectorAll("main del")[^1].TextContent[..6], answer.Page.QuerySelectorAll("main ins")[^1].TextContent[..7]));
    }

    [Fact]
    public async Task A_text_nested_too_deeply_is_shown_as_it_was_typed()
    {
        await GrowAsync(from: 0, count: 1, actionsFrom: 0, actions: 1);
        foreach (var word in (string[])["first", "second"])
            await PublishAsync(
                "updates/9",
                new Update { Title = "Deep", Number = "9", PostedOn = FuzzyDate.Parse("2026-01-05"),
                    Body = new Prose(new string('>', 5000) + word) });

        foreach (var address in (string[])[
            "/trial/updates/9", "/trial/updates/9/history/1..2", "/trial/updates.atom", "/trial/updates/9.json", "/trial/updates"])
            Assert.Equal((address, HttpStatusCode.OK), (address, (await GetAsync(address)).Status));
        Assert.Contains(">>>second", (await GetAsync("/trial/updates/9")).Text, StringComparison.Ordinal);
    }

    private static int MostOf(Answer answer) => answer.ContentType == "text/html" ? MostOfPage : MostOfPart;

    private async Task<Dictionary<string, Answer>> AllAsync()
    {
        const string all = "from=2000-01-01";
        string[] asked =
        [
            .. ((string[])["", ".csv", ".json", ".atom", "/newsletter", "/newsletter.txt", "/newsletter.html"]).Select(
                f => $"/trial/changes{f}?{all}"), $"/trial/changes?{all}&page=3", $"/trial/changes?{all}&as-at=2030-01-01",
            "/trial/timeline?year=2019", "/trial/timeline?year=2019&page=2", "/trial/timeline?page=2",
            "/trial/actions?linked=bodies%2Fb0&as=lead", "/trial/actions?state=overdue", "/trial/actions?q=register",
            "/trial/search?q=register", "/search?q=register", "/trial/search?q=registre",
            "/trial/actions/1/history?page=2", "/trial/actions/1/history/1..90", "/trial/actions/1.json?page=2",
        ];
        var answers = new Dictionary<string, Answer>();
        foreach (var address in PublicAddresses.Of(Endpoints, Example)
            .Concat(asked.Where(a => !a.Contains("as-at", StringComparison.Ordinal))))
            answers[address] = await GetAsync(address);
        return answers;
    }

    private async Task<IReadOnlyList<string>> PartsAsync(string start, Func<Answer, string?> next, Func<Answer, IReadOnlyList<string>> rows)
    {
        var found = new List<string>();
        for (var address = start; address is not null;)
        {
            var answer = await GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            found.AddRange(rows(answer));
            address = next(answer)?.Replace("http://localhost", "", StringComparison.Ordinal);
        }
        return found;
    }

    private static IReadOnlyList<string> Rows(Answer answer) =>
        [.. answer.Body.TrimStart('\uFEFF').Split("\r\n").Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')[0])];

    private static string? Next(Answer answer) => NextLink().Match(answer.Headers.GetValueOrDefault("Link", "")) is { Success: true } match
        ? match.Groups[1].Value : null;

    private static string? NextOfJson(Answer answer) => JsonDocument.Parse(answer.Body).RootElement.GetProperty("next").GetString();

    private static JsonElement.ArrayEnumerator Items(Answer answer, string name) =>
        JsonDocument.Parse(answer.Body).RootElement.GetProperty(name).EnumerateArray();

    [GeneratedRegex("<([^>]*)>; rel=\"next\"")]
    private static partial Regex NextLink();
}
