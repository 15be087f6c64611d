using Heed.Actions;
using Heed.Delivery;
using Heed.Recommendations;
using Heed.Tests.Desk;

namespace Heed.Tests.Import;

/// <summary>Registers of other shapes, as secretariats, auditors and committees have them.</summary>
public sealed class UnseenRegisterTests : ImportSite
{
    [Fact]
    public async Task Rows_that_only_head_others_become_the_theme_of_those_below()
    {
        await ImportAsync("No\tRecommendation\tOwner\tStatus\nTheme A: Light\t\t\t\n1\tLight the quay.\tPorts Board\tComplete\n"
            + "2\tLight the pier.\tPorts Board\tComplete\nTheme B: Logs\t\t\t\n3\tKeep a log.\tPorts Board\tDelayed");

        Assert.Equal(
            ["Theme A: Light", "Theme A: Light", "Theme B: Logs"],
            [(await OfNumber("1")).Theme, (await OfNumber("2")).Theme, (await OfNumber("3")).Theme]);
        Assert.Null(await DraftAt("recommendations/theme-a-light"));
    }

    [Fact]
    public async Task A_row_that_repeats_another_counts_as_a_repetition()
    {
        var rows = await CheckedAsync("No\tTitle\tStatus\n1\tLights\tComplete\n2\tLadders\tDelayed\n1\tLights\tComplete");

        Assert.Contains("The same as an earlier row: 1", rows.Text, StringComparison.Ordinal);
        Assert.Contains("The same as row 2", rows.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_of_deadlines_beside_answers_is_no_organisation_that_answered()
    {
        await ImportAsync("No\tTitle\tNew South Wales\tQueensland\tWindow\n1\tLights\tSupported in principle\tAccept\tShort term\n"
            + "2\tLadders\tNoted\tUnder review\tLong term");

        Assert.Equal(
            ["bodies/new-south-wales", "bodies/queensland"], (await OfNumber("1")).Responses.Select(r => r.Of!.Value.Path).Order());
        Assert.Null(await DraftAt("bodies/window"));
    }

    [Fact]
    public async Task Numbers_and_paragraphs_within_a_text_are_read_as_numbers_and_paragraphs()
    {
        await ImportAsync("Conclusion/Recommendation\tGovernment response\tPosition\n"
            + "1. We conclude that the harbour is dark at night. (Paragraph 12)\tWe note this.\tNoted\n"
            + "2. We recommend that the harbour be lit by May. (Paragraph 14)\tMoney has been set aside.\tAgree");

        var second = await OfNumber("2");
        Assert.Equal(
            ("14", "We recommend that the harbour be lit by May."), (second.SecondNumber, second.Words!.Text));
        Assert.Equal(
            (ResponseKind.AcceptedInFull, "Money has been set aside."), (second.Responses[0].Kind, second.Responses[0].Reasons!.Text));
    }

    [Fact]
    public async Task Headings_that_begin_with_what_each_row_is_are_understood()
    {
        await ImportAsync("Recommendation reference\tRecommendation title\tLead portfolio\n4.1\tA national log\tPorts Board");

        var it = await OfNumber("4-1");
        Assert.Equal(("4.1", "A national log", "bodies/ports-board"), (it.Number, it.Title, it.Addressees[0].Path));
    }

    [Fact]
    public async Task A_heading_that_names_the_recommendation_is_its_words_where_no_other_is()
    {
        await ImportAsync("Determination\tDirected to\tRecommendation under section 26\n"
            + "[2023] 14\tPorts Board\tThat each cell on the pier be checked every half hour.");

        Assert.NotNull(await DraftAt("reports/2023-14"));
        Assert.NotNull(await DraftAt("bodies/ports-board"));
    }

    [Fact]
    public async Task A_date_below_the_name_of_a_government_is_the_date_of_its_answer()
    {
        await ImportAsync("No\tTitle\tUK Government: Position\tUK Government: Date\tScottish Government: Position\t"
            + "Scottish Government: Date\n1\tLights\tAccepted\t1 May 2024\tRejected\t3 June 2024");

        Assert.Equal(
            [("bodies/scottish-government", "2024-06-03"), ("bodies/uk-government", "2024-05-01")],
            (await OfNumber("1")).Responses.Select(r => (r.Of!.Value.Path, r.On!.When.Text)).Order());
    }

    [Fact]
    public async Task An_error_of_a_spreadsheet_is_never_anybodys_words()
    {
        var rows = await CheckedAsync("No\tTitle\tStatus\n1\tLights\t#REF!\n2\tLadders\tComplete");

        Assert.Contains("“#REF!” is a spreadsheet’s error. Correct the cell.", rows.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_by_status_are_added_to_the_report_with_their_dates()
    {
        await PublishAsync("reports/progress", new Report { Title = "Progress report" });
        var rows = await CheckedAsync(
            "Auditor\tAs at\tBase\tImplemented\tLikely to be implemented\tOf these regressed\nPorts Auditor\t22/03/2022\t42\t18\t\t\n"
            + "Ports Auditor\t15/10/2024\t42\t26\t11\t2", "reports");
        await Isla.SubmitAsync(rows, button: "Import 2 drafts");

        var counts = ((Report)(await DraftAt("reports/progress"))!.Content).Counts;
        Assert.Equal(["2022-03-22", "2024-10-15"], counts.Select(c => c.On!.When.Text));
        Assert.Equal((42, "bodies/ports-auditor"), (counts[1].Base, counts[1].CountedBy!.Value.Path));
        Assert.Equal(
            [("Implemented", 26), ("Likely to be implemented", 11), ("Of these regressed", 2)],
            counts[1].Numbers.Select(n => (n.Status, n.Number)));
        Assert.Equal("Implemented", Assert.Single(counts[0].Numbers).Status);
    }

    [Fact]
    public async Task Facts_are_added_to_the_report_as_figures_with_their_units()
    {
        await PublishAsync("reports/final", new Report { Title = "Final report" });
        var rows = await CheckedAsync("What\tValue\nCost of the inquiry\t£186.6 million\nTime taken\t31 days", "reports");
        await Isla.SubmitAsync(rows, button: "Import 1 draft");

        Assert.Equal(
            [("Cost of the inquiry", 186_600_000m, "GBP", "£186.6 million"), ("Time taken", 31m, "days", "31 days")],
            ((Report)(await DraftAt("reports/final"))!.Content).Figures.Select(f => (f.What, f.Amount, f.Unit, f.InTheirWords)));
    }

    [Fact]
    public async Task Where_no_column_says_which_record_a_row_is_about_it_is_said()
    {
        var rows = await CheckedAsync("Colour\tSize\nRed\tLarge\nBlue\tSmall", "actions");

        Assert.Contains("No column says which action each row is about.", rows.Text, StringComparison.Ordinal);
    }

    private async Task<Recommendation> OfNumber(string number) =>
        (Recommendation)(await DraftAt($"recommendations/{number}"))!.Content;
}
