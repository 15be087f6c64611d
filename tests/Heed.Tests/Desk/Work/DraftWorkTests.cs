using Heed.Decisions;
using Heed.Ledger.Dates;

namespace Heed.Tests.Desk.Work;

/// <summary>Drafts come and go on the lists of those whose turn it is.</summary>
public sealed class DraftWorkTests : WorkSite
{
    private static readonly Decision Agreed = new() { Title = "Agreed in June", Outcome = Outcome.Agreed, DecidedOn = FuzzyDate.Parse(
        "2017-06-20") };

    [Fact]
    public async Task Who_has_nothing_to_do_is_told_so()
    {
        Assert.Contains("You have no tasks.", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.Contains("You have no tasks.", (await Isla.GetAsync("/desk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_waits_for_its_writer_alone_until_it_is_sent()
    {
        await WrittenAsync("decisions/june", Agreed);

        Assert.Contains("Finish “Agreed in June”", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.Contains("Finish “Agreed in June”", (await Isla.GetAsync("/desk")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed in June", await WorkOf(Euan), StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed in June", await WorkOf(Ailsa), StringComparison.Ordinal);

        await SendAsync();
        Assert.DoesNotContain("Agreed in June", await WorkOf(Isla), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_of_a_review_waits_for_the_one_whose_turn_it_is()
    {
        await WrittenAsync("decisions/june", Agreed);
        await SendAsync();
        Assert.Contains("Review “Agreed in June”", await WorkOf(Ailsa), StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed in June", await WorkOf(Euan), StringComparison.Ordinal);

        await Ailsa.SubmitAsync(
            await Ailsa.GetAsync("/desk/trial/record/decisions/june"), Typed(("note", "Name the condition.")), "Return to the writer");
        Assert.Contains("Revise “Agreed in June”", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed in June", await WorkOf(Ailsa), StringComparison.Ordinal);

        await SendAsync();
        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/record/decisions/june"), button: "Approve");
        Assert.Contains("Publish “Agreed in June”", await WorkOf(Isla), StringComparison.Ordinal);

        await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/record/decisions/june"), Typed(("why", "Decided.")), "Publish now");
        Assert.DoesNotContain("Agreed in June", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed in June", await WorkOf(Ailsa), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_in_review_changed_by_its_approver_does_not_wait_for_them()
    {
        var draft = await WrittenAsync("decisions/june", Agreed);
        await WrittenAsync("decisions/june", Agreed with { Conditions = "By spring." }, "ailsa", draft.Version);
        await SendAsync();

        Assert.DoesNotContain("Review “Agreed in June”", await WorkOf(Ailsa), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_drafts_are_cut_short_and_all_of_them_can_be_seen()
    {
        for (var i = 1; i <= 12; i++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await WrittenAsync($"updates/{i}", Five with { Title = $"Update {i}", Number = $"{i}" });
        }

        var page = await Isla.GetAsync("/desk/trial");
        Assert.Contains("12 tasks.", page.Text, StringComparison.Ordinal);
        Assert.Contains("See 2 more drafts", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("“Update 1”", page.Text, StringComparison.Ordinal);
        Assert.Contains("“Update 1”", await WorkOf(Isla, "?all=yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prepared_update_is_public_three_clicks_after_the_sign_in_page()
    {
        await WrittenAsync("updates/5", Five);
        var person = await StrangerAsync();

        var desk = await person.SubmitAsync(
            await person.GetAsync("/desk/sign-in"), Typed(("name", "isla"), ("password", "correct horse battery")));
        var record = await person.GetAsync(
            desk.Page.QuerySelectorAll("main a").First(a => a.TextContent == "Finish “Update 5”").GetAttribute("href")!);
        await person.SubmitAsync(record, button: "Publish now");

        Assert.Contains("Osprey", (await GetAsync("/trial/updates/5")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shortcuts_are_those_of_the_role()
    {
        var reader = await WithAsync(Heed.Accounts.Role.DraftReader, "reader");

        Assert.Contains("New record", await WorkOf(Isla), StringComparison.Ordinal);
        Assert.DoesNotContain("New record", await WorkOf(reader), StringComparison.Ordinal);
    }

    private async Task SendAsync() => await Isla.SubmitAsync(
        await Isla.GetAsync("/desk/trial/record/decisions/june"), Typed(("why", "Decided.")), "Send for review");
}
