using System.Net;
using Heed.Accounts;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Desk.Removals;

/// <summary>What must go at once goes at once; what goes for good takes two people.</summary>
public sealed class RemovalTests : DeskSite
{
    private static readonly Event Forum = new() { Title = "A forum named Canary", HeldOn = FuzzyDate.Parse("2017-03-02"),
        Summary = new Prose("Canary text.") };

    [Fact]
    public async Task Hidden_at_once_then_removed_for_good_by_a_second_person()
    {
        await PublishAsync("events/forum", Forum);
        Assert.Contains("Canary", (await GetAsync("/trial/search?q=canary")).Text, StringComparison.Ordinal);

        await Ailsa.SubmitAsync(
            await Ailsa.GetAsync("/desk/trial/hide/events/forum"), Typed(("reason", "Personal data"), ("note", "A name stands in it.")),
            "Hide now");
        await NowhereAsync("hidden since");

        var own = await Ailsa.GetAsync(
            (await Ailsa.GetAsync("/desk/trial/removals")).Page.QuerySelector("main a[href*='/removals/']")!.GetAttribute("href")!);
        Assert.Contains("You hid this, so someone else must decide.", own.Text, StringComparison.Ordinal);

        var mod = await SignedInAsync("mod", new HeldRole("trial", Role.Moderator, null));
        var waiting = await mod.GetAsync(
            (await mod.GetAsync("/desk/trial/removals")).Page.QuerySelector("main a[href*='/removals/']")!.GetAttribute("href")!);
        Assert.Contains("Canary text.", waiting.Text, StringComparison.Ordinal);
        await mod.SubmitAsync(waiting, button: "Redact");
        await NowhereAsync("permanently removed");
    }

    [Fact]
    public async Task A_second_person_shows_it_again_as_it_was()
    {
        await PublishAsync("events/forum", Forum);
        var before = (await GetAsync("/trial/events/forum")).Body;
        await Ailsa.SubmitAsync(
            await Ailsa.GetAsync("/desk/trial/hide/events/forum"), Typed(("reason", "Published by mistake")), "Hide now");
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync("/trial/events/forum")).Status);

        var mod = await SignedInAsync("mod", new HeldRole("trial", Role.Moderator, null));
        var waiting = await mod.GetAsync(
            (await mod.GetAsync("/desk/trial/removals")).Page.QuerySelector("main a[href*='/removals/']")!.GetAttribute("href")!);
        await mod.SubmitAsync(waiting, button: "Show again");

        Assert.Equal(before, (await GetAsync("/trial/events/forum")).Body);
        Assert.Contains("Canary", (await GetAsync("/trial/search?q=canary")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_keeps_the_address_and_gives_the_reason()
    {
        await PublishAsync("events/forum", Forum);

        var refused = await Ailsa.SubmitAsync(
            await Ailsa.GetAsync("/desk/trial/withdraw/events/forum"), Typed(("reason", " ")), "Withdraw");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        await Ailsa.SubmitAsync(refused, Typed(("reason", "It will not take place.")), "Withdraw");

        var page = await GetAsync("/trial/events/forum");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("It will not take place.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_removed_for_good_is_gone_from_the_draft_too()
    {
        await PublishAsync("events/forum", Forum);
        await WrittenAsync("events/forum", Forum with { Title = "A forum named Canary again" });
        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/hide/events/forum"), Typed(("reason", "Personal data")), "Hide now");
        var mod = await SignedInAsync("mod", new HeldRole("trial", Role.Moderator, null));
        await mod.SubmitAsync(await mod.GetAsync(await WaitingAsync(mod)), button: "Redact");

        Assert.Equal(HttpStatusCode.NotFound, (await Isla.GetAsync("/desk/trial/preview/events/forum")).Status);
        Assert.DoesNotContain("Canary", (await Isla.GetAsync("/desk/trial/record/events/forum")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_on_one_removal_shows_nothing_of_another_and_an_older_edition_can_still_be_hidden()
    {
        await PublishAsync("events/forum", Forum with { Title = "First Canary" }, Heed.Ledger.Audience.Staff);
        await PublishAsync("events/forum", Forum with { Title = "Second Canary" });
        await PublishAsync("events/forum", Forum with { Title = "Third Canary" });
        var mod = await SignedInAsync("mod", new HeldRole("trial", Role.Moderator, null));

        await HideOneAsync(Ailsa, "Version 3");
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync("/trial/events/forum")).Status);
        Assert.Contains("Second Canary", (await GetAsync("/trial/events/forum/history/1")).Body, StringComparison.Ordinal);

        // The moderator sees one edition left, and hides all: the one for staff goes with it.
        await mod.SubmitAsync(await mod.GetAsync("/desk/trial/hide/events/forum"), Typed(("reason", "Personal data")), "Hide now");
        Assert.DoesNotContain("Second Canary", (await GetAsync("/trial/events/forum/history/1")).Body, StringComparison.Ordinal);
        var removals = await WithLedgerAsync(
            l => l.ReadAs(Heed.Ledger.Viewer.Named("x", [], ["trial"])).HiddenAsync("trial", "events/forum"));
        Assert.Equal([1, 2, 3], removals.Select(h => h.Number));

        var own = await Ailsa.GetAsync(
            (await Ailsa.GetAsync("/desk/trial/removals")).Page.QuerySelectorAll("main a[href*='/removals/']")[^1].GetAttribute("href")!);
        Assert.DoesNotContain("Third Canary", own.Body, StringComparison.Ordinal);
        var theirs = await mod.GetAsync(
            (await mod.GetAsync("/desk/trial/removals")).Page.QuerySelectorAll("main a[href*='/removals/']")[^1].GetAttribute("href")!);
        Assert.DoesNotContain("Second Canary", theirs.Body, StringComparison.Ordinal);
        await mod.SubmitAsync(theirs, button: "Show again");

        Assert.Contains("Third Canary", (await GetAsync("/trial/events/forum")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Second Canary", (await GetAsync("/trial/events/forum/history/1")).Body, StringComparison.Ordinal);
    }

    private static async Task<string> WaitingAsync(Heed.Tests.Web.Visitor person) =>
        (await person.GetAsync("/desk/trial/removals")).Page.QuerySelector("main a[href*='/removals/']")!.GetAttribute("href")!;

    // The box is found by what it says: what it sends is the edition's place in the log.
    private static async Task HideOneAsync(Heed.Tests.Web.Visitor person, string edition)
    {
        var page = await person.GetAsync("/desk/trial/hide/events/forum");
        var label = page.Page.QuerySelectorAll("main label")
            .First(l => l.TextContent.Trim().StartsWith(edition + ",", StringComparison.Ordinal));
        var box = page.Page.GetElementById(label.GetAttribute("for")!)!;
        await person.SubmitAsync(
            page, Typed(("reason", "Personal data"), ("which", "some"), ("edition", box.GetAttribute("value"))), "Hide now");
    }

    private async Task NowhereAsync(string notice)
    {
        var page = await GetAsync("/trial/events/forum");
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains(notice, page.Text, StringComparison.Ordinal);
        string[] surfaces = [
            "/trial", "/trial/events", "/trial/events.json", "/trial/events.csv", "/trial/events.atom", "/trial/events.ics",
            "/trial/search?q=forum", "/trial/changes", "/trial/timeline", "/trial/events/forum/history", "/trial/events/forum.json",
            "/trial/contents"];
        foreach (var surface in surfaces)
            Assert.DoesNotContain("Canary", (await GetAsync(surface)).Body, StringComparison.OrdinalIgnoreCase);
    }
}
