using System.Net;
using Heed.Delivery;
using Heed.Ledger;
using Heed.People;
using Heed.Platform.Mail;
using Heed.Subscriptions;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Subscriptions;

/// <summary>Somebody asks, confirms, hears, and leaves: by real forms and real mails.</summary>
public sealed class FollowTests : FollowSite
{
    [Fact]
    public async Task Who_confirmed_hears_of_what_is_published_and_one_click_ends_it()
    {
        await PublishAsync("actions/1", Action("A safe place"));
        var asked = await AskAsync("actions/1", "rona@example.org");
        Assert.Equal((HttpStatusCode.OK, "Check your email"), (asked.Status, asked.Heading));
        Assert.Contains("rona@example.org", asked.Text, StringComparison.Ordinal);
        var ask = Assert.Single(await MailsAsync());
        Assert.Contains("Action 1: A safe place", ask.TextBody, StringComparison.Ordinal);
        Assert.Null(ask.Headers["List-Unsubscribe"]);

        // Not confirmed: nothing is sent.
        await PublishAsync("actions/1", Action("A safe place", DeliveryState.UnderWay));
        Assert.Empty(await NewsAsync());

        using var rona = await StrangerAsync();
        var button = await rona.GetAsync(LinkIn(ask, "/follow/confirm/"));
        Assert.Equal(SubscriptionState.Unconfirmed, Assert.Single(await SubscriptionsAsync()).State);
        Assert.Equal("You are now following this", (await rona.SubmitAsync(button)).Heading);
        Assert.Equal(SubscriptionState.Confirmed, Assert.Single(await SubscriptionsAsync()).State);

        await PublishAsync("actions/1", Action("A safe place", DeliveryState.Delayed));
        var news = Assert.Single(await NewsAsync());
        Assert.Equal(("rona@example.org", "Status changed to “Delayed”: Action 1: A safe place"), (To(news), news.Subject));
        Assert.Contains("Status changed from “Under way” to “Delayed”.", news.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://localhost/trial/actions/1", LinksIn(news));
        Assert.Contains("You follow: Action 1: A safe place.", news.TextBody, StringComparison.Ordinal);
        Assert.Equal(
            ("List-Unsubscribe=One-Click", "<trial.localhost>", "Trial programme"),
            (news.Headers["List-Unsubscribe-Post"], news.Headers["List-Id"], news.From.Mailboxes.Single().Name));

        using var click = new HttpRequestMessage(
            HttpMethod.Post, OneClick(news)) { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
        using var done = await SendAsync(click);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var ended = Assert.Single(await SubscriptionsAsync());
        Assert.Equal((SubscriptionState.Ended, EndedFor.Left, null), (ended.State, ended.EndedFor, ended.Address));
        await PublishAsync("actions/1", Action("A safer place", DeliveryState.Delayed));
        Assert.Empty(await NewsAsync());
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_an_address_is_known_or_not()
    {
        await FollowAsync("", "rona@example.org");
        var (known, unknown) = (await AskAsync("", "rona@example.org"), await AskAsync("", "iain@example.org"));
        Assert.Equal(known.Body.Replace("rona", "iain", StringComparison.Ordinal), unknown.Body);
        Assert.Equal(known.Headers.Keys.Order(), unknown.Headers.Keys.Order());
        Assert.DoesNotContain("Set-Cookie", known.Headers.Keys);
        // Only the mail says more, and goes only to who reads the address's mail.
        var mails = await MailsAsync();
        Assert.Equal(["You already follow this in Trial programme"], mails.Where(m => To(m) == "rona@example.org").Select(m => m.Subject));
        Assert.Equal(
            ["Confirm that you want emails about Trial programme"], mails.Where(m => To(m) == "iain@example.org").Select(m => m.Subject));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("a@example.org\r\nBcc: all@example.org")]
    [InlineData("Isla <isla@example.org>")]
    public async Task What_is_no_address_is_said_with_what_was_typed(string address)
    {
        using var reader = await StrangerAsync();
        var answer = await reader.SubmitAsync(
            await reader.GetAsync("/trial/follow?what="), new Dictionary<string, string?> { ["address"] = address, ["often"] = "weekly" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(
            address.Length == 0 ? "Enter your email address." : "Enter an email address, like", answer.Text, StringComparison.Ordinal);
        Assert.Equal("weekly", answer.Page.QuerySelector("input[name=often][checked]")!.GetAttribute("value"));
        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task Another_site_can_not_make_a_browser_ask()
    {
        using var reader = await StrangerAsync();
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/trial/follow") { Content = new FormUrlEncodedContent(
                [new("what", ""), new("address", "rona@example.org"), new("often", "daily")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(request)).Status);
        using var bare = new HttpRequestMessage(
            HttpMethod.Post,
            "/trial/follow") { Content = new FormUrlEncodedContent(
                [new("what", ""), new("address", "rona@example.org"), new("often", "daily")]) };
        var answer = await reader.SendAsync(bare);
        Assert.Contains("is incomplete", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await SubscriptionsAsync());
    }

    [Fact]
    public async Task Who_did_not_confirm_in_three_days_is_forgotten()
    {
        await AskAsync("", "rona@example.org");
        var link = LinkIn(Assert.Single(await MailsAsync()), "/follow/confirm/");
        Time.Advance(TimeSpan.FromHours(73));
        using var rona = await StrangerAsync();
        var late = await rona.SubmitAsync(await rona.GetAsync(link));
        Assert.Equal((HttpStatusCode.NotFound, "This link no longer works"), (late.Status, late.Heading));
        await RunAsync("retention");
        Assert.Empty(await SubscriptionsAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await rona.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Who_follows_changes_how_often_or_stops_all_without_an_account()
    {
        await PublishAsync("actions/1", Action("One"));
        Assert.Empty(await NewsAsync());
        await FollowAsync("actions/1", "rona@example.org");
        await FollowAsync("", "rona@example.org");
        await PublishAsync("actions/1", Action("One, again"));
        var news = Assert.Single(await NewsAsync());
        using var rona = await StrangerAsync();
        var change = await rona.GetAsync(LinkIn(news, "/follow/change/"));
        var alone = await rona.GetAsync(change.Page.QuerySelector("main li a")!.GetAttribute("href")!);
        Assert.Equal(
            "Changed", (await rona.SubmitAsync(alone, new Dictionary<string, string?> { ["often"] = "weekly" }, "Save how often")).Heading);
        Assert.Equal([Frequency.Immediately, Frequency.Weekly], (await SubscriptionsAsync()).Select(s => s.Frequency).Order());
        Assert.Equal(
            "You have unsubscribed",
            (await rona.SubmitAsync(change, new Dictionary<string, string?>(), "Unsubscribe from everything here")).Heading);
        Assert.All(await SubscriptionsAsync(), s => Assert.Equal((SubscriptionState.Ended, null), (s.State, s.Address)));
    }

    [Fact]
    public async Task What_an_address_follows_is_seen_and_changed_from_the_one_page_of_its_data()
    {
        await PublishAsync("actions/1", Action("One"));
        await FollowAsync("actions/1", "rona@example.org");
        await FollowAsync("", "iain@example.org");
        using var rona = await StrangerAsync();
        var old = await rona.GetAsync("/trial/follow/mine");
        Assert.Equal("Your data", old.Heading);
        await rona.SubmitAsync(old, new Dictionary<string, string?> { ["address"] = "rona@example.org" });
        var all = await rona.SubmitAsync(await rona.GetAsync(LinkIn(Assert.Single(await MailsAsync()), "/your-data/link/")));
        Assert.Contains("Action 1: One", all.Text, StringComparison.Ordinal);

        var change = await rona.GetAsync(all.Page.QuerySelector("a[href*='/follow/change/']")!.GetAttribute("href")!);
        await rona.SubmitAsync(change, new Dictionary<string, string?> { ["often"] = "weekly" }, "Save how often");
        Assert.Equal([Frequency.Immediately, Frequency.Weekly], (await SubscriptionsAsync()).Select(s => s.Frequency).Order());
    }

    [Fact]
    public async Task Nothing_in_the_database_tells_who_follows()
    {
        await FollowAsync("", "rona.macleod@example.org");
        if (TestDatabase.IsPostgres)
            return;
        await using (var db = Database.Open())
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", TestContext.Current.CancellationToken);
        foreach (var file in Directory.GetFiles(Database.Choice.Folder, "heed.db*"))
            Assert.DoesNotContain(
                "rona.macleod", System.Text.Encoding.Latin1.GetString(
                    await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), StringComparison.OrdinalIgnoreCase);
    }
}
