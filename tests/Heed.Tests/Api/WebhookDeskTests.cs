using System.Net;
using System.Text;
using Heed.Api;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Api;

/// <summary>Administrators add webhooks, see whether messages arrive, and switch them off.</summary>
public sealed class WebhookDeskTests : WebhookSite
{
    [Fact]
    public async Task The_secret_is_shown_once_and_stored_encrypted_with_the_address()
    {
        var ada = await AdministratorAsync();

        var secret = await AddAsync(ada);

        Assert.DoesNotContain(secret, (await ada.GetAsync(Page)).Body, StringComparison.Ordinal);
        await using var db = Database.Open();
        var row = await db.Webhooks.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(-1, row.ClosedSecret.AsSpan().IndexOf(Convert.FromBase64String(secret["whsec_".Length..])));
        Assert.Equal(-1, row.ClosedAddress.AsSpan().IndexOf(Encoding.UTF8.GetBytes("listener.example")));
    }

    [Theory]
    [InlineData("http://example.org/heed")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://localhost/")]
    [InlineData("https://localhost./")]
    [InlineData("https://database.internal/")]
    [InlineData("https://intranet/")]
    [InlineData("https://user:word@example.org/")]
    [InlineData("ftp://example.org/")]
    [InlineData("heed")]
    public async Task An_address_that_is_not_secure_or_not_public_is_not_added(string address)
    {
        var ada = await AdministratorAsync();

        var page = await ada.SubmitAsync(await ada.GetAsync(Page), Typed(("name", "Intranet"), ("address", address)), "Add webhook");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("begins with https:// and a name on the public internet", page.Text, StringComparison.Ordinal);
        // What was typed is kept.
        Assert.Equal(address, page.Page.QuerySelector("input[name=address]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_programme_has_at_most_five_webhooks()
    {
        var ada = await AdministratorAsync();
        foreach (var number in Enumerable.Range(1, 5))
            await AddAsync(ada, $"Intranet {number}");

        var page = await ada.SubmitAsync(await ada.GetAsync(Page), Typed(("name", "Sixth"), ("address", Address)), "Add webhook");

        Assert.Contains("There are 5 webhooks already", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_one_asks_for_a_fresh_sign_in()
    {
        var ada = await AdministratorAsync();
        var page = await ada.GetAsync(Page);
        Time.Advance(TimeSpan.FromMinutes(16));

        var answer = await ada.SubmitAsync(page, Typed(("name", "Intranet"), ("address", Address)), "Add webhook");

        Assert.Equal("Sign in again", answer.Heading);
        await using var db = Database.Open();
        Assert.False(await db.Webhooks.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_page_shows_what_was_answered_and_when_the_next_try_is()
    {
        var ada = await AdministratorAsync();
        await AddAsync(ada);
        await PublishedAsync(1);
        Other.Answer = HttpStatusCode.ServiceUnavailable;
        await RunAsync();
        Assert.Equal(
            ["2 March 2026, 09:00", "1 version", "2 March 2026, 09:00", "Failed 1 time. Answered 503.", "2 March 2026, 09:01"],
            Row(await ada.GetAsync(Page)));

        Other.Answer = HttpStatusCode.OK;
        await LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(
            ["2 March 2026, 09:00", "1 version", "2 March 2026, 09:01", "Delivered. Answered 200.", "None"],
            Row(await ada.GetAsync(Page)));
    }

    [Fact]
    public async Task A_test_arrives_and_tells_of_nothing_published()
    {
        var ada = await AdministratorAsync();
        await AddAsync(ada);

        await ada.SubmitAsync(await ada.GetAsync(Page), button: "Send a test");
        await RunAsync();

        var body = Assert.Single(Other.Heard).Body;
        Assert.Contains("\"type\":\"webhook.test\"", body, StringComparison.Ordinal);
        Assert.Contains("\"records\":[]", body, StringComparison.Ordinal);
        Assert.Equal(["Test", "Delivered. Answered 204."], (string[])[.. Row(await ada.GetAsync(Page)).Where((_, i) => i is 1 or 3)]);
    }

    [Fact]
    public async Task A_removed_webhook_is_sent_nothing_more()
    {
        var ada = await AdministratorAsync();
        await AddAsync(ada);
        await PublishedAsync(1);
        Other.Answer = HttpStatusCode.InternalServerError;
        await RunAsync();

        await ada.SubmitAsync(await ada.GetAsync(Page), button: "Remove");
        await PublishedAsync(2);
        await LaterAsync(TimeSpan.FromHours(1));

        Assert.Single(Other.Heard);
        await using var db = Database.Open();
        Assert.False(await db.WebhookDeliveries.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Switched_off_it_is_sent_nothing_and_switched_on_only_what_comes_after()
    {
        var ada = await AdministratorAsync();
        await AddAsync(ada);
        var off = await ada.SubmitAsync(await ada.GetAsync(Page), button: "Switch off");
        Assert.Contains("Switched off by ada on 2 March 2026", off.Text, StringComparison.Ordinal);
        await PublishedAsync(1);
        await RunAsync();
        Assert.Empty(Other.Heard);

        await ada.SubmitAsync(off, button: "Switch on");
        await RunAsync();
        Assert.Empty(Other.Heard);
        await PublishedAsync(2);
        await RunAsync();

        Assert.Contains("actions/2", Assert.Single(Other.Heard).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_day_a_message_is_given_up_and_administrators_are_told()
    {
        var ada = await AdministratorAsync();
        await ada.ReadsEmailAsync("ada");
        await AddAsync(ada);
        Other.Answer = HttpStatusCode.InternalServerError;

        await FailAsync(1);

        Assert.Equal(8, Other.Heard.Count);
        Assert.Equal(["ada: A message to a webhook could not be delivered"], await this.SubjectsAsync());
        var page = await (await AdministratorAsync("ben")).GetAsync(Page);
        Assert.Contains("Not delivered. Answered 500.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The last message could not be delivered.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_that_keeps_failing_is_switched_off_and_administrators_are_told()
    {
        var ada = await AdministratorAsync();
        await ada.ReadsEmailAsync("ada");
        await AddAsync(ada);
        Other.Answer = HttpStatusCode.InternalServerError;
        foreach (var number in Enumerable.Range(1, 3))
            await FailAsync(number);
        var heard = Other.Heard.Count;

        await FailAsync(4);

        Assert.Equal((24, 24), (heard, Other.Heard.Count));
        Assert.Contains("ada: A webhook was switched off", await this.SubjectsAsync());
        var ben = await AdministratorAsync("ben");
        Assert.Contains("Check the webhook Intranet", (await ben.GetAsync("/desk/trial")).Text, StringComparison.Ordinal);
        var page = await ben.GetAsync(Page);
        Assert.Contains("because messages could not be delivered", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_answers_Gone_is_switched_off_at_once()
    {
        await AddAsync(await AdministratorAsync());
        Other.Answer = HttpStatusCode.Gone;
        await PublishedAsync(1);
        await RunAsync();
        await PublishedAsync(2);

        await LaterAsync(TimeSpan.FromHours(1));

        Assert.Single(Other.Heard);
    }

    private static string[] Row(Answer page) =>
        [.. page.Page.QuerySelector("main tbody tr")!.Children.Select(c => c.TextContent.Trim())];
}
