using System.Net;
using Heed.Actions;
using Heed.Commitments;
using Heed.Decisions;
using Heed.Frameworks;
using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Recommendations;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Desk.Writing;

/// <summary>Records begun by people, from nothing and from where they stand.</summary>
public sealed class NewRecordTests : WritingSite
{
    [Fact]
    public async Task A_record_of_every_kind_can_be_typed_in_from_nothing()
    {
        var isla = await EditorAsync();
        await DraftAsync("groups/steering", new Group { Title = "Steering group" });
        await DraftAsync("frameworks/quality", new Framework { Title = "Quality framework" });
        foreach (var kind in Slices.Kinds.All)
        {
            var answer = kind.Template.Length == 0
                ? await isla.SubmitAsync(
                    await isla.GetAsync("/desk/trial/edit/"), new Dictionary<string, string?> { ["title"] = "Trial programme" }, "Save")
                : await isla.SubmitAsync(await isla.GetAsync($"/desk/trial/new/{kind.Name}"), kind.Name == "meeting"
                    ? new Dictionary<string, string?> { ["title"] = "First meeting", ["group"] = "groups/steering", ["date.day"] = "22",
                        ["date.month"] = "June", ["date.year"] = "2017" }
                    : First(kind), "Start draft");

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("Saved. Not published.", answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal("2017-06-22", (await SaysAsync<Meeting>("groups/steering/meetings/2017-06-22")).HeldOn!.When.Text);
        Assert.Equal("1", (await SaysAsync<Update>("updates/1")).Number);
        Assert.Equal("A first decision: “Ünïcode” & more", (await SaysAsync<Decision>("decisions/a-first-decision-unicode-more")).Title);
    }

    private static Dictionary<string, string?> First(Kind kind)
    {
        var typed = new Dictionary<string, string?> { ["title"] = $"A first {kind.Label.ToLowerInvariant()}: “Ünïcode” & more" };
        if (kind.FieldAbove is { } above)
            typed[above.Name] = "frameworks/quality";
        return typed;
    }

    [Fact]
    public async Task The_page_of_kinds_says_what_each_is_and_so_does_the_page_on_which_it_begins()
    {
        var isla = await EditorAsync();
        var page = await isla.GetAsync("/desk/trial/new");

        Assert.All(Slices.Kinds.All, kind => Assert.Contains(kind.Hint, page.Text, StringComparison.Ordinal));
        Assert.Contains(Slices.Kinds["risk"].Hint, (await isla.GetAsync("/desk/trial/new/risk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_address_is_refused_with_a_sentence_and_what_was_typed_stays()
    {
        await PublishAsync("decisions/one", new Decision { Title = "One", Outcome = Outcome.Agreed });
        var isla = await EditorAsync();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/new/decision"),
            new Dictionary<string, string?> { ["title"] = "Another", ["reference"] = "one" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("The reference one is used by “One”.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Another", answer.Page.QuerySelector("[name=title]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Capital")]
    [InlineData("../up")]
    [InlineData("two words")]
    [InlineData("a/b")]
    public async Task A_reference_that_is_none_is_refused_with_a_sentence(string reference)
    {
        var isla = await EditorAsync();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/new/event"), new Dictionary<string, string?> { ["title"] = "T", ["reference"] = reference });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("lower-case letters, digits and hyphens", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_are_numbered_without_gaps()
    {
        await PublishAsync("updates/1", new Update { Title = "Update 1", Number = "1", PostedOn = FuzzyDate.Parse("2017-03-01") });
        await DraftAsync("updates/2", new Update { Title = "Update 2", Number = "2" });
        var isla = await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/new/update");

        Assert.Equal("3", form.Page.QuerySelector("[name=reference]")!.GetAttribute("value"));
        var answer = await isla.SubmitAsync(form, new Dictionary<string, string?> { ["title"] = "Update 9", ["reference"] = "9" });
        Assert.Contains("Updates are numbered without gaps. The next one is 3.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_begun_from_a_recommendation_serves_it()
    {
        await PublishAsync("reports/review", new Report { Title = "Review" });
        await PublishAsync("recommendations/1", new Recommendation { Title = "Do this", Report = new("reports/review") });
        await DraftAsync("actions/neglect-3", new ActionItem { Title = "Third" });
        var isla = await EditorAsync();

        var form = await isla.GetAsync("/desk/trial/new/action?from=recommendations/1&relation=serves");
        Assert.Contains("For recommendations: Do this", form.Text, StringComparison.Ordinal);
        await isla.SubmitAsync(form, new Dictionary<string, string?> { ["title"] = "We do this" });

        var action = await SaysAsync<ActionItem>("actions/neglect-4");
        Assert.Equal("recommendations/1", Assert.Single(action.Serves).Path);
    }

    [Fact]
    public async Task A_commitment_is_begun_from_a_sentence_of_an_update()
    {
        await PublishAsync(
            "updates/1",
            new Update { Title = "Update 1", Number = "1", PostedOn = FuzzyDate.Parse("2017-03-01"),
                Body = new Prose("We met. We will publish **all** minutes by June.\n\nThank you all.") });
        var isla = await EditorAsync();

        var form = await isla.GetAsync("/desk/trial/new/commitment?from=updates/1&relation=in");
        await isla.SubmitAsync(
            form, new Dictionary<string, string?> { ["sentence"] = "We will publish all minutes by June.", ["reference"] = "minutes" });

        var promise = await SaysAsync<Commitment>("commitments/minutes");
        Assert.Equal(
            ("updates/1", "We will publish all minutes by June.", "2017-03-01"),
            (promise.In!.Value.Path, promise.Said!.Text, promise.SaidOn!.When.Text));
    }

    [Fact]
    public async Task A_decision_is_begun_from_an_agenda_item()
    {
        await PublishAsync("groups/steering", new Group { Title = "Steering group" });
        await PublishAsync("groups/steering/meetings/2017-06-22", new Meeting
        {
            MeetingState = MeetingState.Held,
            Title = "Meeting", Group = new("groups/steering"), HeldOn = FuzzyDate.Parse("2017-06-22"),
            Agenda = [new AgendaItem { Item = "A single form" }],
        });
        var isla = await EditorAsync();

        var form = await isla.GetAsync("/desk/trial/new/decision?from=groups/steering/meetings/2017-06-22&relation=concerns");
        await isla.SubmitAsync(form, new Dictionary<string, string?> { ["sentence"] = "A single form" });

        var decision = await SaysAsync<Decision>("decisions/a-single-form");
        Assert.Equal("groups/steering/meetings/2017-06-22", Assert.Single(decision.Concerns).Path);
    }

    [Fact]
    public async Task A_groups_secretary_begins_its_meetings_and_nothing_else()
    {
        await PublishAsync("groups/steering", new Group { Title = "Steering group" });
        var ewan = await SignedInAsync("ewan", new Heed.Accounts.HeldRole("trial", Heed.Accounts.Role.GroupSecretary, "groups/steering"));

        var meeting = await ewan.SubmitAsync(
            await ewan.GetAsync("/desk/trial/new/meeting?from=groups/steering&relation=group"),
            new Dictionary<string, string?> { ["title"] = "Meeting", ["date.month"] = "6", ["date.year"] = "2017" });
        Assert.Equal(HttpStatusCode.OK, meeting.Status);
        Assert.Equal("groups/steering", (await SaysAsync<Meeting>("groups/steering/meetings/2017-06")).Group!.Value.Path);

        var risk = await ewan.SubmitAsync(
            await ewan.GetAsync("/desk/trial/new/risk"), new Dictionary<string, string?> { ["title"] = "Risk" });
        Assert.Equal(HttpStatusCode.Forbidden, risk.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ewan.GetAsync("/desk/trial/edit/")).Status);
    }
}
