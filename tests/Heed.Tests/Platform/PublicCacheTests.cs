using System.Net;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.Platform;

public sealed class PublicCacheTests : TrialSite
{
    [Fact]
    public async Task What_is_published_withdrawn_or_redacted_shows_on_the_next_request()
    {
        await PublishAsync("", new Programme { Title = "Trial" });
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/events/launch")).Status);

        await PublishAsync("events/launch", new Event { Title = "Launch", HeldOn = FuzzyDate.Parse("2026-05-01") });
        Assert.Equal("Launch", (await GetAsync("/trial/events/launch")).Heading);

        await WithLedgerAsync(l => l.WithdrawAsync("trial", "events/launch", "Entered by mistake.", "tester"));
        var withdrawn = await GetAsync("/trial/events/launch");
        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        Assert.Contains("was withdrawn", withdrawn.Text, StringComparison.Ordinal);
        Assert.Contains("Entered by mistake.", withdrawn.Text, StringComparison.Ordinal);

        await WithLedgerAsync(async l =>
        {
            await l.RedactAsync("trial", "events/launch", [], "personal data", "tester");
            return true;
        });
        var gone = await GetAsync("/trial/events/launch");
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("personal data", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Launch", gone.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_page_is_the_same_bytes_and_says_when_nothing_changed()
    {
        await PublishAsync("", new Programme { Title = "Trial" });

        var first = await GetAsync("/trial");
        var second = await GetAsync("/trial");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/trial");
        again.Headers.TryAddWithoutValidation("If-None-Match", second.Headers["ETag"]);
        using var unchanged = await Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(first.Body, second.Body);
        Assert.Equal("public, max-age=60", second.Headers["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Head_answers_as_get_without_a_body()
    {
        await PublishAsync("", new Programme { Title = "Trial" });
        using var request = new HttpRequestMessage(HttpMethod.Head, "/trial");
        using var head = await Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("", await head.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((await GetAsync("/trial")).Headers["ETag"], head.Headers.ETag!.ToString());
    }
}
