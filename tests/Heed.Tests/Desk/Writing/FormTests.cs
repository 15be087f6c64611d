using System.Net;
using Heed.Actions;
using Heed.Decisions;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Recommendations;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Writing;

/// <summary>Filling in a record's form without script.</summary>
public sealed class FormTests : WritingSite
{
    private const string Form = "main form.heed_writing";

    [Fact]
    public async Task What_is_incomplete_is_saved_and_what_is_missing_is_listed()
    {
        await DraftAsync("events/one", new Event { Title = "One" });
        var isla = await EditorAsync();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/events/one"), new Dictionary<string, string?> { ["title"] = "", ["place"] = "Perth" },
            "Save", Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Saved. Not published.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Not published. 2 things missing.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["#title", "#heldOn"], answer.Page.QuerySelectorAll("#missing a").Select(a => a.GetAttribute("href")));
        Assert.All(
            answer.Page.QuerySelectorAll("#missing a"), a => Assert.NotNull(answer.Page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal("Perth", (await SaysAsync<Event>("events/one")).Place);
    }

    [Theory]
    [InlineData("31", "2", "2017", "", "“31 2 2017” is not a real date.")]
    [InlineData("", "", "17", "", "“17” is not a year.")]
    [InlineData("1", "13", "2017", "", "“13” is not a month.")]
    [InlineData("1", "", "2017", "", "has a day and a year, but no month")]
    [InlineData("", "6", "", "", "has no year")]
    [InlineData("", "", "", "sometime soon", "We are not sure which days “sometime soon” means.")]
    [InlineData("22", "6", "2017", "spring 2018", "The figures say 22 June 2017")]
    public async Task A_date_that_cannot_be_read_stays_in_its_boxes_and_the_rest_is_saved(
        string day, string month, string year, string words, string sentence)
    {
        await DraftAsync("events/one", new Event { Title = "One" });
        var isla = await EditorAsync();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/events/one"), Date(day, month, year, words), "Save", Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(sentence, answer.Page.GetElementById("error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", answer.Page.Title, StringComparison.Ordinal);
        Assert.Equal(
            [day, month, year, words], new[] { "day", "month", "year", "words" }.Select(
                b => answer.Page.QuerySelector($"[name='heldOn.{b}']")!.GetAttribute("value")));
        Assert.Equal("Edinburgh", (await SaysAsync<Event>("events/one")).Place);
        var mended = await isla.SubmitAsync(answer, Date("22", "June", "2017", ""), "Save", Form);
        Assert.Equal(HttpStatusCode.OK, mended.Status);
        Assert.Equal("2017-06-22", (await SaysAsync<Event>("events/one")).HeldOn!.When.Text);
    }

    [Theory]
    [InlineData("", "", "", "spring 2018", "Understood as spring 2018: March to May 2018.")]
    [InlineData("", "June", "2017", "", "Understood as June 2017.")]
    [InlineData("", "2", "2018", "early 2018", "Understood as February 2018.")]
    public async Task A_date_is_said_back_as_it_was_understood(string day, string month, string year, string words, string echo)
    {
        await DraftAsync("events/one", new Event { Title = "One" });
        var isla = await EditorAsync();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/events/one"), Date(day, month, year, words), "Save", Form);

        Assert.Contains(echo, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_hint_is_shown_and_tied_to_its_field_and_the_choices_say_what_they_mean()
    {
        var kind = Slices.Kinds["meeting"];
        await DraftAsync("groups/g/meetings/2017-06-22", (Meeting)Filled.Of(kind));

        var form = (await (await EditorAsync()).GetAsync("/desk/trial/edit/groups/g/meetings/2017-06-22")).Page;

        var shown = string.Join('\n', form.QuerySelectorAll(".ds_hint-text").Select(h => h.TextContent));
        Assert.All(kind.Shape.Fields, f => Assert.Contains(f.Hint!, shown, StringComparison.Ordinal));
        var ties = form.QuerySelectorAll("[aria-describedby]").SelectMany(c => c.GetAttribute("aria-describedby")!.Split(' '));
        Assert.All(ties, id => Assert.Single(form.QuerySelectorAll("[id]"), e => e.Id == id));
        Assert.Equal("hint-startsAt", form.QuerySelector("[name=startsAt]")!.GetAttribute("aria-describedby"));
        var meanings = string.Concat(form.QuerySelectorAll("main form.heed_writing details").Select(d => d.TextContent));
        Assert.Contains(MeetingState.Planned.Hint!, meanings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_times_and_choices_that_cannot_be_read_stay_in_their_fields()
    {
        await DraftAsync("reports/one", new Report { Title = "One" });
        await DraftAsync("groups/g/meetings/2017-06-22", new Meeting { MeetingState = MeetingState.Held, Title = "One" });
        var isla = await EditorAsync();

        var report = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/reports/one"), new Dictionary<string, string?> { ["recommendationCount"] = "a dozen" },
            "Save", Form);
        var meeting = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/groups/g/meetings/2017-06-22"),
            new Dictionary<string, string?> { ["startsAt"] = "noonish", ["meetingState"] = "dreamt" }, "Save", Form);

        Assert.Contains("“a dozen” is not a whole number.", report.Text, StringComparison.Ordinal);
        Assert.Equal("a dozen", report.Page.QuerySelector("[name=recommendationCount]")!.GetAttribute("value"));
        Assert.Contains("“noonish” is not a time.", meeting.Text, StringComparison.Ordinal);
        Assert.Contains("“dreamt” is not one of the choices.", meeting.Text, StringComparison.Ordinal);
        Assert.Equal("noonish", meeting.Page.QuerySelector("[name=startsAt]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Rows_of_a_list_are_added_moved_and_removed_by_buttons()
    {
        await DraftAsync(
            "groups/g/meetings/2017-06-22",
            new Meeting { MeetingState = MeetingState.Held, Title = "One",
                Agenda = [new AgendaItem { Item = "First" }, new AgendaItem { Item = "Second" }] });
        var isla = await EditorAsync();
        var form = await isla.GetAsync("/desk/trial/edit/groups/g/meetings/2017-06-22");

        Assert.EndsWith(
            "#agenda_2_", form.Page.QuerySelector("button[value='add:agenda[2]']")!.GetAttribute("formaction"), StringComparison.Ordinal);
        form = await PressAsync(isla, form, "add:agenda[2]");
        Assert.NotNull(form.Page.GetElementById("agenda_2_"));
        form = await PressAsync(isla, form, "up:agenda[2]", new() { ["agenda[2].item"] = "Third" });
        form = await PressAsync(isla, form, "remove:agenda[0]");
        form = await PressAsync(isla, form, "add:minute");
        form = await PressAsync(isla, form, "add:minute.paragraphs[0]", new() { ["minute.state"] = "agreed" });
        await isla.SubmitAsync(
            form, new Dictionary<string, string?> { ["minute.paragraphs[0].number"] = "1", ["minute.paragraphs[0].text"] = "Agreed." },
            "Save", Form);

        var meeting = await SaysAsync<Meeting>("groups/g/meetings/2017-06-22");
        Assert.Equal(["Third", "Second"], meeting.Agenda.Select(a => a.Item));
        Assert.Equal((MinuteState.Agreed, "Agreed."), (meeting.Minute!.State, meeting.Minute.Paragraphs[0].Text!.Text));
    }

    [Fact]
    public async Task A_row_left_empty_is_no_row_and_does_not_put_errors_in_the_wrong_place()
    {
        await DraftAsync("groups/g/meetings/2017-06-22", new Meeting { MeetingState = MeetingState.Held, Title = "One" });
        var isla = await EditorAsync();
        var form = await PressAsync(isla, await isla.GetAsync("/desk/trial/edit/groups/g/meetings/2017-06-22"), "add:actionsArising[0]");
        form = await PressAsync(isla, form, "add:actionsArising[1]");
        form = await PressAsync(isla, form, "preview:summary", new() { ["actionsArising[1].outcome"] = "7" });

        Assert.Contains("#actionsArising_1__text", form.Page.QuerySelectorAll("#missing a").Select(a => a.GetAttribute("href")));
        await isla.SubmitAsync(form, null, "Save", Form);
        Assert.Equal("7", Assert.Single((await SaysAsync<Meeting>("groups/g/meetings/2017-06-22")).ActionsArising).Outcome);
    }

    [Fact]
    public async Task A_link_is_chosen_by_searching_titles()
    {
        await PublishAsync("bodies/celcis", new Body { Title = "CELCIS" });
        await PublishAsync("bodies/inspectorate", new Body { Title = "Care Inspectorate" });
        await DraftAsync("bodies/constabulary", new Body { Title = "Inspectorate of Constabulary" });
        await PublishAsync("people/i", new Person { Title = "Inspectorate Person" });
        await DraftAsync("actions/1", new ActionItem { Title = "One" });
        var isla = await EditorAsync();

        var form = await PressAsync(
            isla, await isla.GetAsync("/desk/trial/edit/actions/1"), "find:lead[0]", new() { ["lead[0].find"] = "inspectorate" });
        Assert.Equal(["bodies/constabulary", "bodies/inspectorate"], form.Page.QuerySelectorAll("[name='lead[0]']")
            .Select(r => r.GetAttribute("value")));
        Assert.Contains("Not yet published", form.Text, StringComparison.Ordinal);
        var saved = await isla.SubmitAsync(form, new Dictionary<string, string?> { ["lead[0]"] = "bodies/inspectorate" }, "Save", Form);
        Assert.Contains("Care Inspectorate", saved.Text, StringComparison.Ordinal);
        saved = await isla.SubmitAsync(
            saved, new Dictionary<string, string?> { ["lead[1].find"] = "celcis", ["partners[0].find"] = "bodies/constabulary" }, "Save",
            Form);

        var action = await SaysAsync<ActionItem>("actions/1");
        Assert.Equal(["bodies/inspectorate", "bodies/celcis"], action.Lead.Select(l => l.Path));
        Assert.Equal("bodies/constabulary", Assert.Single(action.Partners).Path);
        await isla.SubmitAsync(await PressAsync(isla, saved, "up:lead[1]"), null, "Save", Form);
        Assert.Equal("bodies/celcis", (await SaysAsync<ActionItem>("actions/1")).Lead[0].Path);
    }

    [Fact]
    public async Task Words_that_name_no_one_record_stay_and_what_was_found_is_offered()
    {
        await PublishAsync("bodies/one", new Body { Title = "Council of one" });
        await PublishAsync("bodies/two", new Body { Title = "Council of two" });
        await DraftAsync("risks/r", new Heed.Risks.Risk { Title = "R" });
        var isla = await EditorAsync();

        var answer = await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/risks/r"), new Dictionary<string, string?> { ["owner.find"] = "council" }, "Save", Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("council", answer.Page.QuerySelector("[name='owner.find']")!.GetAttribute("value"));
        Assert.Equal(2, answer.Page.QuerySelectorAll("[name='owner'][type=radio]").Length);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_listed_as_missing_and_saved()
    {
        await DraftAsync("decisions/d", new Decision { Title = "D", ByBody = new("bodies/no-such") });
        var isla = await EditorAsync();

        var form = await isla.GetAsync("/desk/trial/edit/decisions/d");

        Assert.Contains("there is no record at bodies/no-such", form.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await isla.SubmitAsync(form, null, "Save", Form)).Status);
    }

    [Fact]
    public async Task Without_a_draft_the_form_opens_on_what_is_published()
    {
        await PublishAsync("events/one", new Event { Title = "Published words", HeldOn = FuzzyDate.Parse("2017-06-22") });
        var isla = await EditorAsync();

        var form = await isla.GetAsync("/desk/trial/edit/events/one");
        Assert.Contains("The form shows the published version", form.Text, StringComparison.Ordinal);
        var saved = await isla.SubmitAsync(form, new Dictionary<string, string?> { ["title"] = "Other words" }, "Save", Form);

        Assert.Contains("Changes not published", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Other words", (await SaysAsync<Event>("events/one")).Title);
        Assert.Equal(HttpStatusCode.NotFound, (await isla.GetAsync("/desk/trial/edit/events/two")).Status);
    }

    [Fact]
    public async Task Who_may_read_it_is_chosen_on_the_form()
    {
        await PublishAsync("groups/steering", new Group { Title = "Steering" });
        await DraftAsync("risks/r", new Heed.Risks.Risk { Title = "R" });
        var isla = await EditorAsync();

        await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/risks/r"), new Dictionary<string, string?> { ["form.audience"] = "group:steering" },
            "Save", Form);
        Assert.Equal("group:steering", (await KeptAsync("risks/r")).Audience.Value);
        await isla.SubmitAsync(
            await isla.GetAsync("/desk/trial/edit/risks/r"), new Dictionary<string, string?> { ["form.audience"] = "group:made-up" },
            "Save", Form);
        Assert.Equal("group:steering", (await KeptAsync("risks/r")).Audience.Value);
    }

    [Fact]
    public async Task Prose_can_be_looked_at_before_it_is_saved()
    {
        await DraftAsync("risks/r", new Heed.Risks.Risk { Title = "R" });
        var isla = await EditorAsync();

        var form = await PressAsync(
            isla, await isla.GetAsync("/desk/trial/edit/risks/r"), "preview:publicText",
            new() { ["publicText"] = "Very **bold** <script>alert(1)</script>" });

        Assert.Equal("bold", form.Page.QuerySelector(".heed_preview strong")!.TextContent);
        Assert.Empty(form.Page.QuerySelectorAll(".heed_preview script"));
    }

    private static Dictionary<string, string?> Date(string day, string month, string year, string words) =>
        new() { ["heldOn.day"] = day, ["heldOn.month"] = month, ["heldOn.year"] = year, ["heldOn.words"] = words, ["place"] = "Edinburgh" };

    private static Task<Answer> PressAsync(Visitor person, Answer page, string button, Dictionary<string, string?>? typed = null)
    {
        var pressed = page.Page.QuerySelector($"button[value='{button}']") ?? throw new InvalidOperationException($"No button {button}.");
        return person.SubmitAsync(page, typed, pressed.GetAttribute("aria-label") ?? pressed.TextContent.Trim(), Form);
    }
}
