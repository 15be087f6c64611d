using System.Net;
using Heed.Comments;
using Heed.Commands;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Tests.Platform.Files;
using Heed.Tests.Web;
using Heed.Updates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Heed.Tests.Updates.Intake.WordPress;

/// <summary>A blog, taken in on the command line and read on the web.</summary>
[Trait("Length", "Long")]
public sealed class ImportBlogCommandTests : TestSite
{
    [Fact]
    public async Task A_check_changes_nothing()
    {
        var head = await WithLedgerAsync(l => l.HeadAsync());

        Assert.Equal(0, await ImportAsync("--check"));
        Assert.Equal(head, await WithLedgerAsync(l => l.HeadAsync()));
        Assert.Null(await WithLedgerAsync(l => l.ReadAs(Staff).DraftAsync("harbour", "updates/5")));
        Assert.Equal(0, await WithServiceAsync<HeedDatabase, int>(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task Posts_are_published_with_their_day_and_what_is_in_doubt_stays_a_draft()
    {
        Assert.Equal(1, await ImportAsync("--publish"));

        var part = await GetAsync("/harbour/updates/10-part-2");
        Assert.Contains("The second part.", part.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/harbour/updates/10-part-2?as-at=2019-01-30")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/harbour/updates/6")).Status);
        Assert.NotNull(await WithLedgerAsync(l => l.ReadAs(Staff).DraftAsync("harbour", "updates/6")));
    }

    [Fact]
    public async Task What_was_never_public_stays_out()
    {
        Assert.Equal(1, await ImportAsync("--publish", "--pages", "publications"));

        foreach (var path in new[] { "updates/11", "updates/12" })
            Assert.Null(await WithLedgerAsync(l => l.ReadAs(Staff).DraftAsync("harbour", path)));
        Assert.Contains("We make harbours safe.", (await GetAsync("/harbour/publications/about-the-programme")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_addresses_lead_to_what_is_public_and_to_nothing_else()
    {
        Assert.Equal(1, await ImportAsync("--publish"));

        var old = await GetAsync("/?p=107");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/harbour/updates/10-part-2"), (old.Status, old.Headers["Location"]));
        // A draft is not told of, and what we never had stays unknown.
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/harbour-blog/2017/09/29/update-6")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/harbour-blog/2017/06/30/never")).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/harbour")).Status);
    }

    [Fact]
    public async Task An_old_path_with_its_slash_leads_to_the_record_in_two_steps()
    {
        Assert.Equal(1, await ImportAsync("--publish", "--number", "108=7"));

        var slash = await GetAsync("/harbour-blog/2018/02/01/news/");
        var old = await GetAsync(slash.Headers["Location"]);

        Assert.Equal((HttpStatusCode.MovedPermanently, "/harbour/updates/7"), (old.Status, old.Headers["Location"]));
    }

    [Fact]
    public async Task Approved_comments_wait_for_a_moderator_without_personal_data()
    {
        Assert.Equal(1, await ImportAsync("--publish"));

        var comment = await WithServiceAsync<HeedDatabase, Comment>(db => db.Comments.SingleAsync());
        Assert.Equal((CommentState.Waiting, "updates/5"), (comment.State, comment.Path));
        Assert.Null(comment.Address);
        Assert.Equal(0, await WithServiceAsync<HeedDatabase, int>(db => db.PublicComments.CountAsync()));
    }

    [Fact]
    public async Task The_same_export_again_changes_nothing_and_doubles_nothing()
    {
        Assert.Equal(1, await ImportAsync("--publish", "--number", "108=7"));
        var head = await WithLedgerAsync(l => l.HeadAsync());

        Assert.Equal(0, await ImportAsync("--publish"));
        Assert.Equal(head, await WithLedgerAsync(l => l.HeadAsync()));
        Assert.Equal(1, await WithServiceAsync<HeedDatabase, int>(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task Pictures_of_a_folder_become_files_and_the_update_is_whole()
    {
        await ImportWithFilesAsync();

        var update = await WithLedgerAsync(l => l.ReadAs(Viewer.Public).FindAsync("harbour", "updates/5"));
        var file = Assert.Single(Assert.IsType<Update>(update!.Content).Attachments);
        Assert.Equal("The first light, lit", file.Label);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync($"/harbour/files/{file.Hash}/light.png")).Status);
    }

    [Theory]
    [InlineData("/wp-content/uploads/2017/06/light.png")]
    [InlineData("/wp-content/uploads/2017/06/light-300x200.png")]
    [InlineData("/?attachment_id=9")]
    public async Task Old_addresses_of_a_picture_lead_to_its_file_once_it_is_public(string old)
    {
        await ImportWithFilesAsync();

        var found = await GetAsync(old);

        Assert.Equal(HttpStatusCode.MovedPermanently, found.Status);
        Assert.Equal("image/png", (await GetAsync(found.Headers["Location"])).ContentType);
        await WithLedgerAsync(l => l.RedactAsync("harbour", "updates/5", [], "Personal data", "tester"));
        Assert.NotEqual(HttpStatusCode.MovedPermanently, (await GetAsync(old)).Status);
    }

    [Fact]
    public async Task A_comment_that_a_moderator_approves_is_public_with_its_old_day()
    {
        await ImportWithFilesAsync();
        Assert.DoesNotContain("A pilot", (await GetAsync("/harbour/updates/5/comments")).Text, StringComparison.Ordinal);

        await WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var db = services.GetRequiredService<HeedDatabase>();
            var id = await db.Comments.Select(c => c.Id).SingleAsync();
            var words = services.GetRequiredService<CommentEncryption>().Open(await db.CommentTexts.SingleAsync())!;
            var publishing = services.GetRequiredService<CommentPublishing>();
            await publishing.ChangeAsync(id, async comment =>
            {
                await publishing.ShowAsync(
                    comment, words, words.PrintOf(id), null, "mairi", TimeProvider.System.GetUtcNow().UtcDateTime, "",
                    TestContext.Current.CancellationToken);
                return comment;
            }, TestContext.Current.CancellationToken);
            return true;
        });

        var page = await GetAsync("/harbour/updates/5/comments");
        Assert.Contains("A pilot", page.Text, StringComparison.Ordinal);
        Assert.Contains("First posted on the programme’s old website on 1 July 2017.", page.Text, StringComparison.Ordinal);
    }

    private async Task ImportWithFilesAsync()
    {
        var folder = Directory.CreateTempSubdirectory("heed-uploads-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "2017/06"));
            await File.WriteAllBytesAsync(Path.Combine(folder, "2017/06/light.png"), SampleFiles.Picture(SKEncodedImageFormat.Png),
                TestContext.Current.CancellationToken);
            Assert.Equal(1, await ImportAsync("--publish", "--uploads", folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Viewer Staff => Viewer.Named("tester", [], ["harbour"]);

    private async Task<int> ImportAsync(params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"heed-{Guid.CreateVersion7():N}.xml");
        await File.WriteAllBytesAsync(file, SavedPages.Bytes("blog.xml"), TestContext.Current.CancellationToken);
        try
        {
            return await HeedCommand.RunAsync(["import", "wordpress", file, "--programme", "harbour", .. options, .. OnItsDatabase]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
