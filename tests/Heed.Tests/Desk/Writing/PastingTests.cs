using System.Net;
using System.Security.Cryptography;
using System.Text;
using Heed.Actions;
using Heed.Desk.Writing.Pasting;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.People;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Records;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Writing;

/// <summary>Adding several records from pasted lines or a table.</summary>
public sealed class PastingTests : WritingSite
{
    private Visitor isla = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PublishAsync(
            "", new Programme { Title = "Trial programme", Strands = [new Strand { Slug = "neglect", Name = "Neglect and care" }] });
        await PublishAsync("bodies/council", new Body { Title = "Strathmore Council", Aliases = [new Alias { Name = "The Council" }] });
        isla = await EditorAsync();
    }

    [Fact]
    public async Task Thirty_lines_become_thirty_drafts_in_one_release()
    {
        var check = await CheckedAsync(string.Join('\n', Enumerable.Range(1, 30).Select(i => $"Action number {i}")));
        Assert.Contains("30 rows", check.Text, StringComparison.Ordinal);
        Assert.Empty(await DraftsAsync());

        var release = await isla.SubmitAsync(check, new Dictionary<string, string?> { ["name"] = "The plan" }, "Save 30 drafts");

        Assert.Equal("The plan", release.Heading);
        Assert.Contains("30 drafts", release.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("Action number 30", "30"),
            ((await SaysAsync<ActionItem>("actions/30")).Title, (await SaysAsync<ActionItem>("actions/30")).Number));
    }

    [Fact]
    public async Task A_table_from_a_spreadsheet_is_read_by_its_headings()
    {
        var check = await CheckedAsync(
            "No.\tAction\tLead\tDeadline\tStrand\tWords\n"
                + "4\tKeep one register\tthe council\t30/06/2027\tNeglect and care\t\"Two\nlines\"\n"
                + "5\tTrain everyone\tbodies/council; Strathmore Council\tspring 2028\tneglect\t");
        Assert.Contains("Keep one register", check.Text, StringComparison.Ordinal);
        await isla.SubmitAsync(check, null, "Save 2 drafts");

        var (four, five) = (await SaysAsync<ActionItem>("actions/4"), await SaysAsync<ActionItem>("actions/5"));
        Assert.Equal(
            ("Keep one register", "4", "bodies/council", "2027-06-30", "neglect", "Two\nlines"),
            (four.Title, four.Number, four.Lead[0].Path, four.Timescale!.When.Text, four.Strand[0], four.Words!.Text));
        Assert.Equal(("spring 2028", 2), (five.Timescale!.Words, five.Lead.Count));
    }

    [Fact]
    public async Task Each_row_says_what_is_wrong_and_nothing_is_saved()
    {
        await DraftAsync("actions/7", new ActionItem { Title = "Taken" });
        var rows = "Number\tTitle\tLead\tDeadline\n7\tOne\t\t\n8\tTwo\tStrathmore Counsel\t\n8\tThree\t\tearly 2028\n9\t\t\t";

        var check = await CheckedAsync(rows);

        Assert.Equal(HttpStatusCode.BadRequest, check.Status);
        Assert.Contains("4 rows, 4 to fix", check.Text, StringComparison.Ordinal);
        string[] sentences =
        [
            "The reference 7 is used by a draft of tester.",
            "There is no body called “Strathmore Counsel”. The closest: Strathmore Council.",
            "Row 2 has the same reference, 8.",
            "We are not sure which days “early 2028” means.",
            "Enter a title.",
        ];
        foreach (var sentence in sentences)
            Assert.Contains(sentence, check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Page.QuerySelectorAll("button"), b => b.TextContent.StartsWith("Save", StringComparison.Ordinal));
        Assert.Equal(rows, check.Page.QuerySelector("textarea[name=rows]")!.TextContent.Trim('\n').TrimEnd('\r'));
        Assert.Equal(["actions/7"], await DraftsAsync());
    }

    [Fact]
    public async Task Rows_changed_after_the_check_are_checked_again_before_they_are_saved()
    {
        var check = await CheckedAsync("One\nTwo");

        var again = await isla.SubmitAsync(check, new Dictionary<string, string?> { ["rows"] = "One\nTwo\nThree" }, "Save 2 drafts");

        Assert.Contains("3 rows", again.Text, StringComparison.Ordinal);
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Saving_twice_makes_no_second_drafts()
    {
        var check = await CheckedAsync("One\nTwo");
        await isla.SubmitAsync(check, null, "Save 2 drafts");

        var again = await isla.SubmitAsync(check, null, "Save 2 drafts");

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(["actions/1", "actions/2"], await DraftsAsync());
    }

    [Fact]
    public async Task Records_with_a_name_get_their_address_from_the_title()
    {
        var check = await CheckedAsync("Strathmore Trust\nStrathmore Trust", "body");
        await isla.SubmitAsync(check, null, "Save 2 drafts");

        Assert.Equal(["bodies/strathmore-trust", "bodies/strathmore-trust-2"], await DraftsAsync());
    }

    [Fact]
    public async Task Recommendations_are_added_in_the_same_way()
    {
        await PublishAsync("reports/review", new Report { Title = "The review", PublishedOn = FuzzyDate.Parse("2017-03-02") });
        await isla.SubmitAsync(
            await CheckedAsync("Number\tTitle\tReport\tWords\n1\tOne\tThe review\tDo it.", "recommendation"), null, "Save 1 draft");

        Assert.Equal("reports/review", (await SaysAsync<Recommendation>("recommendations/1")).Report!.Value.Path);
    }

    [Theory]
    [InlineData("", "Paste at least one row.")]
    [InlineData("Number\tTitle", "There are no rows below the headings.")]
    [InlineData("Number\tLead\n1\tThe Council", "There is no column “Title”. Add one.")]
    [InlineData("Title\tNumber\tColour\nOne\t1\tred", "There is no column “Colour”. Change the heading, or remove the column.")]
    [InlineData("Title\tTitle\nOne\tTwo", "More than one column is called “Title”. Keep one.")]
    [InlineData("1\tOne\t\t\t\t\tmore", "Add a first row with headings.")]
    public async Task A_table_that_cannot_be_read_is_kept_and_answered_with_a_sentence(string rows, string sentence)
    {
        var answer = await CheckedAsync(rows);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
        Assert.Equal(rows, answer.Page.QuerySelector("textarea[name=rows]")!.TextContent.Trim('\n'));
    }

    [Fact]
    public async Task More_rows_than_two_hundred_are_refused_and_kept()
    {
        var answer = await CheckedAsync(string.Join('\n', Enumerable.Range(1, 201).Select(i => $"Action {i}")));

        Assert.Contains("You pasted 201 rows. Paste at most 200 at a time.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Action 201", answer.Page.QuerySelector("textarea[name=rows]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\"\"\t\"\n\t\t\u0001\n\"open")]
    [InlineData("../../x\t<script>\t%00\t999999999999/99/9999")]
    [InlineData("Reference\tTitle\nhistory\tOne\nÆØ\tTwo\n////\tThree\n;;;\tFour")]
    [InlineData("Title\tTimescale\tStrand\tWording\nOne\t9999-99-99\t;;;\texactly so")]
    public async Task Odd_rows_are_never_a_fault(string rows)
    {
        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows)));
        foreach (var kind in new[] { "action", "person", "update", "body", "meeting" })
        {
            var form = await isla.GetAsync("/desk/trial/new/action/several");
            var token = form.Page.QuerySelector("main [name='form-token']")!.GetAttribute("value")!;
            foreach (var what in new[] { "check", "save" })
            {
                var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"https://localhost/desk/trial/new/{kind}/several"));
                request.Content = new FormUrlEncodedContent(
                [
                    new("form-token", token), new("rows", rows), new("do", what), new("form.reference", "a/b"), new("form.checked", print),
                ]);
                var answer = await isla.SendAsync(request);
                Assert.True((int)answer.Status < 500, $"{kind} {what}: {answer.Status}");
            }
        }
    }

    [Theory]
    [InlineData("a\tb\nc", "a|b;c")]
    [InlineData("a\t\n\n\t\nb", "a|;b")]
    [InlineData("\"a\nb\"\tc", "a\nb|c")]
    [InlineData("\"a \"\"b\"\"\"\tc", "a \"b\"|c")]
    [InlineData("\"Getting it right\" review\tc", "\"Getting it right\" review|c")]
    [InlineData("\"open\tc", "\"open|c")]
    public void A_table_is_read_as_spreadsheets_copy_it(string text, string rows) =>
        Assert.Equal(rows, string.Join(';', PastedTable.Read(text).Select(r => string.Join('|', r.Cells))));

    [Fact]
    public async Task Meetings_are_added_below_the_groups_that_the_rows_name()
    {
        await PublishAsync("groups/steering", new Group { Title = "Steering group" });
        var check = await CheckedAsync(
            "Title\tGroup\tDate\nFirst meeting\tSteering group\t22/06/2017\nSecond meeting\tSteering group\tSeptember 2017", "meeting");
        await isla.SubmitAsync(check, null, "Save 2 drafts");

        Assert.Equal("groups/steering", (await SaysAsync<Meeting>("groups/steering/meetings/2017-06-22")).Group?.Path);
        Assert.Equal("Second meeting", (await SaysAsync<Meeting>("groups/steering/meetings/2017-09")).Title);
    }

    [Fact]
    public async Task A_row_that_names_no_record_to_be_below_says_so()
    {
        var check = await CheckedAsync("Title\tDate\nFirst meeting\t22/06/2017", "meeting");

        Assert.Contains("Group: enter which one this belongs to.", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_number_in_two_reports_gets_two_addresses()
    {
        await PublishAsync("reports/brock", new Report { Title = "Brock report" });
        await PublishAsync("reports/review", new Report { Title = "Systems review" });
        await PublishAsync(
            "recommendations/1", new Recommendation { Title = "Keep one register", Number = "1", Report = new("reports/brock") });
        var check = await CheckedAsync("Number\tTitle\tReport\n1\tShare records\tSystems review", "recommendation");
        await isla.SubmitAsync(check, null, "Save 1 draft");

        Assert.Equal(("Share records", "1"), await SaidAsync("recommendations/review-1"));
    }

    private async Task<(string, string?)> SaidAsync(string path)
    {
        var said = await SaysAsync<Recommendation>(path);
        return (said.Title, said.Number);
    }

    private async Task<Answer> CheckedAsync(string rows, string kind = "action") =>
        await isla.SubmitAsync(
            await isla.GetAsync($"/desk/trial/new/{kind}/several"), new Dictionary<string, string?> { ["rows"] = rows }, "Check the rows");

    private Task<string[]> DraftsAsync() =>
        WithLedgerAsync(async ledger =>
        {
            var drafts = await ledger.ReadAs(Viewer.Named("isla", [], ["trial"])).DraftsAsync("trial");
            return drafts.Select(d => d.Path).Order(StringComparer.Ordinal).ToArray();
        });
}
