using System.Net;
using Heed.Actions;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Publications;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Releases;

/// <summary>A release of many drafts takes one reason, one sending, one approval.</summary>
public sealed class WholeReleaseTests : DeskSite
{
    [Fact]
    public async Task Thirty_drafts_are_sent_approved_and_published_with_one_reason()
    {
        var page = await GatheredAsync(30);
        Assert.Contains("30 drafts", page.Text, StringComparison.Ordinal);

        var sent = await Isla.SubmitAsync(page, Typed(("why", "Agreed by the group in June.")), "Send all for review");
        Assert.Contains("Sent for review.", sent.Text, StringComparison.Ordinal);
        var approved = await Ailsa.SubmitAsync(await OpenedAsync(Ailsa), button: "Approve all");
        Assert.Contains("Approved by ailsa", approved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Waiting for review", approved.Text, StringComparison.Ordinal);
        var published = await Isla.SubmitAsync(await OpenedAsync(Isla), button: "Publish release");

        Assert.Contains("Public since", published.Text, StringComparison.Ordinal);
        Assert.Contains("Agreed by the group in June.", (await GetAsync("/trial/actions/30/history")).Text, StringComparison.Ordinal);
        var makers = await WithLedgerAsync(
            l => l.ReadAs(Viewer.Named("isla", [], ["trial"])).MakersAsync("trial", "actions/17", TestContext.Current.CancellationToken));
        Assert.Equal(("isla", "ailsa"), (makers[0].PublishedBy, makers[0].ApprovedBy));
        Assert.Contains("Approved by ailsa", (await Isla.GetAsync("/desk/trial/record/actions/17")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_keeps_the_reason_of_its_own()
    {
        await PublishAsync("actions/1", new ActionItem { Title = "First" });
        await WrittenAsync("actions/1", new ActionItem { Title = "First, changed" });
        await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/record/actions/1"), Typed(("why", "Its own reason.")), "Send for review");
        await PublishAsync("actions/2", new ActionItem { Title = "Second" });
        await WrittenAsync("actions/2", new ActionItem { Title = "Second, changed" });

        var release = await Isla.SubmitAsync(await GatheredAsync(0), Typed(("why", "The reason of all.")), "Publish release");

        Assert.Contains("Public since", release.Text, StringComparison.Ordinal);
        Assert.Contains("Its own reason.", (await GetAsync("/trial/actions/1/history")).Text, StringComparison.Ordinal);
        Assert.Contains("The reason of all.", (await GetAsync("/trial/actions/2/history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_a_changed_record_is_not_sent_and_the_others_are()
    {
        await PublishAsync("actions/1", new ActionItem { Title = "First" });
        await WrittenAsync("actions/1", new ActionItem { Title = "First, changed" });
        await WrittenAsync("actions/2", new ActionItem { Title = "Second" });

        var answer = await Isla.SubmitAsync(await GatheredAsync(0), button: "Send all for review");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("First, changed: It has no reason. Enter one reason for the release.", answer.Text, StringComparison.Ordinal);
        Assert.Single(
            answer.Page.QuerySelectorAll("td"), c => c.TextContent.Contains("Waiting for review, sent by isla", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Approving_all_leaves_out_what_the_approver_wrote_and_says_so()
    {
        await WrittenAsync("actions/9", new ActionItem { Title = "By the approver" }, "ailsa");
        await Isla.SubmitAsync(await GatheredAsync(2), button: "Send all for review");

        var answer = await Ailsa.SubmitAsync(await OpenedAsync(Ailsa), button: "Approve all");

        Assert.Contains("You approved 2 drafts. 1 draft could not be approved.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("By the approver: You wrote some of it, so someone else must approve it.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Page.QuerySelectorAll("td").Count(c => c.TextContent.Trim() == "Approved by ailsa"));
    }

    [Fact]
    public async Task A_draft_changed_since_the_page_was_opened_is_not_approved_with_the_rest()
    {
        await Isla.SubmitAsync(await GatheredAsync(2), button: "Send all for review");
        var page = await OpenedAsync(Ailsa);
        await WrittenAsync("actions/1", new ActionItem { Title = "Action 1, changed" }, "euan", 1);
        await Euan.SubmitAsync(await Euan.GetAsync("/desk/trial/record/actions/1"), Typed(("why", "Changed.")), "Send for review");

        var answer = await Ailsa.SubmitAsync(page, button: "Approve all");

        Assert.Contains("euan changed it after you opened this page.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("You approved 1 draft.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_more_people_will_read_needs_its_own_tick()
    {
        var guide = new Publication { Title = "The guide", Summary = new Prose("INTERNAL") };
        await PublishAsync("publications/guide", guide, Audience.Staff);
        await WrittenAsync("publications/guide", guide, audience: Audience.Public);
        await Isla.SubmitAsync(await GatheredAsync(1), Typed(("why", "Agreed.")), "Send all for review");
        var page = await OpenedAsync(Ailsa);

        var refused = await Ailsa.SubmitAsync(page, button: "Approve all");
        Assert.Contains("The guide: More people will be able to read this than now.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("You approved 1 draft.", refused.Text, StringComparison.Ordinal);
        var approved = await Ailsa.SubmitAsync(page, Typed(("wider", "publications/guide")), "Approve all");
        Assert.Contains("Approved.", approved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_how_much_each_draft_changes_and_leads_to_it()
    {
        await PublishAsync("actions/1", new ActionItem { Title = "First" });
        await WrittenAsync("actions/1", new ActionItem { Title = "First", Conditions = "Money", Number = "1" });

        var page = await GatheredAsync(0);

        var link = page.Page.QuerySelector("main a[href$='#changes']")!;
        Assert.Equal(("/desk/trial/record/actions/1#changes", "2 changed fields"), (link.GetAttribute("href"), link.TextContent));
    }

    // A release with all drafts there are, chosen with the box that stands for all, after some were made.
    private async Task<Answer> GatheredAsync(int made)
    {
        for (var number = 1; number <= made; number++)
            await WrittenAsync($"actions/{number}", new ActionItem { Title = $"Action {number}", Number = $"{number}" });
        var form = await Isla.GetAsync("/desk/trial/releases/new");
        var all = form.Page.QuerySelector("[data-select-all]") ?? form.Page.QuerySelector("[name=draft]")!;
        return await Isla.SubmitAsync(form, Typed(("name", "June"), ("draft", all.GetAttribute("value"))), "Create release");
    }

    private static async Task<Answer> OpenedAsync(Visitor who) =>
        await who.GetAsync(
            (await who.GetAsync("/desk/trial/releases")).Page.QuerySelector("a.ds_task-list__task-link")!.GetAttribute("href")!);
}
