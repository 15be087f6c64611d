using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heed.Actions;
using Heed.Desk.Releases;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Recommendations;

namespace Heed.Tests.Api;

/// <summary>Addresses outside are told what was published, once it can be read, and nothing else.</summary>
public sealed class WebhookTests : WebhookSite
{
    [Fact]
    public async Task A_release_is_sent_once_and_says_where_to_read_what_changed()
    {
        await AddAsync(await AdministratorAsync());
        var position = (await PublishedAsync(1)).Editions[0].Sequence;

        await RunAsync();
        await RunAsync();

        var sent = JsonDocument.Parse(Assert.Single(Other.Heard).Body).RootElement;
        Assert.Equal("release.published", sent.GetProperty("type").GetString());
        Assert.Equal(Time.GetUtcNow().UtcDateTime, sent.GetProperty("timestamp").GetDateTime());
        var data = sent.GetProperty("data");
        Assert.Equal(("trial", position), (data.GetProperty("programme").GetString(), data.GetProperty("position").GetInt64()));
        var record = Assert.Single(data.GetProperty("records").EnumerateArray());
        Assert.Equal("http://localhost/trial/actions/1", record.GetProperty("address").GetString());
        foreach (var address in (string[])[record.GetProperty("address").GetString()!, record.GetProperty("api").GetString()!])
            Assert.Contains("Action 1", (await GetAsync(new Uri(address).PathAndQuery)).Body, StringComparison.Ordinal);
        var changes = Json(await GetAsync(new Uri(data.GetProperty("changes").GetString()!).PathAndQuery));
        Assert.Equal(position, changes.GetProperty("position").GetInt64());
        Assert.Equal("actions/1", Assert.Single(changes.GetProperty("items").EnumerateArray()).GetProperty("path").GetString());
    }

    [Fact]
    public async Task The_signature_is_that_of_Standard_Webhooks()
    {
        var secret = await AddAsync(await AdministratorAsync());
        await PublishedAsync(1);

        await RunAsync();

        var (headers, body) = Assert.Single(Other.Heard);
        Assert.Equal(Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), headers["webhook-timestamp"]);
        var signed = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}");
        var expected = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed);
        Assert.Equal("v1," + Convert.ToBase64String(expected), headers["webhook-signature"]);
    }

    [Fact]
    public async Task What_only_staff_may_read_and_drafts_are_never_sent()
    {
        await AddAsync(await AdministratorAsync());
        await PublishedAsync(1, Heed.Ledger.Audience.Staff);
        await DraftAsync("actions/2", new ActionItem { Title = "Action 2" });
        await RunAsync();
        Assert.Empty(Other.Heard);

        await PublishedAsync(3);
        await RunAsync();

        var body = Assert.Single(Other.Heard).Body;
        Assert.Contains("actions/3", body, StringComparison.Ordinal);
        Assert.DoesNotContain("actions/1", body, StringComparison.Ordinal);
        Assert.DoesNotContain("actions/2", body, StringComparison.Ordinal);
        // Nor who wrote it.
        Assert.DoesNotContain("tester", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheduled_release_is_sent_when_it_is_out_and_not_before()
    {
        await AddAsync(await AdministratorAsync());
        await WrittenAsync("reports/review", new Report { Title = "The review", PublishedOn = FuzzyDate.Parse("2017-03-02") });
        var page = await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/releases/new"), Typed(("name", "The review")), "Create release");
        page = await Isla.SubmitAsync(page, Typed(("draft", "reports/review")), "Add drafts");
        await Isla.SubmitAsync(page, Typed(("day", "2026-04-01"), ("time", "09:30")), "Schedule");

        await LaterAsync(new DateTimeOffset(2026, 4, 1, 8, 29, 59, TimeSpan.Zero) - Time.GetUtcNow());
        Assert.Empty(Other.Heard);
        await LaterAsync(TimeSpan.FromSeconds(1));
        Assert.Empty(Other.Heard);
        await WithServiceAsync<ScheduledReleases, int>(s => s.RunAsync(TestContext.Current.CancellationToken));
        await RunAsync();

        Assert.Contains("reports/review", Assert.Single(Other.Heard).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_release_names_its_first_100_records_and_counts_all()
    {
        await AddAsync(await AdministratorAsync());
        await WithLedgerAsync(async ledger =>
        {
            var drafts = new List<ReleasedDraft>();
            foreach (var number in Enumerable.Range(1, 101))
            {
                var draft = await ledger.SaveDraftAsync(
                    new("trial", $"actions/{number}", new ActionItem { Title = $"Action {number}" }, 0, "tester",
                        Heed.Ledger.Audience.Public));
                drafts.Add(new($"actions/{number}", draft.Version, "For the test."));
            }
            return await ledger.PublishAsync(new("trial", "tester") { ApprovedBy = "approver", Drafts = drafts });
        });

        await RunAsync();

        var data = JsonDocument.Parse(Assert.Single(Other.Heard).Body).RootElement.GetProperty("data");
        Assert.Equal((101, 100), (data.GetProperty("editions").GetInt32(), data.GetProperty("records").GetArrayLength()));
    }

    [Fact]
    public async Task What_fails_is_sent_again_after_growing_pauses_under_the_same_id()
    {
        await AddAsync(await AdministratorAsync());
        await PublishedAsync(1);
        Other.Answer = HttpStatusCode.InternalServerError;
        var heard = new List<int>();

        await RunAsync();
        foreach (var minutes in (int[])[1, 5, 30, 60, 180, 420, 720])
        {
            await LaterAsync(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            heard.Add(Other.Heard.Count);
            await LaterAsync(TimeSpan.FromSeconds(1));
            heard.Add(Other.Heard.Count);
        }
        await LaterAsync(TimeSpan.FromDays(2));

        Assert.Equal([1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8], heard);
        Assert.Single(Other.Heard.Select(h => h.Headers["webhook-id"]).Distinct());
        Assert.Equal(8, Other.Heard.Select(h => h.Headers["webhook-signature"]).Distinct().Count());
    }

    [Fact]
    public async Task What_failed_once_arrives_when_the_address_works_again()
    {
        await AddAsync(await AdministratorAsync());
        await PublishedAsync(1);
        Other.Answer = HttpStatusCode.BadGateway;
        await RunAsync();
        Other.Answer = HttpStatusCode.OK;

        await LaterAsync(TimeSpan.FromMinutes(1));
        await LaterAsync(TimeSpan.FromHours(1));

        Assert.Equal(2, Other.Heard.Count);
        Assert.Equal(Other.Heard[0].Body, Other.Heard[1].Body);
    }

    [Fact]
    public async Task One_that_fails_does_not_hold_up_what_is_published_next()
    {
        await AddAsync(await AdministratorAsync());
        Other.Answer = HttpStatusCode.InternalServerError;
        await PublishedAsync(1);
        await RunAsync();
        Other.Answer = HttpStatusCode.OK;
        await PublishedAsync(2);

        await RunAsync();

        Assert.Contains("actions/2", Other.Heard[^1].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("actions/1", Other.Heard[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_a_failure()
    {
        await AddAsync(await AdministratorAsync());
        Other.Answer = HttpStatusCode.TemporaryRedirect;
        await PublishedAsync(1);
        await RunAsync();

        await LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, Other.Heard.Count);
    }

    [Fact]
    public async Task A_webhook_of_another_programme_is_sent_nothing()
    {
        await AddAsync(await AdministratorAsync("olga", "other"), page: "/desk/other/webhooks");

        await PublishedAsync(1);
        await RunAsync();

        Assert.Empty(Other.Heard);
    }
}
