using System.Net;
using Heed.Tests.Platform.Files;
using Heed.Tests.Web;
using Heed.Updates;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using SkiaSharp;

namespace Heed.Tests.Updates.Intake.AtDesk;

/// <summary>A blog, imported at the desk: sent, looked at, then saved.</summary>
public sealed class BlogImportTests : ImportSite
{
    private const string Address = "/desk/trial/import/blog";

    [Fact]
    public async Task What_becomes_of_each_post_is_shown_and_nothing_is_saved()
    {
        var shown = await CheckedAsync();

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("3 new records, 0 already here, 4 left out", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Draft of /trial/updates/10-part-2.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("It was protected by a password on the old site.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Comments left out: pingbacks from other sites: 1, spam: 1, waiting for approval: 1.", shown.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibar", shown.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pilot@mail.example", shown.Body, StringComparison.Ordinal);
        Assert.Null(await DraftAsync("updates/5"));
    }

    [Fact]
    public async Task What_was_shown_is_imported_as_drafts_in_one_release()
    {
        var release = await Isla.SubmitAsync(await CheckedAsync(), button: "Import 3 drafts");

        Assert.Contains("Saved. Not published.", release.Text, StringComparison.Ordinal);
        Assert.Equal("Harbour Safety & Light – Update #5", (await DraftAsync("updates/5"))!.Title);
        Assert.NotNull(await DraftAsync("updates/6"));
        Assert.NotNull(await DraftAsync("updates/10-part-2"));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/updates/5")).Status);
    }

    [Fact]
    public async Task A_number_typed_for_a_post_without_one_is_looked_at_before_it_is_imported()
    {
        var shown = await CheckedAsync();

        var wrong = await Isla.SubmitAsync(shown, Typed(("number.108", "seven")), "Import 3 drafts");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("seven", wrong.Page.QuerySelector("[name='number.108']")!.GetAttribute("value"));
        var again = await Isla.SubmitAsync(wrong, Typed(("number.108", "7")), "Check again");
        Assert.Contains("Draft of /trial/updates/7.", again.Text, StringComparison.Ordinal);
        Assert.Null(await DraftAsync("updates/5"));
        await Isla.SubmitAsync(again, button: "Import 4 drafts");
        Assert.NotNull(await DraftAsync("updates/7"));
    }

    [Fact]
    public async Task A_picture_sent_with_the_export_becomes_a_file_of_its_update()
    {
        var shown = await SendFilesAsync(Isla, Address,
            [("export", "blog.xml", SavedPages.Bytes("blog.xml")), ("files", "light.png", SampleFiles.Picture(SKEncodedImageFormat.Png))],
            ("pages", "leave-out"), ("do", "check"));
        Assert.Contains("File: light.png, “The first light, lit”.", shown.Text, StringComparison.Ordinal);

        await Isla.SubmitAsync(shown, button: "Import 3 drafts");

        var file = Assert.Single((await DraftAsync("updates/5"))!.Attachments);
        Assert.Equal(("light.png", "image/png"), (file.FileName, file.MediaType));
    }

    [Fact]
    public async Task A_file_that_somebody_else_sent_is_not_attached()
    {
        var euans = await SendFilesAsync(
            Euan, Address,
            [("export", "blog.xml", SavedPages.Bytes("blog.xml")), ("files", "light.png", SampleFiles.Picture(SKEncodedImageFormat.Png))],
            ("pages", "leave-out"), ("do", "check"));
        var mark = euans.Page.QuerySelector("[name='form.file']")!.GetAttribute("value")!;
        Assert.Contains("File: light.png", (await Euan.SubmitAsync(euans, button: "Check again")).Text, StringComparison.Ordinal);

        var refused = await Isla.SubmitAsync(await CheckedAsync(), button: "Check again", ticked: [new("form.file", mark)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("no longer have this one", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("File: light.png", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_import_says_that_everything_is_already_here()
    {
        await Isla.SubmitAsync(await CheckedAsync(), button: "Import 3 drafts");

        var again = await CheckedAsync();

        Assert.Contains("0 new records, 3 already here, 4 left out", again.Text, StringComparison.Ordinal);
        Assert.Contains("There is nothing new to import.", again.Text, StringComparison.Ordinal);
        Assert.Null(again.Page.QuerySelector("button[value=import]"));
    }

    [Fact]
    public async Task A_file_that_is_no_export_is_refused_beside_the_form()
    {
        var refused = await SendFilesAsync(Isla, Address, [("export", "letter.xml", Text("<letter/>"))], ("pages", "publications"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("not a WordPress export", refused.Text, StringComparison.Ordinal);
        Assert.True(refused.Page.QuerySelector("[name=pages][value=publications]")!.HasAttribute("checked"));
    }

    private static Task<Answer> SendAsync(Visitor person) =>
        SendFilesAsync(person, Address, [("export", "blog.xml", SavedPages.Bytes("blog.xml"))], ("pages", "leave-out"), ("do", "check"));

    private Task<Answer> CheckedAsync() => SendAsync(Isla);

    private async Task<Update?> DraftAsync(string path) =>
        (await WithLedgerAsync(l => l.ReadAs(Viewer.Named("tester", [], ["trial"])).DraftAsync("trial", path)))?.Content as Update;
}
