using System.Net;
using Heed.Comments;
using Heed.Moderation;
using Heed.Comments.Writing;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Moderation;

/// <summary>A flood is handled together, in portions, and nobody at risk is lost in it.</summary>
public sealed class SimilarCommentsTests : ModerationSite
{
    protected override void Adapt(WebApplicationBuilder builder)
    {
        builder.Configuration["HEED_SITE"] = "https://heed.example.org";
        builder.Services.Configure<ModerationRules>(rules => rules.AlikeAtOnce = 10);
    }

    [Fact]
    public async Task A_cluster_is_refused_in_portions_without_losing_a_row_and_what_may_be_harm_stays()
    {
        var first = await SentAsync("Buy cheap pills at example.org now.", priority: CommentPriority.Low);
        for (var i = 0; i < 23; i++)
            await SentAsync($"Buy cheap pills at example.org now. {i}", priority: CommentPriority.Low, like: first);
        var harm = await SentAsync(
            "Buy cheap pills at example.org now. My stepdad hits me and I am scared to go home.", priority: CommentPriority.Low,
            like: first);

        // In the queue one stands for all, but for the one at risk, which comes first.
        var queue = await Mairi.GetAsync("/desk/trial/comments");
        Assert.Equal([StaffReference.Of(harm), StaffReference.Of(first)], References(queue));
        var page = await Mairi.GetAsync(
            queue.Page.QuerySelectorAll("main a").First(
                a => a.Words().StartsWith("25 similar comments are waiting", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("24 comments are waiting.", page.Text, StringComparison.Ordinal);
        Assert.Contains("One of them may be about someone at risk", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Page.QuerySelectorAll("ins"));
        Assert.DoesNotContain("stepdad", page.Body, StringComparison.Ordinal);

        // What comes in once the page is open is not decided on.
        Now.Advance(TimeSpan.FromMinutes(1));
        var late = await SentAsync("Buy cheap pills at example.org now. Late.", priority: CommentPriority.Low, like: first);
        var reasonless = await Mairi.SubmitAsync(page, new Dictionary<string, string?>(), "Reject the first 10");
        Assert.Equal(HttpStatusCode.BadRequest, reasonless.Status);
        page = await Mairi.SubmitAsync(page, new Dictionary<string, string?> { ["reason"] = "advertising" }, "Reject the first 10");
        Assert.Contains("10 comments handled. 15 comments are waiting.", page.Text, StringComparison.Ordinal);
        page = await Mairi.SubmitAsync(page, button: "Reject the first 10");
        page = await Mairi.SubmitAsync(page, button: page.Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim())
            .First(b => b.StartsWith("Reject ", StringComparison.Ordinal)));
        Assert.Contains("4 comments handled. 1 comment is waiting.", page.Text, StringComparison.Ordinal);

        var states = await WithServiceAsync<HeedDatabase, List<Comment>>(db => db.Comments.AsNoTracking().ToListAsync());
        Assert.Equal(26, states.Count);
        Assert.Equal(24, states.Count(c => c.State == CommentState.Refused && c.Reason == "advertising"));
        Assert.Equal(((Guid[])[harm, late]).Order(), states.Where(c => c.State == CommentState.Waiting).Select(c => c.Id).Order());
        Assert.Equal(
            24, await WithServiceAsync<HeedDatabase, int>(db => db.CommentEvents.CountAsync(s => s.Kind == CommentEventKind.Refused)));
    }

    [Fact]
    public async Task What_is_corrected_leaves_its_cluster_and_words_nobody_saw_are_not_refused()
    {
        var first = await SentAsync("The same again.");
        var (second, third) = (await SentAsync("The same again.", like: first), await SentAsync("The same again.", like: first));
        var page = await Mairi.GetAsync($"/desk/trial/comments/alike/{first:N}");
        Assert.Contains("3 comments are waiting.", page.Text, StringComparison.Ordinal);

        Now.Advance(TimeSpan.FromMinutes(1));
        await WithServiceAsync<AuthorChanges, bool>(async writer =>
        {
            await writer.CorrectAsync(first, new CommentWords("Morag", "Something else altogether."), default);
            await writer.CorrectAsync(second, new CommentWords("Morag", "Something else, too."), default);
            return true;
        });
        Ok(await Mairi.SubmitAsync(page, new Dictionary<string, string?> { ["reason"] = "advertising" }, "Reject all 3"));

        Assert.Equal(CommentState.Refused, (await KeptAsync(third)).State);
        Assert.Equal((CommentState.Waiting, second), ((await KeptAsync(second)).State, (await KeptAsync(second)).Cluster));
        Assert.Equal(CommentState.Waiting, (await KeptAsync(first)).State);
    }

    [Fact]
    public async Task However_many_are_refused_at_once_an_address_gets_one_mail_a_day_and_none_for_what_looks_like_a_machines()
    {
        var first = await SentAsync("Buy cheap pills at example.org now.", address: "victim@example.org");
        for (var i = 0; i < 9; i++)
            await SentAsync($"Buy cheap pills at example.org now. {i}", address: "victim@example.org", like: first);
        Ok(await Mairi.SubmitAsync(
            await Mairi.GetAsync($"/desk/trial/comments/alike/{first:N}"), new Dictionary<string, string?> { ["reason"] = "advertising" },
            "Reject all 10"));
        var mail = Assert.Single(await MailsAsync());
        Assert.Equal(("victim@example.org", "We have replied to you"), (mail.To, mail.Subject));
        Assert.Contains("https://heed.example.org/trial/comments/yours", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pills", mail.Text + mail.Html, StringComparison.Ordinal);

        // Once it has left, what is decided after it is told the next morning, once.
        await WithServiceAsync<HeedDatabase, int>(db => db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Sent)));
        foreach (var text in (string[])["One more.", "And another."])
            Ok(await RefuseAsync(Mairi, await SentAsync(text, address: "victim@example.org")));
        Ok(await RefuseAsync(Mairi, await SentAsync("A machine's.", address: "other@example.org", priority: CommentPriority.Low)));
        Assert.Equal(
            [new DateTime(2017, 6, 23, 7, 0, 0, DateTimeKind.Utc)], await WithServiceAsync<HeedDatabase, List<DateTime>>(
                db => db.Outbox.Where(m => m.State == MailState.Waiting).Select(m => m.NextTryAt).ToListAsync()));
    }

    [Fact]
    public async Task A_cluster_moves_into_the_slower_lane()
    {
        var first = await SentAsync("The same again.");
        var second = await SentAsync("The same again.", like: first);
        Ok(await Mairi.SubmitAsync(
            await Mairi.GetAsync($"/desk/trial/comments/alike/{first:N}"), button: "Move all 2 to low priority"));
        Assert.All((Guid[])[first, second], id => Assert.Equal(CommentPriority.Low, KeptAsync(id).Result.Priority));
        Assert.Equal(HttpStatusCode.NotFound, (await Mairi.GetAsync($"/desk/trial/comments/alike/{Guid.CreateVersion7():N}")).Status);
    }
}
