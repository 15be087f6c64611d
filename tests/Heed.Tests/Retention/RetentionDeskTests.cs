using System.Net;
using Heed.Accounts;
using Heed.Commands;
using Heed.Comments;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Time;
using Heed.Retention;
using Heed.Tests.Promises;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Retention;

/// <summary>What the desk and the command line show of the schedule, and who may change it.</summary>
public sealed class RetentionDeskTests : RightsSite
{
    [Fact]
    public async Task The_desk_shows_what_the_next_run_would_do_without_a_word_or_an_address_and_what_the_last_did()
    {
        var id = await DecidedAsync(CommentState.Refused, "zanzibar", "zanzibar@example.org");
        Time.Advance(TimeSpan.FromDays(200));
        await ReturnAsync();

        var before = await Promises.Tables.HashesAsync(Database);
        var page = await Morag.GetAsync("/desk/trial/retention");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("1 to be marked.", page.Text);
        Assert.Contains($"Comment {id:N} on updates/1", page.Text);
        Assert.DoesNotContain("zanzibar", page.Body);
        Assert.Empty(Promises.Tables.Differing(before, await Promises.Tables.HashesAsync(Database)));

        await RunAsync();
        Assert.Contains("1 marked, to be deleted on a later day.", (await Morag.GetAsync("/desk/trial/retention")).Text);
        Time.Advance(TimeSpan.FromDays(1));
        await ReturnAsync();
        await RunAsync();
        var after = await Morag.GetAsync("/desk/trial/retention");
        Assert.Contains("Comment that was not published, or was removed: 1 deleted.", after.Text);
        Assert.DoesNotContain("1 to be deleted.", after.Text);
    }

    [Fact]
    public async Task A_longer_time_holds_at_once_and_a_shorter_one_when_a_second_person_confirms_it()
    {
        var id = await DecidedAsync(CommentState.Refused, "words");
        var longer = await SetAsync(Morag, 12);
        Assert.Contains("Set by morag", longer.Text);
        var asked = await SetAsync(Morag, 1);
        Assert.Contains("morag asks to keep", asked.Text);
        Assert.Equal(12, (await SettingAsync()).Number);
        Assert.DoesNotContain(asked.Page.QuerySelectorAll("button"), b => b.TextContent == "Confirm the shorter period");
        Assert.Contains("Decide on a shorter retention period", (await Hamish.GetAsync("/desk/trial")).Text);

        await Hamish.SubmitAsync(await Hamish.GetAsync("/desk/trial/retention"), button: "Confirm the shorter period");
        var setting = await SettingAsync();
        Assert.Equal((1, "morag and hamish"), (setting.Number, setting.SetBy));
        Time.Advance(TimeSpan.FromDays(32));
        await RunTwiceAsync();
        Assert.False(await HasWordsAsync(id));
    }

    [Fact]
    public async Task A_time_that_is_none_is_refused_with_a_sentence()
    {
        var answer = await Morag.SubmitAsync(
            await Morag.GetAsync("/desk/trial/retention"), new Dictionary<string, string?> { ["number-comment-refused"] = "soon" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("enter how many months to keep it, as a whole number from 1 to 400", answer.Text);
    }

    [Fact]
    public async Task What_belongs_to_no_programme_is_shown_to_those_with_the_role_in_all_alone()
    {
        var everywhere = await SignedInAsync("everywhere", new HeldRole("", Role.Administrator, null));
        Assert.Contains("Accounts of people who have left", (await everywhere.GetAsync("/desk/trial/retention")).Text);
        Assert.DoesNotContain("Accounts of people who have left", (await Morag.GetAsync("/desk/trial/retention")).Text);
        Assert.Contains("In all programmes", (await everywhere.GetAsync("/desk/trial/retention/holds/new")).Text);
    }

    [Fact]
    public async Task What_is_held_on_a_subject_is_assembled_by_address_and_by_words_and_each_read_is_noted()
    {
        var hers = await ReceiveAsync("About the harbour", "isla@example.org");
        await DecidedAsync(CommentState.Refused, "The harbour again", "other@example.org");
        await DecidedAsync(CommentState.Referred, "harbour disclosure", "third@example.org");
        await ReceiveAsync("Something else");

        var byAddress = await Morag.SubmitAsync(
            await Morag.GetAsync("/desk/trial/retention/subject"), new Dictionary<string, string?> { ["address"] = "Isla@example.org" });
        Assert.Contains("1 comment found", byAddress.Text);
        Assert.Contains("About the harbour", byAddress.Text);
        var byWords = await Morag.SubmitAsync(byAddress, new Dictionary<string, string?> { ["address"] = "", ["words"] = "HARBOUR" });
        Assert.Contains("2 comments found", byWords.Text);
        // Not even that one of theirs holds the word.
        Assert.DoesNotContain("with the safeguarding lead is not shown", byWords.Text);
        Assert.DoesNotContain("disclosure", byWords.Body);
        foreach (var words in new[] { "", "disclosure", "surely not" })
            Assert.Contains(
                "1 comment with the safeguarding lead is not shown here",
                (await Morag.SubmitAsync(
                    byWords, new Dictionary<string, string?> { ["address"] = "third@example.org", ["words"] = words })).Text);
        Assert.Equal(
            2, await WithServiceAsync<HeedDatabase, int>(
                db => db.ConfidentialReads.CountAsync(r => r.By == "morag" && r.Path == $"comments/{hers:N}")));

        var export = await Morag.SubmitAsync(byWords, button: "Download as JSON");
        Assert.Equal("application/json", export.ContentType);
        Assert.Contains("The harbour again", export.Body);
        Assert.DoesNotContain("disclosure", export.Body);
    }

    [Fact]
    public async Task The_command_line_says_what_a_run_would_do_and_runs_it()
    {
        // The command line has the machine's clock: what was decided on in 2020 is due by any.
        Time.SetUtcNow(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));
        var id = await DecidedAsync(CommentState.Refused, "words");
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await WithServiceAsync<HeedDatabase, int>(
            db => db.Comments.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.DecidedAt, old)));

        // For the machine's clock the site's editions may lie in a time to come.
        await SaidAsync(
            "clock", "confirm", TimeProvider.System.Today().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains("1 to be marked.", await SaidAsync("retention", "--dry-run"));
        Assert.Contains("0 destroyed, 1 marked", await SaidAsync("retention"));
        Assert.Contains("1 marked, to be deleted on a later day.", await SaidAsync("retention", "--dry-run"));
        await WithServiceAsync<HeedDatabase, int>(db => db.RetentionMarks.ExecuteUpdateAsync(m => m.SetProperty(x => x.MarkedAt, old)));
        Assert.Contains("1 to be deleted.", await SaidAsync("retention", "--dry-run"));
        Assert.True(await HasWordsAsync(id));
        Assert.Contains("1 destroyed", await SaidAsync("retention"));
        Assert.False(await HasWordsAsync(id));
    }

    [Fact]
    public async Task The_schedule_in_the_documents_is_as_the_code_has_it()
    {
        var now = await WithServiceAsync<ScheduledDisposal, string>(r => Task.FromResult(ScheduleTable.Of(r.Lines)));
        Assert.True(
            await File.ReadAllTextAsync(Path.Combine(Sources.Root, "docs", "retention.md"), TestContext.Current.CancellationToken) == now,
            "docs/retention.md is not as the code has it. Write it again: dotnet run --project src/Heed -- retention --schedule > "
                + "docs/retention.md");
    }

    [Theory]
    [InlineData("2027-01-08T09:00:00Z", "2027-01-06T09:00:00Z")]
    [InlineData("2027-01-11T09:00:00Z", "2027-01-07T09:00:00Z")]
    [InlineData("2027-01-10T09:00:00Z", "2027-01-07T09:00:00Z")]
    public void Working_days_leave_out_the_weekend(string now, string before) =>
        Assert.Equal(
            DateTimeOffset.Parse(before, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, new RetentionPeriod(
                2, KeptUnit.WorkingDays).Before(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime));

    private static async Task<Web.Answer> SetAsync(Web.Visitor by, int months) =>
        await by.SubmitAsync(
            await by.GetAsync("/desk/trial/retention"),
            new Dictionary<string, string?> { ["number-comment-refused"] = months.ToString(
                System.Globalization.CultureInfo.InvariantCulture) });

    private Task<RetentionSetting> SettingAsync() => WithServiceAsync<HeedDatabase, RetentionSetting>(
        db => db.RetentionSettings.AsNoTracking().SingleAsync());

    private async Task<string> SaidAsync(params string[] arguments)
    {
        var (before, said) = (Console.Out, new StringWriter());
        Console.SetOut(said);
        try
        {
            Assert.Equal(0, await HeedCommand.RunAsync([.. arguments, .. OnItsDatabase]));
        }
        finally
        {
            Console.SetOut(before);
        }
        return said.ToString();
    }
}
