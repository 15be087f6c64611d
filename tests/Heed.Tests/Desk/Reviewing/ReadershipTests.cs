using System.Net;
using Heed.Accounts;
using Heed.Decisions;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Publications;

namespace Heed.Tests.Desk.Reviewing;

/// <summary>Nobody publishes what they were not shown.</summary>
public sealed class ReadershipTests : DeskSite
{
    private static readonly Publication Guide = new() { Title = "The guide", Summary = new Prose("For everyone.") };
    private static readonly Publication Internal = Guide with { Summary = new Prose("INTERNAL: not agreed yet.") };

    [Fact]
    public async Task What_was_for_staff_is_shown_as_new_to_everyone_before_it_goes_out()
    {
        await WidenedAsync();

        var page = await Isla.GetAsync("/desk/trial/record/publications/guide");

        Assert.Contains("Who can read it nowStaff of the programme only", page.Text, StringComparison.Ordinal);
        Assert.Contains("Who can read it after publishingEveryone", page.Text, StringComparison.Ordinal);
        Assert.Contains("New to these readersSummary", page.Text, StringComparison.Ordinal);
        Assert.Contains("INTERNAL", string.Concat(page.Page.QuerySelectorAll("ins").Select(i => i.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_readers_need_a_tick_of_their_own()
    {
        await WidenedAsync();
        await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/record/publications/guide"), Typed(("why", "Agreed now.")), "Send for review");
        var page = await Ailsa.GetAsync("/desk/trial/record/publications/guide");

        var refused = await Ailsa.SubmitAsync(page, button: "Approve and publish");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("More people will be able to read this than now.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("INTERNAL", (await GetAsync("/trial/publications/guide")).Body, StringComparison.Ordinal);

        await Ailsa.SubmitAsync(page, Typed(("wider", "true")), "Approve and publish");
        Assert.Contains("INTERNAL", (await GetAsync("/trial/publications/guide")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_says_who_reads_each_draft_and_asks_for_the_tick_too()
    {
        await WidenedAsync();
        var begun = await Ailsa.GetAsync("/desk/trial/releases/new?draft=publications/guide");
        var release = await Ailsa.SubmitAsync(begun, Typed(("name", "June"), ("draft", "publications/guide")), "Create release");
        Assert.Contains(
            "Now: Staff of the programme only After publishing: Everyone New to these readers: Summary", release.Text,
            StringComparison.Ordinal);

        var refused = await Ailsa.SubmitAsync(release, button: "Publish release");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("tick the box", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_decision_is_for_staff_until_somebody_chooses_otherwise()
    {
        await WrittenAsync("decisions/june", new Decision { Title = "The June decision" });

        var form = await Isla.GetAsync("/desk/trial/edit/decisions/june");

        Assert.Equal("staff", form.Page.QuerySelector("[name='form.audience'] [selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_a_groups_secretary_begins_is_for_the_members_so_that_they_can_read_it_too()
    {
        await PublishAsync("groups/steering", new Group { Title = "Steering Group" });
        var secretary = await SignedInAsync("sorley", new HeldRole("trial", Role.GroupSecretary, "groups/steering"));

        await secretary.SubmitAsync(
            await secretary.GetAsync("/desk/trial/new/meeting"),
            Typed(("title", "June"), ("group", "groups/steering"), ("date.day", "1"), ("date.month", "6"), ("date.year", "2026")),
            "Start draft");

        var form = await secretary.GetAsync("/desk/trial/edit/groups/steering/meetings/2026-06-01");
        Assert.Equal("group:steering", form.Page.QuerySelector("[name='form.audience'] [selected]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync("/desk/trial/preview/groups/steering/meetings/2026-06-01")).Status);
    }

    // A public edition, then one for staff, then the staff's text for everyone.
    private async Task WidenedAsync()
    {
        await PublishAsync("publications/guide", Guide);
        await PublishAsync("publications/guide", Internal, Audience.Staff);
        await WrittenAsync("publications/guide", Internal, audience: Audience.Public);
    }
}
