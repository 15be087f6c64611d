using System.Net;
using Heed.Accounts;
using Heed.Actions;
using Heed.Commitments;
using Heed.Decisions;
using Heed.Delivery;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Recommendations;
using Heed.Risks;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Reviewing;

/// <summary>What takes two people, where there are two.</summary>
public sealed class TwoPeopleRuleTests : DeskSite
{
    private static readonly Decision Agreed = new() { Title = "The June decision", DecidedOn = FuzzyDate.Parse("2026-06-01"),
        Outcome = Outcome.Agreed };

    [Fact]
    public async Task One_person_changes_no_published_decision_whatever_the_reason()
    {
        await PublishAsync("decisions/june", Agreed);
        await WrittenAsync("decisions/june", Agreed with { Outcome = Outcome.NotAgreed });
        var page = await Isla.GetAsync("/desk/trial/record/decisions/june");
        Assert.DoesNotContain("alone", page.Text, StringComparison.OrdinalIgnoreCase);

        var refused = await PublishAloneAsync(Isla, "decisions/june");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.DoesNotContain("Not agreed", (await GetAsync("/trial/decisions/june")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_response_takes_two_people()
    {
        await PublishAsync("reports/review", new Report { Title = "The review" });
        var asked = new Recommendation { Title = "Do it", Number = "1", Report = new Ref<Report>("reports/review") };
        await PublishAsync("recommendations/1", asked);

        await TakesTwoAsync("recommendations/1", asked with { Responses = [new Response { Kind = ResponseKind.AcceptedInFull }] });
    }

    [Fact]
    public async Task A_moved_deadline_takes_two_people()
    {
        var action = new ActionItem { Title = "Do it", Words = new Prose("Do it."), Timescale = FuzzyDate.Parse("2026-12") };
        await PublishAsync("actions/1", action);

        await TakesTwoAsync("actions/1", action with { Expected = FuzzyDate.Parse("2027-12") });
    }

    [Fact]
    public async Task Saying_that_an_action_was_done_takes_two_people()
    {
        var action = new ActionItem { Title = "Do it", Words = new Prose("Do it."), Timescale = FuzzyDate.Parse("2025-12") };
        await PublishAsync("actions/1", action);

        await TakesTwoAsync("actions/1", action with { DoneOn = FuzzyDate.Parse("2025-11") });
    }

    [Fact]
    public async Task Saying_that_a_commitment_was_kept_takes_two_people()
    {
        var promise = new Commitment { Title = "To meet", Said = new Prose("We will meet."), SaidOn = FuzzyDate.Parse("2025-01") };
        await PublishAsync("commitments/meet", promise);

        await TakesTwoAsync("commitments/meet", promise with { KeptOn = FuzzyDate.Parse("2025-11") });
    }

    [Fact]
    public async Task A_return_that_nobody_sent_takes_two_people()
    {
        await PublishAsync("bodies/council", new Body { Title = "The council" });
        var action = new ActionItem { Title = "Do it", Words = new Prose("Do it.") };
        await PublishAsync("actions/1", action);

        await TakesTwoAsync(
            "actions/1",
            action with { Delivery = new DeliveryReport { State = DeliveryState.UnderWay, Basis = DeliveryBasis.Return,
                By = new Ref<Body>("bodies/council"), What = new Prose("We began.") } });
    }

    [Fact]
    public async Task What_a_meeting_decided_takes_two_people()
    {
        await PublishAsync("groups/one", new Group { Title = "One" });
        var meeting = new Meeting { MeetingState = MeetingState.Held, Title = "June", Group = new Ref<Group>("groups/one"),
            HeldOn = FuzzyDate.Parse("2026-06-01") };
        await PublishAsync("groups/one/meetings/2026-06-01", meeting);

        await TakesTwoAsync(
            "groups/one/meetings/2026-06-01", meeting with { Decisions = [new MeetingDecision { Text = "To end the programme." }] });
    }

    [Fact]
    public async Task A_file_of_a_meeting_that_was_held_takes_two_people()
    {
        await PublishAsync("groups/one", new Group { Title = "One" });
        var meeting = new Meeting { MeetingState = MeetingState.Held, Title = "June", Group = new Ref<Group>("groups/one"),
            HeldOn = FuzzyDate.Parse("2026-06-01") };
        await PublishAsync("groups/one/meetings/2026-06-01", meeting);

        var minute = new Attachment { Label = "Minute of June", FileName = "minute.pdf", Hash = new string('a', 64),
            MediaType = "application/pdf", Size = 1 };
        await WrittenAsync("groups/one/meetings/2026-06-01", meeting with { Attachments = [minute] });

        Assert.Contains(
            "A file of a meeting that was held may be its minute.", (await PublishAloneAsync(Isla, "groups/one/meetings/2026-06-01")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_may_add_the_outcome_of_a_task()
    {
        await PublishAsync("groups/one", new Group { Title = "One" });
        var meeting = new Meeting { MeetingState = MeetingState.Held, Title = "June", Group = new Ref<Group>("groups/one"),
            HeldOn = FuzzyDate.Parse("2026-06-01"), ActionsArising = [new MeetingAction { Text = "Write to the council." }] };
        await PublishAsync("groups/one/meetings/2026-06-01", meeting);
        await WrittenAsync(
            "groups/one/meetings/2026-06-01", meeting with { ActionsArising = [meeting.ActionsArising[0] with { Outcome = "Written." }] });

        await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/record/groups/one/meetings/2026-06-01"), Typed(("why", "It was done.")), "Publish now");

        Assert.Contains("Written.", (await GetAsync("/trial/groups/one/meetings/2026-06-01")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_how_often_something_was_promised_takes_two_people()
    {
        var promise = new Commitment { Title = "To meet", Said = new Prose("We will meet."), SaidOn = FuzzyDate.Parse("2025-01"),
            Cadence = new Cadence(4, CadencePeriod.Year) };
        await PublishAsync("commitments/meet", promise);

        await TakesTwoAsync("commitments/meet", promise with { Cadence = new Cadence(1, CadencePeriod.Year) });
    }

    [Fact]
    public async Task A_reason_that_was_not_approved_is_not_published()
    {
        await WrittenAsync("decisions/june", Agreed);
        await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/record/decisions/june"), Typed(("why", "Decided today.")), "Send for review");
        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/record/decisions/june"), button: "Approve");

        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAloneAsync(Isla, "decisions/june")).Status);
    }

    [Fact]
    public async Task A_meeting_below_one_group_is_not_published_as_anothers()
    {
        await PublishAsync("groups/one", new Group { Title = "One" });
        await PublishAsync("groups/two", new Group { Title = "Two" });

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => PublishAsync(
                "groups/one/meetings/2026-06-01",
                new Meeting { MeetingState = MeetingState.Held, Title = "June", Group = new Ref<Group>("groups/two"),
                    HeldOn = FuzzyDate.Parse("2026-06-01") }));

        Assert.Contains("not below groups/two", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Showing_to_everyone_what_was_for_staff_takes_two_people()
    {
        var risk = new Risk { Title = "It may not be done", PublicText = new Prose("It may not be done.") };
        await PublishAsync("risks/one", risk, Audience.Staff);
        await WithLedgerAsync(l => l.SaveDraftAsync(new DraftSave("trial", "risks/one", risk, 0, "isla", Audience.Public)));

        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAloneAsync(Isla, "risks/one")).Status);
    }

    [Fact]
    public async Task Withdrawing_first_is_no_way_round()
    {
        var action = new ActionItem { Title = "Do it", Words = new Prose("Do it."), Timescale = FuzzyDate.Parse("2026-12") };
        await PublishAsync("actions/1", action);
        await WithLedgerAsync(l => l.WithdrawAsync("trial", "actions/1", "A mistake.", "ailsa"));

        await TakesTwoAsync("actions/1", action with { Timescale = FuzzyDate.Parse("2027-12") });
    }

    [Fact]
    public async Task If_every_approver_wrote_part_the_one_who_did_not_save_last_may_approve()
    {
        var draft = await WrittenAsync("decisions/june", Agreed, "ailsa", audience: Audience.Public);
        await WrittenAsync("decisions/june", Agreed with { Title = "The decision of June" }, "isla", draft.Version);
        await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/record/decisions/june"), Typed(("why", "Decided today.")), "Send for review");

        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/record/decisions/june"), button: "Approve and publish");

        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/decisions/june")).Status);
        Assert.DoesNotContain("by one person", (await GetAsync("/trial/decisions/june/history")).Text, StringComparison.Ordinal);
    }

    private async Task TakesTwoAsync(string path, Content content)
    {
        await WrittenAsync(path, content);
        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAloneAsync(Isla, path)).Status);

        await Isla.SubmitAsync(await Isla.GetAsync($"/desk/trial/record/{path}"), Typed(("why", "It changed.")), "Send for review");
        var published = await Ailsa.SubmitAsync(await Ailsa.GetAsync($"/desk/trial/record/{path}"), button: "Approve and publish");
        Assert.Contains("Published.", published.Text, StringComparison.Ordinal);
    }

    // What someone does who leaves our buttons aside.
    private static async Task<Answer> PublishAloneAsync(Visitor person, string path)
    {
        var page = await person.GetAsync($"/desk/trial/record/{path}");
        string Of(string field) => page.Page.QuerySelector($"main input[name={field}]")!.GetAttribute("value")!;
        return await person.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri($"https://localhost/desk/trial/publish/{path}"))
        {
            Content = new FormUrlEncodedContent(
                [new("form-token", Of("form-token")), new("version", Of("version")), new("why", "x"), new("alone", "x")]),
        });
    }
}
