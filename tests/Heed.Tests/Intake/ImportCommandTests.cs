using System.Net;
using Heed.Commands;
using Heed.Ledger;
using Heed.Tests.Web;

namespace Heed.Tests.Intake;

/// <summary>A saved update, taken in on the command line and read on the web.</summary>
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
