using System.Net;
using Heed.Actions;
using Heed.Groups;
using Heed.Ledger;
using Heed.Recommendations;
using Heed.Tests.Desk;
using Heed.Tests.Web;

namespace Heed.Tests.Import;

/// <summary>A register of recommendations, brought to the desk as people have it.</summary>
public sealed class RegisterTests : ImportSite
{
    private const string Register = """
        Rec no	Ref	Recommendation	Addressed to	Response	Date	Status
        1	113.6	That the north quay be lit.	Ports Board	Accepted	26/02/2025	Complete
        2	113.7	That ladders be painted.	Ports Board; Coastguard	Accepted in principle	26/02/2025	In progress
        3	113.8	That a log be kept.	Harbour Trust	Accepted the need to act	26/02/2025	Ongoing
        """;

    [Fact]
    public async Task A_pasted_register_becomes_drafts_in_one_release_and_nothing_before()
    {
        var rows = await CheckedAsync(Register);
        Assert.Contains("3 rows would add 6 records and change 0.", rows.Text, StringComparison.Ordinal);
        Assert.Null(await DraftAt("recommendations/1"));

        var run = await Isla.SubmitAsync(rows, button: "Import 6 drafts");

        Assert.Contains("3 rows: 3 new, 0 changed, 0 the same, 0 not imported", run.Text, StringComparison.Ordinal);
        var second = (Recommendation)(await DraftAt("recommendations/2"))!.Content;
        Assert.Equal(("2", "113.7", "That ladders be painted."), (second.Number, second.SecondNumber, second.Words!.Text));
        Assert.Equal(["bodies/ports-board", "bodies/coastguard"], second.Addressees.Select(a => a.Path));
        Assert.Equal(ResponseKind.AcceptedInPrinciple, second.Responses[0].Kind);
        var release = await Isla.GetAsync(run.Page.QuerySelector("a[href*='/releases/']")!.GetAttribute("href")!);
        Assert.Contains("Import of pasted cells", release.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_fit_no_choice_are_kept_beside_it()
    {
        await ImportAsync(Register);

        var third = (Recommendation)(await DraftAt("recommendations/3"))!.Content;
        Assert.Equal((ResponseKind.NoneStated, "Accepted the need to act"), (third.Responses[0].Kind, third.Responses[0].InTheirWords));
        Assert.Equal((Heed.Delivery.DeliveryState.NotClear, "Ongoing"), (third.Delivery!.State, third.Delivery.InTheirWords));
    }

    [Fact]
    public async Task The_same_table_again_changes_nothing_and_a_newer_one_only_what_differs()
    {
        await ImportAsync(Register);

        var same = await CheckedAsync(Register);
        Assert.Contains("There is nothing to import", same.Text, StringComparison.Ordinal);
        var newer = await CheckedAsync(Register.Replace("In progress", "Complete", StringComparison.Ordinal));
        Assert.Contains("would add 0 records and change 1.", newer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_is_discarded_whole_but_for_what_somebody_changed_since()
    {
        var run = await ImportAsync(Register);
        var draft = await DraftAt("recommendations/1");
        await WrittenAsync("recommendations/1", draft!.Content with { Title = "Light the quay" }, "euan", draft.Version);

        var discarded = await Isla.SubmitAsync(run, button: "Discard this import");

        Assert.Contains("Drafts that somebody has changed since are still there.", discarded.Text, StringComparison.Ordinal);
        Assert.NotNull(await DraftAt("recommendations/1"));
        Assert.Null(await DraftAt("recommendations/2"));
    }

    [Fact]
    public async Task Parts_below_a_number_and_a_column_for_each_government_become_parts_and_responses()
    {
        const string table = """
            Rec	Heading	Sub	Text	UK	Scotland
            4	Safety of the quay	4a)i	Light it.	n/a	Accepted in full
            		4a)ii	Fence it.	Accepted in principle	Accepted in full
            """;

        await ImportAsync(table);

        var it = (Recommendation)(await DraftAt("recommendations/4"))!.Content;
        Assert.Equal(["a)i", "a)ii"], it.Parts.Select(p => p.Label));
        Assert.Equal(
            [("a)i", "bodies/scotland"), ("a)ii", "bodies/uk"), ("a)ii", "bodies/scotland")],
            it.Responses.Select(r => (r.Part, r.Of!.Value.Path)).OrderBy(r => r.Part).ThenByDescending(r => r.Path));
    }

    [Fact]
    public async Task Rows_that_contradict_each_other_are_named_and_the_first_one_counts()
    {
        var rows = await CheckedAsync("No\tTitle\tDeadline\n1\tLights\t31/03/2027\n1\tLadders\t31/03/2027\n2\tLog\t29/02/2019");

        Assert.Contains("Row 2 is about Recommendation 1 too and says something else here.", rows.Text, StringComparison.Ordinal);
        Assert.Contains("“29/02/2019” is not a real date.", rows.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_without_a_table_is_refused_and_kept_in_the_form()
    {
        var page = await Isla.GetAsync("/desk/trial/import/table");
        var refused = await Isla.SubmitAsync(page, Typed(("pasted", "just a line of text")), "Continue");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("just a line of text", refused.Page.QuerySelector("textarea[name=pasted]")!.TextContent.Trim());
    }

    [Fact]
    public async Task History_with_days_is_published_by_a_second_person_and_reads_as_at_those_days()
    {
        const string table = "No\tTitle\tReport\tStatus March 2024\tStatus June 2024\n"
            + "1\tLight the quay\tFinal report\tNot started\tComplete";
        var run = await ImportAsync(table, ("since", "13 March 2020"));
        Assert.Contains("You imported this, so ailsa must publish it.", run.Text, StringComparison.Ordinal);

        var published = await PublishedAsync(run);

        Assert.Contains("Published with the days given.", published.Text, StringComparison.Ordinal);
        Assert.Equal("not-started", await StateOnAsync(new DateTime(2024, 4, 15, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Contains("March 2024", (await GetAsync("/trial/recommendations/1/history")).Text, StringComparison.Ordinal);
        Assert.Contains("Delivered", (await GetAsync("/trial/recommendations/1")).Text, StringComparison.Ordinal);
        Assert.Contains("Not started", (await GetAsync("/trial/recommendations/1?as-at=2024-04-15")).Text, StringComparison.Ordinal);
        Assert.Null(await StateOnAsync(new DateTime(2020, 3, 12, 0, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task A_date_beside_answers_of_two_governments_is_the_date_of_both_and_no_third_answer()
    {
        await ImportAsync("Rec no\tTitle\tUK\tScotland\tDate of response\n1\tLights\tAccepted\tRejected\t10 March 2025\n"
            + "2\tLadders\t\t\t10 March 2025");

        Assert.Equal(
            [("bodies/uk", ResponseKind.AcceptedInFull, "2025-03-10"), ("bodies/scotland", ResponseKind.NotAccepted, "2025-03-10")],
            ((Recommendation)(await DraftAt("recommendations/1"))!.Content).Responses
                .Select(r => (r.Of!.Value.Path, r.Kind, r.On!.When.Text)));
        Assert.Empty(((Recommendation)(await DraftAt("recommendations/2"))!.Content).Responses);
    }

    [Fact]
    public async Task A_heading_that_speaks_of_an_answer_names_no_organisation()
    {
        var rows = await CheckedAsync("Rec no\tTitle\tAccepted/Rejected\tGovernment position\tTarget audience\n"
            + "1\tLights\tAccepted\tWe accept this, and will say each year how far we are and what it cost us.\tSchools");

        Assert.Contains("1 row would add 1 record", rows.Text, StringComparison.Ordinal);
        Assert.Contains("Responses: Reasons: We accept this", rows.Text, StringComparison.Ordinal);
        Assert.Contains("Target audience: 1 cell", rows.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_of_one_period_each_keep_all_that_they_say()
    {
        var run = await ImportAsync("No\tTitle\tReport\tJan-Mar 2025\tQ1 25/26\tJul-Sep 2025\n1\tLights\tFinal report\tPlanned\tBuilt\tLit",
            ("since", "13 March 2020"));

        var published = await PublishedAsync(run);
        Assert.Contains("Published with the days given.", published.Text, StringComparison.Ordinal);
        foreach (var (day, words) in new[] { ("2025-04-15", "Planned"), ("2025-08-15", "Built"), ("2025-10-15", "Lit") })
            Assert.Contains(words, (await GetAsync($"/trial/recommendations/1?as-at={day}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_the_same_day_is_published_too()
    {
        await PublishedAsync(await ImportAsync("No\tTitle\tReport\n1\tLights\tFinal report", ("since", "13 March 2020")));
        await PublishedAsync(await ImportAsync("No\tTitle\tReport\n1\tLamps\tFinal report", ("since", "13 March 2020")));

        Assert.Equal("Lamps", (await GetAsync("/trial/recommendations/1")).Heading.Split('\n')[^1].Trim());
    }

    [Fact]
    public async Task The_row_with_the_headings_can_be_chosen()
    {
        var file = await Isla.GetAsync("/desk/trial/import/table");
        var columns = await Isla.SubmitAsync(
            file, Typed(("pasted", "No\tTitle\n1\tLights\nNo\tRecommendation\n2\tLadders"), ("kind", "recommendations")), "Continue");

        var again = await Isla.SubmitAsync(columns, Typed(("header", "3")), "Update columns");

        Assert.Contains("1 row below the headings in row 3.", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "“x” is not the number of a row. Enter a number such as 4.")]
    [InlineData("99", "We found no table with a row of headings")]
    public async Task A_row_that_has_no_headings_is_told(string row, string told)
    {
        var file = await Isla.GetAsync("/desk/trial/import/table");
        var columns = await Isla.SubmitAsync(file, Typed(("pasted", "No\tTitle\n1\tLights"), ("kind", "recommendations")), "Continue");

        var refused = await Isla.SubmitAsync(columns, Typed(("header", row)), "Update columns");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(told, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_alone_never_changes_the_recommendation_of_another_report()
    {
        await ImportAsync("Rec no\tTitle\tReport\n1\tLights\tPhase 1\n2\tLadders\tPhase 2");

        var rows = await CheckedAsync("Rec no\tTitle\n1\tSomething else\n2\tMore");

        Assert.Contains("Say which report this is from: Heed has several.", rows.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_list_of_titles_becomes_records_that_are_numbered_on()
    {
        var rows = await CheckedAsync("Train everyone\nKeep one register", "actions");
        await Isla.SubmitAsync(rows, button: "Import 2 drafts");

        var second = (ActionItem)(await DraftAt("actions/2"))!.Content;
        Assert.Equal(("Keep one register", "2"), (second.Title, second.Number));
    }

    [Fact]
    public async Task A_name_that_somebody_clears_is_left_out_and_can_be_put_back()
    {
        const string table = "No\tTitle\tAddressed to\n1\tLights\tPorts Board; Chief Officer";
        var meaning = await MeaningAsync(table, "recommendations");
        var cleared = meaning.Page.QuerySelectorAll("tr").First(r => r.TextContent.Contains("Chief Officer", StringComparison.Ordinal))
            .QuerySelector("input[name^='name.']")!.GetAttribute("name")!;
        var rows = await Isla.SubmitAsync(meaning, Typed((cleared, "")), "Continue");
        var step = rows.Page.QuerySelector("form[action$='/rows']")!.GetAttribute("action")!.Replace(
            "/rows", "/meaning", StringComparison.Ordinal);
        Assert.Contains("Chief Officer", (await Isla.GetAsync(step)).Text, StringComparison.Ordinal);
        await Isla.SubmitAsync(rows, button: "Import 2 drafts");

        Assert.Equal(
            ["bodies/ports-board"], ((Recommendation)(await DraftAt("recommendations/1"))!.Content).Addressees.Select(a => a.Path));
    }

    [Fact]
    public async Task Meetings_go_below_the_groups_that_the_rows_name()
    {
        await PublishAsync("groups/steering", new Group { Title = "Steering group" });
        var rows = await CheckedAsync("Title\tGroup\tDate\nFirst meeting\tSteering group\t22/06/2017", "meetings");
        await Isla.SubmitAsync(rows, button: "Import 1 draft");

        Assert.Equal("groups/steering", ((Meeting)(await DraftAt("groups/steering/meetings/2017-06-22"))!.Content).Group?.Path);
    }
}
