using System.Net;
using Heed.Decisions;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Updates;

namespace Heed.Tests.Desk.Reviewing;

/// <summary>From a draft to the public record, through as many people as it takes.</summary>
public sealed class ReviewTests : DeskSite
{
    private static readonly Update Five = new() { Title = "Update 5", Number = "5", PostedOn = FuzzyDate.Parse("2017-06-30"),
        Body = new Prose("What was done.") };
    private static readonly Decision Agreed = new() { Title = "Agreed in June", Outcome = Outcome.Agreed, DecidedOn = FuzzyDate.Parse(
        "2017-06-30") };

    [Fact]
    public async Task An_update_is_published_by_its_writer()
    {
        await WrittenAsync("updates/5", Five);

        var page = await Isla.GetAsync("/desk/trial/record/updates/5");
        Assert.Equal("Update 5", page.Heading);
        var after = await Isla.SubmitAsync(page, Typed(("why", "First published.")), "Publish now");

        Assert.Contains("Published.", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/updates/5")).Status);
    }

    [Fact]
    public async Task A_decision_takes_two_people_and_the_writer_is_not_the_second()
    {
        await WrittenAsync("decisions/june", Agreed, audience: Heed.Ledger.Audience.Public);
        var page = await Isla.GetAsync("/desk/trial/record/decisions/june");
        Assert.DoesNotContain("Publish now", page.Text, StringComparison.Ordinal);
        Assert.Contains("A second person must approve a decision.", page.Text, StringComparison.Ordinal);

        var sent = await Isla.SubmitAsync(page, Typed(("why", "Decided today.")), "Send for review");
        Assert.Contains("In review", sent.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/decisions/june")).Status);

        var published = await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/record/decisions/june"), button: "Approve and publish");
        Assert.Contains("Approved by ailsa", published.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/decisions/june")).Status);
    }

    [Fact]
    public async Task To_take_back_what_took_two_people_takes_two_as_well_and_so_does_delivered_from_any_source()
    {
        await PublishAsync("groups/panel", new Heed.Groups.Group { Title = "Panel" });
        var meeting = new Heed.Groups.Meeting { MeetingState = Heed.Groups.MeetingState.Held, Title = "First meeting",
            Group = new Ref<Heed.Groups.Group>("groups/panel"), HeldOn = FuzzyDate.Parse("2017-06-22"),
            Minute = new Heed.Groups.Minute { State = Heed.Groups.MinuteState.Agreed } };
        await PublishAsync("groups/panel/meetings/2017-06-22", meeting);
        await WrittenAsync("groups/panel/meetings/2017-06-22", meeting with { Minute = null });
        Assert.DoesNotContain(
            "Publish now", (await Isla.GetAsync("/desk/trial/record/groups/panel/meetings/2017-06-22")).Text, StringComparison.Ordinal);

        await WrittenAsync(
            "actions/1",
            new Heed.Actions.ActionItem { Title = "Do it",
                Delivery = new Heed.Delivery.DeliveryReport { State = Heed.Delivery.DeliveryState.Delivered,
                    Basis = Heed.Delivery.DeliveryBasis.PublicSources } });
        Assert.DoesNotContain("Publish now", (await Isla.GetAsync("/desk/trial/record/actions/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_draft_comes_back_with_its_note_and_a_changed_one_is_no_longer_approved()
    {
        var draft = await WrittenAsync("decisions/june", Agreed);
        await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/record/decisions/june"), Typed(("why", "Decided today.")), "Send for review");

        await Ailsa.SubmitAsync(
            await Ailsa.GetAsync("/desk/trial/record/decisions/june"), Typed(("note", "Name the condition.")), "Return to the writer");
        var back = await Isla.GetAsync("/desk/trial/record/decisions/june");
        Assert.Contains("Returned by ailsa", back.Text, StringComparison.Ordinal);
        Assert.Contains("Name the condition.", back.Text, StringComparison.Ordinal);

        await WrittenAsync("decisions/june", Agreed with { Conditions = "By spring." }, basedOn: draft.Version);
        await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/record/decisions/june"), Typed(("why", "Decided today.")), "Send for review");
        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/record/decisions/june"), button: "Approve");
        Assert.Contains("Approved by ailsa", (await Isla.GetAsync("/desk/trial/record/decisions/june")).Text, StringComparison.Ordinal);

        await WrittenAsync("decisions/june", Agreed with { Conditions = "By summer." }, basedOn: draft.Version + 1);
        Assert.DoesNotContain("Publish now", (await Isla.GetAsync("/desk/trial/record/decisions/june")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_while_someone_looked_is_not_decided_on_unseen()
    {
        var draft = await WrittenAsync("updates/5", Five);
        var page = await Isla.GetAsync("/desk/trial/record/updates/5");
        await WrittenAsync("updates/5", Five with { Title = "Update 5, longer" }, "euan", draft.Version);

        var answer = await Isla.SubmitAsync(page, Typed(("why", "First published.")), "Publish now");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("euan saved this draft", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/updates/5")).Status);
    }

    [Fact]
    public async Task Who_may_read_it_is_said_before_it_changes()
    {
        var inside = new Heed.Events.Event { Title = "Inside", HeldOn = FuzzyDate.Parse("2017-06-22") };
        await PublishAsync("events/inside", inside, Heed.Ledger.Audience.Staff);
        var draft = new Heed.Ledger.DraftSave("trial", "events/inside", inside, 0, "isla", Heed.Ledger.Audience.Public);
        await WithLedgerAsync(l => l.SaveDraftAsync(draft));

        var page = await Ailsa.GetAsync("/desk/trial/record/events/inside");

        Assert.Contains("Who can read it nowStaff of the programme only", page.Text, StringComparison.Ordinal);
        Assert.Contains("Who can read it after publishingEveryone", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_are_kept_and_resolved()
    {
        await WrittenAsync("updates/5", Five);
        var page = await Ailsa.SubmitAsync(
            await Ailsa.GetAsync("/desk/trial/record/updates/5"), Typed(("comment", "Is the <b>date</b> right?")), "Add comment");
        Assert.Contains("Is the <b>date</b> right?", page.Text, StringComparison.Ordinal);

        var resolved = await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/record/updates/5"), form: "form[action$='/resolve/updates/5']");
        Assert.Contains("Resolved by isla", resolved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_the_page_as_the_public_will_see_it_and_keeps_nothing()
    {
        await WrittenAsync("updates/5", Five);

        var preview = await Isla.GetAsync("/desk/trial/preview/updates/5");

        Assert.Contains("Preview: not published.", preview.Body, StringComparison.Ordinal);
        Assert.Contains("What was done.", preview.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/updates/5")).Status);
        Assert.Equal("Update 5", (await Isla.GetAsync("/desk/trial/record/updates/5")).Heading);
    }

    [Fact]
    public async Task A_draft_given_up_is_gone_but_its_text_is_kept()
    {
        await WrittenAsync("updates/5", Five);

        await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/record/updates/5"), button: "Discard draft");

        Assert.Equal(HttpStatusCode.NotFound, (await Isla.GetAsync("/desk/trial/record/updates/5")).Status);
        var kept = await WithLedgerAsync(
            l => l.ReadAs(Heed.Ledger.Viewer.Named("isla", [], ["trial"])).RefusedSavesAsync("trial", "updates/5"));
        Assert.Single(kept);
    }
}
