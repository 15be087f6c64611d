using System.Net;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.People;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Writing;

/// <summary>What a record needs is added where it is needed: people and bodies without a page, members who came, guests.</summary>
public sealed class InPlaceTests : WritingSite
{
    private const string Form = "main form.heed_writing";

    [Fact]
    public async Task A_person_without_a_page_is_added_in_place_and_published_with_the_record()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial" });
        await DraftAsync("statements/s", new Statement { Title = "S" });
        var isla = await EditorAsync();
        var link = "by";
        var form = await isla.GetAsync("/desk/trial/edit/statements/s");

        var found = await isla.SubmitAsync(form, new Dictionary<string, string?> { [$"{link}.find"] = "Jane Doe" }, "Save", Form);
        var added = await isla.SubmitAsync(found, button: $"create:{link}", form: Form);

        Assert.Equal("people/1", (await SaysAsync<Statement>("statements/s")).By!.Value.Path);
        Assert.Equal("Jane Doe", (await SaysAsync<Person>("people/1")).Title);
        Assert.Contains("Jane Doe", added.Text, StringComparison.Ordinal);
        var record = await isla.GetAsync("/desk/trial/record/statements/s");
        Assert.Contains(
            "Published with it This draft names these records, which are not published yet. They will be published together. Jane Doe",
            record.Text, StringComparison.Ordinal);
        await isla.SubmitAsync(record, new Dictionary<string, string?> { ["why"] = "First published." }, "Publish now");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/people/1")).Status);
    }

    [Fact]
    public async Task A_person_changed_since_the_page_was_opened_is_not_published_unseen()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial" });
        await DraftAsync("people/1", new Person { Title = "Jane Doe" });
        await DraftAsync("statements/s", new Statement { Title = "S", By = new("people/1") });
        var (isla, ewan) = (await EditorAsync(), await EditorAsync("ewan"));
        var record = await isla.GetAsync("/desk/trial/record/statements/s");
        await ewan.SubmitAsync(
            await ewan.GetAsync("/desk/trial/edit/people/1"), new Dictionary<string, string?> { ["title"] = "John Doe" }, "Save", Form);

        var answer = await isla.SubmitAsync(record, new Dictionary<string, string?> { ["why"] = "First published." }, "Publish now");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/people/1")).Status);
    }

    [Fact]
    public async Task Words_that_cannot_be_read_are_not_saved_over_by_who_opened_the_form_before()
    {
        await DraftAsync("events/e", new Event { Title = "E" });
        var (isla, ewan) = (await EditorAsync(), await EditorAsync("ewan"));
        var opened = await ewan.GetAsync("/desk/trial/edit/events/e");
        await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/events/e"), new Dictionary<string, string?> { ["heldOn.words"] = "sometime soon" },
            "Save", Form);

        var answer = await ewan.SubmitAsync(opened, new Dictionary<string, string?> { ["place"] = "Perth" }, "Save", Form);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("sometime soon", (await isla.GetAsync("/desk/trial/edit/events/e")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Found_records_can_be_chosen_by_their_labels()
    {
        await PublishAsync("bodies/one", new Body { Title = "Council of one" });
        await PublishAsync("bodies/two", new Body { Title = "Council of two" });
        await DraftAsync("risks/r", new Heed.Risks.Risk { Title = "R" });
        var isla = await EditorAsync();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/risks/r"), new Dictionary<string, string?> { ["owner.find"] = "council" }, "Save", Form);

        var ids = answer.Page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var radio in answer.Page.QuerySelectorAll("[name='owner'][type=radio]"))
            Assert.Equal(
                radio.Id, answer.Page.QuerySelectorAll("label").Single(l => l.GetAttribute("for") == radio.Id).GetAttribute("for"));
    }

    [Fact]
    public async Task A_members_tick_adds_their_row_with_post_and_body()
    {
        await PublishAsync("people/1", new Person { Title = "Morag Bain" });
        await PublishAsync("people/2", new Person { Title = "Alan Reid" });
        await PublishAsync("bodies/agency", new Body { Title = "Agency" });
        await PublishAsync("groups/board", new Group
        {
            Title = "Board",
            Members = [new Membership { Person = new("people/1"), Post = "Director", Body = new("bodies/agency") },
                new Membership { Person = new("people/2") }],
        });
        await DraftAsync(
            "groups/board/meetings/2026-05-01",
            new Meeting { Title = "M", Group = new("groups/board"), HeldOn = FuzzyDate.Parse("2026-05-01") });
        var isla = await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/edit/groups/board/meetings/2026-05-01");

        await isla.SubmitAsync(
            form, new Dictionary<string, string?> { ["form.came.people/1"] = "true", ["form.apologies.people/2"] = "true" },
            "Add ticked items", Form);

        var meeting = await SaysAsync<Meeting>("groups/board/meetings/2026-05-01");
        Assert.Equal(
            [("people/1", "Director", "bodies/agency", Capacity.Member), ("people/2", null, null, Capacity.Apologies)],
            meeting.Attendance.Select(a => (a.Person?.Path, a.Post, a.Body?.Path, a.Capacity!.Value)));
    }

    [Fact]
    public async Task A_guest_is_minuted_by_name()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial" });
        await PublishAsync("groups/board", new Group { Title = "Board" });
        await PublishAsync("groups/board/meetings/2026-05-01", new Meeting
        {
            Title = "M", Group = new("groups/board"), HeldOn = FuzzyDate.Parse("2026-05-01"), MeetingState = MeetingState.Held,
            Attendance = [new Attendance { Guest = "Jane Doe", Capacity = Capacity.InAttendance }],
        });

        Assert.Contains("Jane Doe", (await GetAsync("/trial/groups/board/meetings/2026-05-01")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_can_meet_twice_on_a_day()
    {
        await PublishAsync("groups/board", new Group { Title = "Board" });
        await DraftAsync(
            "groups/board/meetings/2026-05-01",
            new Meeting { Title = "Morning", Group = new("groups/board"), HeldOn = FuzzyDate.Parse("2026-05-01") });
        var isla = await EditorAsync();
        var typed = new Dictionary<string, string?> { ["title"] = "Afternoon", ["group"] = "groups/board", ["date.day"] = "1",
            ["date.month"] = "5", ["date.year"] = "2026" };

        var asked = await isla.SubmitAsync(await isla.GetAsync("/desk/trial/new/meeting"), typed, "Start draft");
        await isla.SubmitAsync(asked, new Dictionary<string, string?> { ["another"] = "true" }, "Start draft");

        Assert.Equal("Afternoon", (await SaysAsync<Meeting>("groups/board/meetings/2026-05-01-2")).Title);
    }

    [Theory]
    [InlineData("9.30am", "09:30")]
    [InlineData("2pm", "14:00")]
    [InlineData("12.15 a.m.", "00:15")]
    [InlineData("noon", "12:00")]
    [InlineData("14:30", "14:30")]
    [InlineData("01:30", "01:30")]
    public async Task A_time_is_read_as_people_write_it(string typed, string meant)
    {
        await DraftAsync("groups/board/meetings/2026-05-01", new Meeting { Title = "M" });
        var isla = await EditorAsync();

        await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/groups/board/meetings/2026-05-01"),
            new Dictionary<string, string?> { ["startsAt"] = typed }, "Save", Form);

        Assert.Equal(
            TimeOnly.ParseExact(meant, "HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            (await SaysAsync<Meeting>("groups/board/meetings/2026-05-01")).StartsAt);
    }

    [Theory]
    [InlineData("1:30", "Is 1:30 in the morning or in the afternoon? Enter 1:30am or 1:30pm.")]
    [InlineData("25:00", "“25:00” is not a time. Enter a time like 9.30am or 14:30.")]
    [InlineData("14:30pm", "“14:30pm” is not a time.")]
    [InlineData("half past two", "“half past two” is not a time.")]
    public async Task A_time_that_could_mean_two_things_is_asked_about(string typed, string sentence)
    {
        await DraftAsync("groups/board/meetings/2026-05-01", new Meeting { Title = "M" });
        var isla = await EditorAsync();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/groups/board/meetings/2026-05-01"),
            new Dictionary<string, string?> { ["startsAt"] = typed }, "Save", Form);

        Assert.Contains(sentence, answer.Page.GetElementById("error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, answer.Page.QuerySelector("[name=startsAt]")!.GetAttribute("value"));
    }
}
