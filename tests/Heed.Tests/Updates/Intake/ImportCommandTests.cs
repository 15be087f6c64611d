using System.Net;
using Heed.Commands;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Recommendations;
using Heed.Tests.Commands;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Updates.Intake;

/// <summary>A saved update, taken in on the command line and read on the web.</summary>
[Trait("Length", "Long")]
public sealed class ImportCommandTests : TestSite
{
    private const string Saved = """
        Harbour Safety Programme

        Harbour Safety Programme – Update #5

        June 30, 2017 by No Comments | Category Uncategorized

        The first light was lit in May.

        A link to the list of lights will be available soon.

        Comments

        Leave a comment
        """;

    [Fact]
    public async Task A_saved_update_is_readable_in_a_programme_that_was_empty()
    {
        Assert.Equal(0, await ImportAsync(Saved, "--publish"));

        var update = await GetAsync("/harbour/updates/5");
        Assert.Equal("Harbour Safety Programme – Update #5", update.Heading);
        Assert.Contains("The first light was lit in May.", update.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leave a comment", update.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/harbour?as-at=2017-06-30")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/harbour/updates/5?as-at=2017-06-29")).Status);
    }

    [Fact]
    public async Task A_second_import_and_a_file_that_is_no_update_change_nothing()
    {
        Assert.Equal(0, await ImportAsync(Saved, "--publish"));
        var head = await WithLedgerAsync(l => l.HeadAsync());

        Assert.Equal(1, await ImportAsync(Saved, "--publish"));
        Assert.Equal(1, await ImportAsync("A letter about something else.", "--publish"));
        Assert.Equal(head, await WithLedgerAsync(l => l.HeadAsync()));
    }

    [Fact]
    public async Task An_import_that_cannot_be_published_leaves_no_draft()
    {
        Assert.Equal(1, await ImportAsync(Saved.Replace("2017", "2099", StringComparison.Ordinal), "--publish"));

        var staff = Viewer.Named("tester", [], ["harbour"]);
        Assert.Null(await WithLedgerAsync(l => l.ReadAs(staff).DraftAsync("harbour", "updates/5")));
    }

    [Fact]
    public async Task Without_publish_it_is_a_draft_that_nobody_outside_sees()
    {
        Assert.Equal(0, await ImportAsync(Saved));

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/harbour/updates/5")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/harbour")).Status);
    }

    [Fact]
    public async Task A_whole_page_is_published_and_what_was_left_out_is_said()
    {
        var ended = await ImportSavedAsync("wordpress.html", "--publish");

        ended.WentWell();
        Assert.Contains("Imported: 81 words, 1 heading, 2 links, 2 lists, 1 table.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Left out: comments, 27 words: “2 thoughts on", ended.Output, StringComparison.Ordinal);
        var update = await GetAsync("/harbour/updates/5");
        Assert.Contains("Lights by quay", update.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Told in our words", update.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hit the ladder", update.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_doubt_stays_a_draft_and_the_reasons_are_said()
    {
        var ended = await ImportSavedAsync("pictures.html", "--publish");

        ended.Refused("The update was not published. Before you publish it at the desk, check:");
        Assert.Contains("may belong to the update: picture, 4 words: “A yellow ladder "
            + "https://blog.example.org/ladder.jpg”", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("Saved it as a draft of /harbour/updates/6.", ended.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/harbour/updates/6")).Status);
        var staff = Viewer.Named("tester", [], ["harbour"]);
        var draft = await WithLedgerAsync(l => l.ReadAs(staff).DraftAsync("harbour", "updates/6"));
        Assert.NotEqual(Wording.Exact, Assert.IsType<Update>(draft!.Content).Wording);
    }

    [Fact]
    public async Task A_title_without_a_number_is_taken_in_with_the_number_that_is_said()
    {
        var page = Saved.Replace("Programme – Update #5", "Update 30 June 2017", StringComparison.Ordinal);

        Assert.Equal(1, await ImportAsync(page, "--publish"));
        Assert.Equal(1, await ImportAsync(page, "--publish", "--number", "seven"));
        Assert.Equal(0, await ImportAsync(page, "--publish", "--number", "7"));
        Assert.Equal("Harbour Safety Update 30 June 2017", (await GetAsync("/harbour/updates/7")).Heading);
    }

    [Fact]
    public async Task A_page_without_a_day_names_the_option_that_gives_it()
    {
        var folder = Directory.CreateTempSubdirectory("heed-saved-").FullName;
        var file = Path.Combine(folder, "five.txt");
        await File.WriteAllTextAsync(file, "Harbour – Update #5\n\nThe first light was lit.", TestContext.Current.CancellationToken);

        var ended = await HeedProcess.RunAsync(["import", "update", file, "--programme", "harbour", .. OnItsDatabase]);

        Directory.Delete(folder, recursive: true);
        ended.Refused("Give the date. Nothing was changed. Use --posted-on, such as --posted-on 2017-06-30.");
    }

    private async Task<Ended> ImportSavedAsync(string name, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("heed-saved-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), SavedPages.Bytes(name), TestContext.Current.CancellationToken);
            return await HeedProcess.RunAsync(["import", "update", Path.Combine(folder, name), "--programme", "harbour", .. options,
                .. OnItsDatabase]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<int> ImportAsync(string page, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"heed-{Guid.CreateVersion7():N}.txt");
        await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
        try
        {
            return await HeedCommand.RunAsync(["import", "update", file, "--programme", "harbour", .. options, .. OnItsDatabase]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
