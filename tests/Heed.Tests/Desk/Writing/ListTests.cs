using System.Net;
using Heed.Accounts;
using Heed.Actions;
using Heed.People;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Writing;

/// <summary>The list of records, the titles for links, and changing several records at once.</summary>
public sealed class ListTests : WritingSite
{
    [Fact]
    public async Task Every_record_is_listed_with_what_is_published_and_drafted_of_it()
    {
        await PublishAsync("bodies/one", new Body { Title = "Published body" });
        await DraftAsync("bodies/two", new Body { Title = "Drafted body" });
        var isla = await EditorAsync();

        var all = await isla.GetAsync("/desk/trial/records?kind=body");
        Assert.Contains("Published body bodies/one Body Published No draft", all.Text, StringComparison.Ordinal);
        Assert.Contains("Drafted body bodies/two Body Draft", all.Text, StringComparison.Ordinal);
        var found = await isla.GetAsync("/desk/trial/records?q=drafted&state=new");
        Assert.Contains("1 record found.", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_are_found_for_those_who_read_drafts_only()
    {
        await DraftAsync("bodies/two", new Body { Title = "Secret drafted body" });
        var isla = await EditorAsync();
        var owner = await SignedInAsync("owner", new HeldRole("trial", Role.ActionOwner, "bodies/two"));

        Assert.Contains(
            "\"path\":\"bodies/two\"", (await isla.GetAsync("/desk/trial/titles?q=draft&kind=body")).Body, StringComparison.Ordinal);
        Assert.Equal("[]", (await isla.GetAsync("/desk/trial/titles?q=draft&kind=person")).Body);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync("/desk/trial/titles?q=draft")).Status);
    }

    [Fact]
    public async Task A_field_is_set_for_several_records_after_every_change_was_shown()
    {
        await PublishAsync("bodies/celcis", new Body { Title = "CELCIS" });
        await PublishAsync("actions/1", new ActionItem { Title = "First" });
        await DraftAsync("actions/2", new ActionItem { Title = "Second", Conditions = "Old" });
        await DraftAsync("actions/3", new ActionItem { Title = "Third" });
        var isla = await EditorAsync();
        var choose = await isla.GetAsync("/desk/trial/bulk?kind=action");

        var value = await isla.SubmitManyAsync(
            choose, [new("form.field", "lead"), new("form.path", "actions/1"), new("form.path", "actions/2"), new("do", "choose")]);
        var preview = await isla.SubmitAsync(value, new Dictionary<string, string?> { ["lead[0].find"] = "CELCIS" }, "Preview changes");
        Assert.Contains("First Nothing CELCIS None", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Second Nothing CELCIS Draft of tester", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Third", preview.Text, StringComparison.Ordinal);
        var done = await isla.SubmitAsync(preview, null, "Save as drafts");

        Assert.Contains("Saved. Not published.", done.Text, StringComparison.Ordinal);
        Assert.Equal("bodies/celcis", (await SaysAsync<ActionItem>("actions/1")).Lead[0].Path);
        Assert.Equal(
            ("Old", "bodies/celcis"),
            ((await SaysAsync<ActionItem>("actions/2")).Conditions, (await SaysAsync<ActionItem>("actions/2")).Lead[0].Path));
        Assert.Empty((await SaysAsync<ActionItem>("actions/3")).Lead);
    }

    [Fact]
    public async Task A_draft_saved_since_the_preview_is_not_overwritten()
    {
        await DraftAsync("actions/2", new ActionItem { Title = "Second" });
        var (isla, ewan) = (await EditorAsync(), await EditorAsync("ewan"));
        var value = await isla.SubmitManyAsync(
            await isla.GetAsync("/desk/trial/bulk?kind=action"),
            [new("form.field", "conditions"), new("form.path", "actions/2"), new("do", "choose")]);
        var preview = await isla.SubmitAsync(value, new Dictionary<string, string?> { ["conditions"] = "Bulk" }, "Preview changes");
        await ewan.SubmitAsync(
            await ewan.GetAsync("/desk/trial/edit/actions/2"), new Dictionary<string, string?> { ["conditions"] = "By hand" }, "Save",
            "main form.heed_writing");

        var answer = await isla.SubmitAsync(preview, null, "Save as drafts");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("ewan saved this draft", answer.Text, StringComparison.Ordinal);
        Assert.Equal("By hand", (await SaysAsync<ActionItem>("actions/2")).Conditions);
    }

    [Fact]
    public async Task All_records_listed_are_chosen_with_one_box()
    {
        await DraftAsync("actions/1", new ActionItem { Title = "First" });
        await DraftAsync("actions/2", new ActionItem { Title = "Second" });
        var isla = await EditorAsync();
        var choose = await isla.GetAsync("/desk/trial/bulk?kind=action");
        var all = choose.Page.QuerySelector("[data-select-all]")!;
        Assert.Equal("Select all 2", choose.Page.QuerySelector($"label[for='{all.Id}']")!.TextContent);

        var value = await isla.SubmitManyAsync(
            choose, [new("form.field", "conditions"), new("form.path", all.GetAttribute("value")!), new("do", "choose")]);

        Assert.Contains("2 records chosen.", value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_drafts_under_review_asks_for_a_tick_before_it_ends_the_reviews()
    {
        await DraftAsync("actions/1", new ActionItem { Title = "First" });
        await DraftAsync("actions/2", new ActionItem { Title = "Second" });
        var (isla, ailsa) = (await EditorAsync(), await SignedInAsync("ailsa", new HeldRole("trial", Role.Approver, null)));
        foreach (var path in new[] { "actions/1", "actions/2" })
            await isla.SubmitAsync(
                await isla.GetAsync($"/desk/trial/record/{path}"), new Dictionary<string, string?> { ["why"] = "New." }, "Send for review");
        await ailsa.SubmitAsync(await ailsa.GetAsync("/desk/trial/record/actions/2"), null, "Approve");
        var value = await isla.SubmitManyAsync(
            await isla.GetAsync("/desk/trial/bulk?kind=action"),
            [new("form.field", "conditions"), new("form.path", "actions/1,actions/2"), new("do", "choose")]);

        var preview = await isla.SubmitAsync(value, new Dictionary<string, string?> { ["conditions"] = "Money" }, "Preview changes");
        Assert.Contains("2 of these are waiting for review or approved.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("ailsa will have to approve again", preview.Text, StringComparison.Ordinal);
        var refused = await isla.SubmitAsync(preview, null, "Save as drafts");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Null((await SaysAsync<ActionItem>("actions/1")).Conditions);
        await isla.SubmitAsync(refused, new Dictionary<string, string?> { ["form.ends-review"] = "true" }, "Save as drafts");

        Assert.Equal("Money", (await SaysAsync<ActionItem>("actions/2")).Conditions);
        Assert.Contains("Being written", (await isla.GetAsync("/desk/trial/record/actions/2")).Text, StringComparison.Ordinal);
    }
}
