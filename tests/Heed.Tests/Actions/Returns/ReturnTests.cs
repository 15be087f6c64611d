using System.Net;
using Heed.Accounts;
using Heed.Tests.Desk;
using Heed.Tests.Web;

namespace Heed.Tests.Actions.Returns;

/// <summary>A return from the request to the public record.</summary>
public sealed class ReturnTests : ReturnSite
{
    [Fact]
    public async Task A_return_is_asked_for_begun_finished_sent_back_sent_again_taken_over_and_published()
    {
        var asked = await AskedAsync("2026-12-01", "actions/1", "actions/3");
        Assert.Contains("Returns requested.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("0 of 2 answered", asked.Text, StringComparison.Ordinal);

        // The owner sees what was promised, saves half of it, and finds it again.
        var form = await OpenAsync(Orla, "Keep one register");
        Assert.Contains("The council will keep one register.", form.Text, StringComparison.Ordinal);
        Assert.Contains("No progress report has been published.", form.Text, StringComparison.Ordinal);
        var saved = await Orla.SubmitAsync(
            form, Typed(("what", "The register is built."), ("expected", "sometime soon")), "Save and finish later");
        Assert.Contains("Saved.", saved.Text, StringComparison.Ordinal);
        var half = await OpenAsync(Orla, "Keep one register");
        Assert.Contains("The register is built.", half.Body, StringComparison.Ordinal);
        Assert.Contains("sometime soon", half.Body, StringComparison.Ordinal);
        var unsent = await OpenAsync(Isla, "Keep one register");
        Assert.DoesNotContain("The register is built.", unsent.Body, StringComparison.Ordinal);

        var wrong = await Orla.SubmitAsync(half, Typed(("state", "delivered")), "Send to the secretariat");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("“Delivered” needs evidence", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("We are not sure what date “sometime soon” is.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("sometime soon", wrong.Page.QuerySelector("[name=expected]")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal("delivered", wrong.Page.QuerySelector("[name=state][checked]")!.GetAttribute("value"));

        var sent = await Orla.SubmitAsync(
            wrong, Typed(("state", "delivered"), ("expected", ""), ("done-on", "1 November 2026"), ("evidence-what-0", "The register"),
                ("evidence-where-0", "/trial/publications/guide")), "Send to the secretariat");
        Assert.Contains("Sent.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("What you sent", sent.Text, StringComparison.Ordinal);
        Assert.Empty(sent.Page.QuerySelectorAll("main form"));

        // The secretariat sends it back once.
        var look = await OpenAsync(Euan, "Keep one register");
        Assert.Contains("The register is built.", look.Text, StringComparison.Ordinal);
        await Euan.SubmitAsync(look, Typed(("note", "Who can see it?")), "Send back");
        var back = await OpenAsync(Orla, "Keep one register");
        Assert.Contains("Who can see it?", back.Text, StringComparison.Ordinal);
        await Orla.SubmitAsync(back, Typed(("what", "The register is built. All wards can see it.")), "Send to the secretariat");

        var draft = await Isla.SubmitAsync(await OpenAsync(Isla, "Keep one register"), button: "Accept");
        Assert.Equal("Keep one register", draft.Heading);
        Assert.Contains("Accepted into this draft.", draft.Text, StringComparison.Ordinal);
        Assert.Contains("Progress return by Strathmore Council: delivered.", draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish now", draft.Text, StringComparison.Ordinal);
        await Isla.SubmitAsync(draft, button: "Send for review");
        var published = await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/record/actions/1"), button: "Approve and publish");
        Assert.Contains("Published.", published.Text, StringComparison.Ordinal);

        var page = await GetAsync("/trial/actions/1");
        Assert.Contains("All wards can see it.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The guide", page.Text, StringComparison.Ordinal);
        Assert.Contains("Progress report from the owner", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/returns/2026-12-01")).Status);

        await RunAsync();
        Assert.Contains("Published", (await Isla.GetAsync("/desk/trial/returns")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_shows_owners_their_own_returns_and_the_secretariat_each_round()
    {
        await AskedAsync("2026-12-01", "actions/1", "actions/3");
        await Orla.SubmitAsync(await OpenAsync(Orla, "Keep one register"), Typed(("state", "under-way"), ("what", "Half is built.")),
            "Send to the secretariat");

        Assert.Contains("2 progress returns, 1 received", (await Isla.GetAsync("/desk/trial/calendar")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Return due", (await Orla.GetAsync("/desk/trial/calendar")).Text, StringComparison.Ordinal);
        var own = await Bruce.GetAsync("/desk/trial/calendar");
        Assert.Contains("Return due", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("received", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_moves_needs_its_reason_and_the_reason_becomes_the_change_note()
    {
        await AskedAsync("2026-12-01", "actions/2");
        var form = await OpenAsync(Orla, "Train everyone");
        Assert.Contains("Courses began.", form.Text, StringComparison.Ordinal);

        var wrong = await Orla.SubmitAsync(
            form, Typed(("state", "delayed"), ("what", "Half are trained."), ("expected", "summer 2027")), "Send to the secretariat");
        Assert.Contains("You changed the date from 31 March 2027 to summer 2027.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("We read this as 1 June 2027 to 31 August 2027.", wrong.Text, StringComparison.Ordinal);
        await Orla.SubmitAsync(wrong, Typed(("state", "delayed"), ("reason", "The trainer left.")), "Send to the secretariat");
        var draft = await Isla.SubmitAsync(await OpenAsync(Isla, "Train everyone"), button: "Accept");
        await Isla.SubmitAsync(draft, button: "Send for review");
        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/record/actions/2"), button: "Approve and publish");

        var page = await GetAsync("/trial/actions/2");
        Assert.Contains("The trainer left.", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 dates were promised", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_open_is_not_overwritten()
    {
        await AskedAsync("2026-12-01", "actions/2");
        await Orla.SubmitAsync(await OpenAsync(Orla, "Train everyone"), Typed(("state", "under-way"), ("what", "Half are trained.")),
            "Send to the secretariat");
        var look = await OpenAsync(Isla, "Train everyone");
        await WrittenAsync("actions/2", Register with { Title = "Euan writes" }, "euan");

        var refused = await Isla.SubmitAsync(look, button: "Accept");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("euan has a draft of this action open", refused.Text, StringComparison.Ordinal);
        Assert.Contains("euan has a draft", (await OpenAsync(Isla, "Train everyone")).Text, StringComparison.Ordinal);
        Assert.Equal("Euan writes", (await Euan.GetAsync("/desk/trial/record/actions/2")).Heading);
    }

    [Fact]
    public async Task Two_who_write_at_once_lose_no_words()
    {
        var second = await SignedInAsync("oona", new Heed.Accounts.HeldRole("trial", Heed.Accounts.Role.ActionOwner, "bodies/council"));
        await AskedAsync("2026-12-01", "actions/1");
        var (mine, hers) = (await OpenAsync(Orla, "Keep one register"), await OpenAsync(second, "Keep one register"));
        await second.SubmitAsync(hers, Typed(("what", "Oona wrote this.")), "Save and finish later");

        var collided = await Orla.SubmitAsync(mine, Typed(("what", "Orla wrote that.")), "Save and finish later");

        Assert.Equal(HttpStatusCode.Conflict, collided.Status);
        Assert.Contains("oona saved this return", collided.Text, StringComparison.Ordinal);
        Assert.Contains("Oona wrote this.", collided.Text, StringComparison.Ordinal);
        Assert.Contains("Orla wrote that.", collided.Body, StringComparison.Ordinal);
        var both = await Orla.SubmitAsync(collided, Typed(("what", "Oona wrote this. Orla wrote that.")), "Save and finish later");
        Assert.Contains("Saved.", both.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_reaches_only_what_is_asked_of_their_body()
    {
        await AskedAsync("2026-12-01", "actions/1", "actions/3");
        var list = await Orla.GetAsync("/desk/trial/returns");
        Assert.DoesNotContain("Publish figures", list.Text, StringComparison.Ordinal);
        var address = list.Page.QuerySelector("a.ds_task-list__task-link")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.NotFound, (await Bruce.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Orla.GetAsync(address + "/review")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Orla.GetAsync("/desk/trial/returns/ask")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Orla.GetAsync("/desk/trial/returns/none-such")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Isla.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("2026-13-01", "is not a date")]
    [InlineData("soon", "is not a date")]
    [InlineData("2026-11-02", "Choose a date after today.")]
    [InlineData("2046-01-01", "too far away")]
    [InlineData("", "Choose the last day to answer.")]
    public async Task A_bad_date_is_refused_and_what_was_chosen_is_kept(string due, string sentence)
    {
        var page = await Isla.GetAsync("/desk/trial/returns/ask?lead=bodies%2Fboard");

        var answer = await Isla.SubmitAsync(page, Typed(("due", due), ("action", "actions/3")), "Preview the request");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
        Assert.Equal(due, answer.Page.QuerySelector("[name=due]")!.GetAttribute("value") ?? "");
        Assert.NotNull(answer.Page.QuerySelector("[name=action][value='actions/3'][checked]"));
        Assert.Null(answer.Page.QuerySelector("[name=action][value='actions/1']"));
    }

    [Fact]
    public async Task Who_sends_a_return_and_takes_it_over_needs_a_second_person_to_publish_it()
    {
        await AskedAsync("2026-12-01", "actions/1", "actions/2");
        var both = await SignedInAsync(
            "effie", new HeldRole("trial", Role.Editor, null), new HeldRole("trial", Role.ActionOwner, "bodies/council"));

        var own = await TakenOverAsync(both, "Keep one register", both, "actions/1");
        var others = await TakenOverAsync(Orla, "Train everyone", both, "actions/2");

        Assert.DoesNotContain("Publish now", own.Text, StringComparison.Ordinal);
        Assert.Contains("Publish now", others.Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> TakenOverAsync(Visitor sender, string title, Visitor taker, string path)
    {
        await sender.SubmitAsync(
            await OpenAsync(sender, title), Typed(("what", "We have begun."), ("state", "under-way")), "Send to the secretariat");
        var list = await taker.GetAsync("/desk/trial/returns");
        var address = list.Page.QuerySelectorAll("a.ds_task-list__task-link").First(a => a.TextContent == title).GetAttribute("href")!;
        await taker.SubmitAsync(await taker.GetAsync(address + "/review"), button: "Accept");
        return await taker.GetAsync($"/desk/trial/record/{path}");
    }

    [Fact]
    public async Task What_is_awaited_is_not_asked_for_again_and_all_can_be_chosen_at_once()
    {
        await AskedAsync("2026-12-01", "actions/1");

        var page = await Isla.GetAsync("/desk/trial/returns/ask");
        Assert.Contains("1 action is not listed", page.Text, StringComparison.Ordinal);
        var twice = await Isla.SubmitAsync(page, Typed(("due", "2026-12-05"), ("action", "actions/1")), "Preview the request");
        Assert.Contains("has already been requested, due by 1 December 2026", twice.Text, StringComparison.Ordinal);
        var preview = await Isla.SubmitAsync(
            page, Typed(("due", "2026-12-01"), ("action", page.Page.QuerySelector("[data-select-all]")!.GetAttribute("value"))),
            "Preview the request");
        Assert.Contains("You are asking for 2 returns by 1 December 2026", preview.Text, StringComparison.Ordinal);
        var kept = await Isla.SubmitAsync(preview, button: "Change selection");
        Assert.Equal(2, kept.Page.QuerySelectorAll("[name=action][checked]").Length);
        var second = await Isla.SubmitAsync(preview, button: "Ask for 2 returns");
        Assert.Contains("0 of 2 answered", second.Text, StringComparison.Ordinal);
    }
}
