using System.Net;
using Heed.Accounts;
using Heed.Comments;
using Heed.Moderation;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Moderation;

/// <summary>The order in which comments are read, and what is said of each.</summary>
public sealed class QueueTests : ModerationSite
{
    [Fact]
    public async Task What_may_be_about_somebody_at_risk_comes_first_then_the_oldest_and_the_slower_lane_last()
    {
        var slow = await SentAsync("More buses would help.", priority: CommentPriority.Low);
        Now.Advance(TimeSpan.FromMinutes(1));
        var old = await SentAsync("More time for supervision.");
        Now.Advance(TimeSpan.FromMinutes(1));
        var young = await SentAsync("Fewer meetings, please.");
        Now.Advance(TimeSpan.FromMinutes(1));
        var details = await SentAsync("Write to me at EH1 1BB about the plan.");
        Now.Advance(TimeSpan.FromMinutes(1));
        var harm = await SentAsync("My stepdad hits me and I am scared to go home.");

        var page = await Mairi.GetAsync("/desk/trial/comments");

        Assert.Equal(((Guid[])[harm, details, old, young, slow]).Select(StaffReference.Of), References(page));
        Assert.Contains(
            "May be about someone at risk", page.Page.QuerySelector(".heed_queue__item")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Postcode", page.Text, StringComparison.Ordinal);
        Assert.Contains("Listening to the sector", page.Text, StringComparison.Ordinal);
        Assert.Contains("Decision due within", page.Text, StringComparison.Ordinal);
        Assert.Equal([StaffReference.Of(slow)], References(await Mairi.GetAsync("/desk/trial/comments?view=slow")));
        Assert.Equal(HttpStatusCode.BadRequest, (await Mairi.GetAsync("/desk/trial/comments?view=fastest")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Mairi.GetAsync("/desk/trial/comments?page=2")).Status);
    }

    [Fact]
    public async Task The_beginning_is_veiled_and_read_out_only_once_opened()
    {
        await SentAsync("A heavy beginning.");

        var veil = (await Mairi.GetAsync("/desk/trial/comments")).Page.QuerySelector("details.heed_veil")!;

        Assert.False(veil.HasAttribute("open"));
        Assert.Equal("true", veil.QuerySelector("summary .heed_veil__words")!.GetAttribute("aria-hidden"));
        Assert.Contains("A heavy beginning.", veil.QuerySelector(".heed_veil__open")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_one_is_not_one_that_somebody_else_has_open_and_can_be_passed_over()
    {
        var first = await SentAsync("One.");
        Now.Advance(TimeSpan.FromSeconds(1));
        var second = await SentAsync("Two.");
        Now.Advance(TimeSpan.FromSeconds(1));
        var third = await SentAsync("Three.");
        await OpenAsync(Rory, first);

        var next = await Mairi.GetAsync("/desk/trial/comments/next");
        Assert.Contains(StaffReference.Of(second), next.Heading, StringComparison.Ordinal);
        var after = await Mairi.GetAsync(
            next.Page.QuerySelectorAll("main a").First(a => a.TextContent.StartsWith("Skip to the next comment", StringComparison.Ordinal))
                .GetAttribute("href")!);
        Assert.Contains(StaffReference.Of(third), after.Heading, StringComparison.Ordinal);

        Now.Advance(TimeSpan.FromMinutes(20));
        Assert.Contains(StaffReference.Of(first), (await Mairi.GetAsync("/desk/trial/comments/next")).Heading, StringComparison.Ordinal);
        Assert.All((Guid[])[first, second, third], id => Assert.Equal(CommentState.Waiting, KeptAsync(id).Result.State));
    }

    [Fact]
    public async Task Every_read_is_noted_once_for_each_person_and_wording()
    {
        var id = await SentAsync("A comment.");
        await Mairi.GetAsync("/desk/trial/comments");
        Assert.Equal(["mairi"], (await ReadsAsync(id)).Select(r => r.By));
        Assert.Null((await KeptAsync(id)).ReadAt);

        await OpenAsync(Mairi, id);
        await OpenAsync(Mairi, id);
        await OpenAsync(Rory, id);
        Assert.NotNull((await KeptAsync(id)).ReadAt);
        Assert.Equal(["mairi", "rory"], (await StepsAsync(id)).Where(s => s.Kind == CommentEventKind.Read).Select(s => s.By));

        Now.Advance(TimeSpan.FromMinutes(1));
        await CorrectedAsync(id, "Another wording.");
        await OpenAsync(Mairi, id);
        Assert.Equal(["mairi", "rory", "mairi"], (await StepsAsync(id)).Where(s => s.Kind == CommentEventKind.Read).Select(s => s.By));
    }

    [Fact]
    public async Task Signals_are_marked_in_the_text_and_explained_and_other_comments_of_the_address_are_listed()
    {
        var before = await SentAsync("My first comment.", address: "Morag@example.org");
        await RefuseAsync(Mairi, before, "abusive");
        var id = await SentAsync("Ring me on 0131 496 0123, please.", address: "morag@example.org");
        var other = await SentAsync("Somebody else.", address: "rory@example.org");

        var page = await OpenAsync(Mairi, id);

        Assert.Contains("0131 496 0123", string.Concat(page.Page.QuerySelectorAll(".heed_wording mark").Select(m => m.TextContent)),
            StringComparison.Ordinal);
        Assert.Equal("Ring me on 0131 496 0123, please.", TextOf(page));
        Assert.NotEmpty(page.Page.QuerySelectorAll(".heed_signals li"));
        var others = page.Page.QuerySelector("main table")!.TextContent;
        Assert.Contains(StaffReference.Of(before), others, StringComparison.Ordinal);
        Assert.Contains(RefusalReason.Abusive.Label, others, StringComparison.Ordinal);
        Assert.DoesNotContain(StaffReference.Of(other), others, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", page.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_address_is_shown_once_to_who_says_why_and_that_is_noted()
    {
        var id = await SentAsync("A comment.", address: "morag@example.org");
        var page = await OpenAsync(Mairi, id);

        var without = await Mairi.SubmitAsync(page, button: "Show the address once");
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.DoesNotContain("morag@", without.Body, StringComparison.Ordinal);

        var shown = await Mairi.SubmitAsync(
            page, new Dictionary<string, string?> { ["why"] = "To warn of a threat." }, "Show the address once");
        Assert.Contains("morag@example.org", shown.Text, StringComparison.Ordinal);
        var step = (await StepsAsync(id)).Single(s => s.Kind == CommentEventKind.AddressSeen);
        Assert.Equal(("mairi", "To warn of a threat."), (step.By, await NoteAsync(step)));
    }

    [Fact]
    public async Task A_comment_of_another_programme_is_not_there()
    {
        var id = await SentAsync("A comment.", programme: "other");
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(Mairi, id)).Status);
        var own = await OpenAsync(Mairi, await SentAsync("Ours."));
        own.Page.QuerySelectorAll("form").First(f => f.TextContent.Contains("Refer to the safeguarding lead", StringComparison.Ordinal))
            .SetAttribute("action", $"/desk/trial/comments/{id:N}/hand-over");
        Assert.Equal(HttpStatusCode.NotFound, (await Mairi.SubmitAsync(own, button: "Refer to the safeguarding lead")).Status);
        Assert.Equal(CommentState.Waiting, (await KeptAsync(id)).State);
    }

    [Fact]
    public async Task It_moves_from_lane_to_lane()
    {
        var id = await SentAsync("A comment.", priority: CommentPriority.Low);
        Ok(await Mairi.SubmitAsync(await OpenAsync(Mairi, id), button: "Move out of low priority"));
        Assert.Equal(CommentPriority.Ordinary, (await KeptAsync(id)).Priority);
        Ok(await Mairi.SubmitAsync(await OpenAsync(Mairi, id), button: "Move to low priority"));
        Assert.Equal(CommentPriority.Low, (await KeptAsync(id)).Priority);
    }

    [Fact]
    public async Task The_work_page_counts_what_waits_and_says_nothing_of_it()
    {
        await SentAsync("Zanzibar plain.");
        await SentAsync("Zanzibar: my stepdad hits me and I am scared.");
        var handed = await SentAsync("Zanzibar handed over.");
        await Mairi.SubmitAsync(await OpenAsync(Mairi, handed), button: "Refer to the safeguarding lead");

        var work = await Mairi.GetAsync("/desk/trial");
        Assert.Contains("Read 2 comments", work.Text, StringComparison.Ordinal);
        Assert.Contains("1 may be about someone at risk", work.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("referred to the safeguarding lead", work.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Read 1 comment referred to the safeguarding lead", (await Lead.GetAsync("/desk/trial")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zanzibar", work.Body, StringComparison.Ordinal);
        var editor = await SignedInAsync("editor", new HeldRole("trial", Role.Editor, null));
        Assert.DoesNotContain(
            "comment", (await editor.GetAsync("/desk/trial")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
