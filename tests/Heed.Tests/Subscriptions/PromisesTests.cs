using System.Net;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Subscriptions;
using Heed.Subscriptions.Announcing;
using Heed.Subscriptions.Leaving;
using Heed.Subscriptions.Sending;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Subscriptions;

/// <summary>What following promises, tried with many mails and with ill will.</summary>
public sealed class PromisesTests : FollowSite
{
    [Fact, Trait("Length", "Long")]
    public async Task Whatever_opens_every_link_of_a_thousand_mails_changes_nothing()
    {
        await PublishAsync("actions/1", Action("One"));
        await SettleAsync();
        await FollowedByAsync("actions/1", 500);
        await WithServiceAsync<Heed.Subscriptions.Asking.SubscriptionRequests, bool>(async desk =>
        {
            var topic = await WithServiceAsync<TopicReader, SubscriptionTopic>(
                topics => topics.ParseAsync("trial", "actions", TestContext.Current.CancellationToken));
            var here = new Heed.Layout.RequestContext(
                await WithLedgerAsync(Task.FromResult),
                await WithServiceAsync<Heed.Platform.Http.SiteAddress, Heed.Platform.Http.SiteAddress>(Task.FromResult),
                Time) { Request = new Microsoft.AspNetCore.Http.DefaultHttpContext().Request };
            here.EnterUnnamed("trial");
            for (var i = 0; i < 500; i++)
                await desk.AskAsync(here, topic, $"reader-{i}@example.org", Frequency.Immediately, TestContext.Current.CancellationToken);
            return true;
        });
        await PublishAsync("actions/1", Action("One, again"));
        var mails = await NewsAsync();
        Assert.Equal(1000, mails.Count);
        var before = await StateAsync();
        foreach (var link in mails.SelectMany(LinksIn).Concat(mails.Where(m => m.Headers["List-Unsubscribe"] is not null).Select(OneClick))
            .Distinct())
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
            {
                using var request = new HttpRequestMessage(method, link);
                using var answer = await SendAsync(request);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.False(answer.Headers.Contains("Set-Cookie"));
            }
        }
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Nothing_that_was_queued_goes_out_after_leaving_and_the_rest_does()
    {
        await PublishAsync("actions/1", Action("One"));
        await PublishAsync("actions/2", Action("Two"));
        await SettleAsync();
        await FollowAsync("actions/1", "rona@example.org");
        await FollowAsync("actions/2", "rona@example.org");
        await FollowAsync("actions/1", "iain@example.org");
        await PublishAsync("actions/1", Action("One, again"));
        var first = (await NewsAsync()).Single(m => To(m) == "rona@example.org");
        await PublishAsync("actions/1", Action("One, once more"));
        await PublishAsync("actions/2", Action("Two, again"));
        await SettleAsync();
        using var click = new HttpRequestMessage(
            HttpMethod.Post,
            OneClick(first)) { Content = new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } } };
        using var done = await SendAsync(click);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(["iain@example.org: Changed: Action 1: One, once more", "rona@example.org: Changed: Action 2: Two, again"],
            (await MailsAsync()).Select(m => $"{To(m)}: {m.Subject}").Order());
    }

    [Fact]
    public async Task A_queued_mail_that_tells_of_what_is_still_followed_too_goes_out_for_that()
    {
        await PublishAsync("actions/1", Action("One"));
        await SettleAsync();
        await FollowAsync("actions/1", "rona@example.org");
        await PublishAsync("actions/1", Action("One, again"));
        var first = Assert.Single(await NewsAsync());
        await FollowAsync("", "rona@example.org");
        await PublishAsync("actions/1", Action("One, once more"));
        await SettleAsync();
        using var click = new HttpRequestMessage(
            HttpMethod.Post,
            OneClick(first)) { Content = new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } } };
        using var done = await SendAsync(click);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal(("rona@example.org", "Changed: Action 1: One, once more"), (To(mail), mail.Subject));
        var why = mail.TextBody!.ReplaceLineEndings(" ");
        Assert.DoesNotContain("; ", why[why.IndexOf("You follow", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.NotEqual(OneClick(first), OneClick(mail));
    }

    [Fact]
    public async Task A_link_is_good_for_one_thing_and_can_not_be_guessed()
    {
        await FollowedByAsync("", 2);
        var ids = (await SubscriptionsAsync()).Select(s => s.Id).ToList();
        await WithServiceAsync<FollowTokens, bool>(async tokens =>
        {
            var stop = tokens.Make(FollowLink.Stop, ids[0]);
            string[] wrong = [
                tokens.Make(FollowLink.Change, ids[0]), tokens.Make(FollowLink.Confirm, ids[0]), stop[..^2] + (stop[^2] == 'A' ? 'B' : 'A')
                    + stop[^1], stop[..^4], "", new string('A', 43), new string('A', 3000), ids[0].ToString("N")];
            foreach (var token in wrong.Where(t => t.Length > 0))
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Post,
                    $"/trial/follow/stop/{token}") { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
                using var answer = await SendAsync(request);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
            Assert.Equal([ids[0]], tokens.Read(FollowLink.Stop, stop));
            return true;
        });
        Assert.All(await SubscriptionsAsync(), s => Assert.Equal(SubscriptionState.Confirmed, s.State));
    }

    [Fact]
    public async Task No_title_adds_a_header_or_a_recipient()
    {
        string[] titles = ["Plain", "Bcc: all@example.org", "=?utf-8?Q?Bcc=3A_all?=", "Zwölf “Boxkämpfer” 🙂", new('x', 290),
            string.Concat(Enumerable.Repeat("🙂", 140)), "\"quoted\" <angle> ,;:@\\", "\u202egnirts", "a =?utf-8?B?DQpCY2M6IGFsbA==?= b"];
        await FollowedByAsync("actions", 1);
        var headers = new List<string>();
        for (var i = 0; i < titles.Length; i++)
        {
            await PublishAsync($"actions/{i + 1}", Action(titles[i]));
            var mail = Assert.Single(await NewsAsync(), m => m.Headers["List-Id"] is not null);
            Assert.Equal("reader-0@example.org", To(mail));
            Assert.Empty(mail.Bcc);
            headers.Add(string.Join(' ', mail.Headers.Select(h => h.Field)));
            Assert.DoesNotContain("<angle>", mail.HtmlBody, StringComparison.Ordinal);
        }
        Assert.Single(headers.Distinct());
    }

    [Fact]
    public async Task An_address_that_refuses_for_good_is_written_to_no_more()
    {
        await FollowAsync("", "rona@example.org");
        Refuse("rona@example.org", "550 5.1.1 no such person");
        await PublishAsync("actions/1", Action("One"));
        await NewsAsync();
        var ended = Assert.Single(await SubscriptionsAsync());
        Assert.Equal((SubscriptionState.Ended, EndedFor.Refused, null), (ended.State, ended.EndedFor, ended.Address));
    }

    [Fact]
    public async Task Five_failures_in_fourteen_days_end_it_and_four_do_not()
    {
        await FollowedByAsync("", 1);
        var recipient = Convert.FromHexString(Assert.Single(await SubscriptionsAsync()).Recipient);
        foreach (var (day, state) in new[] { (0, SubscriptionState.Confirmed), (15, SubscriptionState.Confirmed),
            (16, SubscriptionState.Confirmed), (17, SubscriptionState.Confirmed), (18, SubscriptionState.Confirmed),
            (19, SubscriptionState.Ended) })
        {
            var at = Time.GetUtcNow().UtcDateTime.AddDays(day);
            await WithServiceAsync<IHearsOfMail, bool>(async book =>
            {
                await book.HearAsync(new MailNews(Guid.CreateVersion7(), null, null, recipient, MailOutcome.SoftRefusal, "4.2.2", at),
                    TestContext.Current.CancellationToken);
                return true;
            });
            Assert.Equal(state, Assert.Single(await SubscriptionsAsync()).State);
        }
        Assert.Equal(EndedFor.FailedOften, Assert.Single(await SubscriptionsAsync()).EndedFor);
    }

    [Fact]
    public async Task A_mail_carries_title_link_and_one_sentence_and_nothing_else_of_a_record()
    {
        await FollowedByAsync("", 1);
        await SettleAsync();
        await MailsAsync();
        await PublishAsync(
            "actions/1",
            Action("One") with { Summary = new("A summary with heather in it."), Conditions = "Conditions with bracken in them." },
            why: "A note with gorse in it.");
        await DraftAsync("actions/2", Action("A draft with thistle"));
        var mail = Assert.Single(await NewsAsync());
        Assert.All(
            (string[])["heather", "bracken", "gorse", "thistle"], word => Assert.DoesNotContain(
                word, mail.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Published.", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_and_sending_now_never_both_happen()
    {
        await FollowedByAsync("", 1);
        await SettleAsync();
        await MailsAsync();
        var sent = 0;
        for (var run = 0; run < 200; run++)
        {
            var mailing = Mailing.OfRelease(
                Guid.CreateVersion7(), "trial", Time.GetUtcNow().UtcDateTime, Time.GetUtcNow().UtcDateTime.AddMinutes(10));
            await WithServiceAsync<HeedDatabase, bool>(async db =>
            {
                await db.Announcements.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
                db.Add(mailing);
                db.Add(Announcement.Of(mailing.Id, "trial", "", 1, false));
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
                return true;
            });
            var now = WithServiceAsync<SendingPages, bool>(
                room => room.SendNowAsync("trial", mailing.Id, TestContext.Current.CancellationToken));
            var stop = WithServiceAsync<SendingPages, bool>(
                room => room.StopAsync("trial", mailing.Id, "ailsa", TestContext.Current.CancellationToken));
            var going = WithServiceAsync<NotificationBatch, int>(fanOut => fanOut.RunAsync(TestContext.Current.CancellationToken));
            await Task.WhenAll(now, stop, going);
            await RunAsync("mails to those who follow");
            Assert.NotEqual(await now, await stop);
            sent += await now ? 1 : 0;
            await using var db = Database.Open();
            Assert.Equal(await now ? 1 : 0, await db.Outbox.CountAsync(m => m.Stream == mailing.Id, TestContext.Current.CancellationToken));
        }
        Assert.Equal(sent, (await MailsAsync()).Count);
    }

    private async Task<string> StateAsync() =>
        string.Join('\n', (await SubscriptionsAsync()).Select(s => $"{s.Id} {s.State} {s.Frequency} {s.EndedAt} {s.ConfirmedAt}"));
}
