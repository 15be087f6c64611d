using System.Net;

namespace Heed.Tests.Subscriptions;

/// <summary>What staff see of sending, and the hold; blocks for newsletters; the page of all ways.</summary>
public sealed class SendingTests : FollowSite
{
    [Fact]
    public async Task Staff_stop_a_release_or_one_record_within_its_hold_or_send_it_now()
    {
        await FollowedByAsync("", 3);
        await SettleAsync();
        await MailsAsync();
        await PublishAsync("actions/1", Action("Stopped"));
        var page = await Isla.GetAsync("/desk/trial/sending");
        Assert.Contains("3 subscriptions: 3 as it happens", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", page.Body, StringComparison.Ordinal);
        var stopped = await Isla.SubmitAsync(page, button: "Send no emails about this release");
        Assert.Contains("Stopped. No email will be sent about it.", stopped.Body, StringComparison.Ordinal);
        Assert.Empty(await NewsAsync());

        await PublishAsync("actions/2", Action("Sent now"));
        await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/sending"), button: "Send now");
        await RunAsync("mails to those who follow");
        Assert.Equal(3, (await MailsAsync()).Count);
        var after = await Isla.GetAsync("/desk/trial/sending");
        Assert.Contains("All emails prepared. 0 3 0 0 0 seconds 0 seconds", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Isla.SubmitAsync(page, button: "Send now")).Status);
    }

    [Fact]
    public async Task The_page_of_all_ways_leads_to_each_of_them()
    {
        var page = await GetAsync("/trial/follow");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var link in page.Page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Distinct())
            Assert.Equal((link, HttpStatusCode.OK), (link, (await GetAsync(link)).Status));
    }

    [Fact]
    public async Task An_update_and_a_period_can_be_copied_into_a_newsletter_as_text_and_as_html()
    {
        await PublishAsync("actions/1", Action("Look & listen"));
        await PublishAsync(
            "updates/5",
            new Heed.Updates.Update { Title = "Update 5", Number = "5", PostedOn = new(Heed.Ledger.Dates.Edtf.Parse("2017-06-22")),
                Body = new("We met. [The action](/trial/actions/1) goes on.") });
        var (page, text, html) = (await GetAsync("/trial/updates/5/newsletter"), await GetAsync(
            "/trial/updates/5/newsletter.txt"), await GetAsync("/trial/updates/5/newsletter.html"));
        Assert.Equal(("text/plain", "text/html", HttpStatusCode.OK), (text.ContentType, html.ContentType, page.Status));
        Assert.All(
            (string[])["Update 5", "We met.", "https://localhost/trial/updates/5", "Look & listen", "https://localhost/trial/actions/1",
                "Open Government Licence"], words => Assert.Contains(words, text.Body, StringComparison.Ordinal));
        Assert.Contains("<a href=\"https://localhost/trial/actions/1\">Look &amp; listen</a>", html.Body, StringComparison.Ordinal);
        Assert.Equal(text.Body.Trim(), page.Page.QuerySelector("textarea[name=text]")!.TextContent.Trim());
        Assert.Contains("Look & listen", (await GetAsync("/trial/changes/newsletter.txt?from=2026-11-23&to=2026-11-24")).Body,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/updates/99/newsletter.txt")).Status);
    }

    [Fact]
    public async Task Records_lists_searches_and_the_foot_of_every_page_lead_to_following()
    {
        await PublishAsync("actions/1", Action("One"));
        foreach (var (address, follow) in new[] { ("/trial", "/trial/follow?what="), ("/trial/actions/1", "/trial/follow?what=actions%2F1"),
            ("/trial/actions?state=no-return", "/trial/follow?what=actions%3Fstate%3Dno-return"),
            ("/trial/search?q=one", "/trial/follow?what=search%3Fq%3Done") })
        {
            var page = await GetAsync(address);
            Assert.Contains(follow, page.Page.QuerySelectorAll(".heed_tools a, main a").Select(a => a.GetAttribute("href")));
            Assert.Contains("/trial/follow", page.Page.QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")));
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(follow)).Status);
        }
    }
}
