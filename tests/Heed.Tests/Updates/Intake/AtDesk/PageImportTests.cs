using System.Net;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Updates;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Updates.Intake.AtDesk;

/// <summary>Saved pages of updates, several at once, imported at the desk.</summary>
public sealed class PageImportTests : ImportSite
{
    private const string Address = "/desk/trial/import/update";
    private const string Five = "Harbour Safety – Update #5\n\n30 June 2017\n\nThe first light was lit in May.";

    private readonly RefusedRecord refusing = new();

    protected override void Adapt(WebApplicationBuilder builder)
    {
        builder.Services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(refusing));
        builder.Services.ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(refusing));
    }

    [Fact]
    public async Task Several_pages_are_shown_then_imported_as_drafts()
    {
        var shown = await SendFilesAsync(
            Isla, Address, [("files", "five.txt", Text(Five)), ("files", "word.htm", SavedPages.Bytes("word.htm"))]);
        Assert.Contains("2 pages, ", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Draft of /trial/updates/5.", shown.Text, StringComparison.Ordinal);
        Assert.Null(await DraftAsync("updates/5"));

        await Isla.SubmitAsync(shown, button: "import");

        Assert.Equal("The first light was lit in May.", (await DraftAsync("updates/5"))!.Body!.Text);
    }

    [Fact]
    public async Task A_page_without_a_number_asks_for_it_and_keeps_the_file()
    {
        var page = Five.Replace(" – Update #5", " Update 30 June 2017", StringComparison.Ordinal);

        var shown = await SendFilesAsync(Isla, Address, [("files", "five.txt", Text(page))]);
        Assert.Equal(HttpStatusCode.BadRequest, shown.Status);
        Assert.Contains("give its number", shown.Text, StringComparison.Ordinal);
        var number = shown.Page.QuerySelector("[name^='number.']")!.GetAttribute("name")!;
        var again = await Isla.SubmitAsync(shown, Typed((number, "7")), "Check again");
        await Isla.SubmitAsync(again, button: "import");

        Assert.Equal("7", (await DraftAsync("updates/7"))!.Number);
    }

    [Fact]
    public async Task A_page_of_several_updates_asks_for_the_number_in_the_desks_words()
    {
        var shown = await SendFilesAsync(
            Isla, Address, [("files", "two.html", Text("<html><body><h2>Update #5</h2><p>Text.</p><h2>Update #6</h2></body></html>"))]);

        Assert.Contains("several updates: 5, 6. Save the page of one of them, or give the number", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("--number", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_refused_at_the_last_moment_is_named_beside_what_was_saved()
    {
        var six = Five.Replace("#5", "#6", StringComparison.Ordinal);
        var shown = await SendFilesAsync(Isla, Address, [("files", "five.txt", Text(Five)), ("files", "six.txt", Text(six))]);
        refusing.Reference = "6";

        var answer = await Isla.SubmitAsync(shown, button: "import");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("six.txt: Somebody else is at it.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("1 draft imported", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(await DraftAsync("updates/5"));
        Assert.Null(await DraftAsync("updates/6"));
    }

    [Fact]
    public async Task A_file_that_is_no_update_keeps_no_other_out()
    {
        var shown = await SendFilesAsync(
            Isla, Address, [("files", "five.txt", Text(Five)), ("files", "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 1])]);

        Assert.Contains("old.doc: The file is an old Word document (.doc).", shown.Text, StringComparison.Ordinal);
        Assert.Contains("2 pages, 1 ready to import", shown.Text, StringComparison.Ordinal);
    }

    private async Task<Update?> DraftAsync(string path) =>
        (await WithLedgerAsync(l => l.ReadAs(Viewer.Named("tester", [], ["trial"])).DraftAsync("trial", path)))?.Content as Update;

    /// <summary>Refuses a record when it is saved, as the ledger does when somebody else was quicker.</summary>
    private sealed class RefusedRecord : SaveChangesInterceptor
    {
        public string? Reference { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            eventData.Context!.ChangeTracker.Entries().Any(
                e => e.Metadata.FindProperty("Reference") is { } property && e.CurrentValues[property] is string own && own == Reference)
                ? throw new RefusedException("no-draft", "Somebody else is at it.")
                : base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
