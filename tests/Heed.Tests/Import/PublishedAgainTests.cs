using System.Net;
using Heed.Ledger;
using Heed.Recommendations;
using Heed.Tests.Web;

namespace Heed.Tests.Import;

/// <summary>An import with days, published again for the draft that was not complete the first time.</summary>
public sealed class PublishedAgainTests : ImportSite
{
    private const string Path = "recommendations/1";

    [Fact]
    public async Task A_draft_completed_after_the_import_is_published_with_its_imported_day()
    {
        var left = await LeftAsync();
        await ChangeAsync(r => r with { Report = new("reports/final-report") });

        var published = await AgainAsync(left);

        Assert.Contains("Published with the days given.", published.Text, StringComparison.Ordinal);
        Assert.Contains("Lights", (await GetAsync("/trial/recommendations/1?as-at=2020-03-14")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_with_other_words_than_the_table_had_gets_no_past_day()
    {
        var left = await LeftAsync();
        await ChangeAsync(r => r with { Title = "Lamps", Report = new("reports/final-report") });

        var again = await AgainAsync(left);

        Assert.Contains("Somebody changed this after the import.", again.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/recommendations/1")).Status);
    }

    [Fact]
    public async Task What_was_published_from_its_own_page_since_keeps_its_words()
    {
        var left = await LeftAsync();
        var version = await ChangeAsync(r => r with { Title = "Lamps", Report = new("reports/final-report") });
        await WithLedgerAsync(l => l.PublishAsync(
            new Release("trial", "ailsa") { Drafts = [new ReleasedDraft(Path, version, "Corrected.")] }));

        await AgainAsync(left);

        Assert.Contains("Lamps", (await GetAsync("/trial/recommendations/1")).Heading, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/recommendations/1?as-at=2020-03-14")).Status);
    }

    [Fact]
    public async Task A_draft_discarded_at_the_desk_is_not_published()
    {
        var left = await LeftAsync();
        var draft = (await DraftAt(Path))!;
        await WithLedgerAsync(async l =>
        {
            await l.GiveUpDraftAsync("trial", Path, draft.Version, "isla");
            return true;
        });

        await AgainAsync(left);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/recommendations/1")).Status);
    }

    [Fact]
    public async Task Two_tables_brought_before_either_is_published_are_both_published()
    {
        var file = await Isla.GetAsync("/desk/trial/import/table");
        var second = await Isla.SubmitAsync(
            file, Typed(("pasted", "No\tTitle\tReport\n1\tLamps\tFinal report"), ("kind", "recommendations")), "Continue");
        await PublishedAsync(await ImportAsync("No\tTitle\tReport\n1\tLights\tFinal report", ("since", "13 March 2020")));

        var rows = await Isla.SubmitAsync(second, Typed(("since", "14 March 2021")), "Continue");
        if (rows.Page.QuerySelector("form[action$='/meaning']") is not null)
            rows = await Isla.SubmitAsync(rows, button: "Continue");
        await PublishedAsync(await Isla.SubmitAsync(rows, button: "Import 1 draft"));

        Assert.Contains("Lamps", (await GetAsync("/trial/recommendations/1")).Heading, StringComparison.Ordinal);
        Assert.Contains("Lights", (await GetAsync("/trial/recommendations/1?as-at=2020-03-14")).Heading, StringComparison.Ordinal);
    }

    // The import does not say which report it is from, so its one draft is left.
    private async Task<Answer> LeftAsync()
    {
        await PublishAsync("reports/final-report", new Report { Title = "Final report" });
        var left = await PublishedAsync(await ImportAsync("No\tTitle\n1\tLights", ("since", "13 March 2020")));
        Assert.Contains("1 draft could not be published.", left.Text, StringComparison.Ordinal);
        return left;
    }

    private Task<Answer> AgainAsync(Answer left) => Ailsa.SubmitAsync(left, button: "Publish with these days");

    private async Task<int> ChangeAsync(Func<Recommendation, Recommendation> change)
    {
        var draft = (await DraftAt(Path))!;
        var content = change((Recommendation)draft.Content);
        return (await WithLedgerAsync(l => l.SaveDraftAsync(new DraftSave("trial", Path, content, draft.Version, "isla")))).Version;
    }
}
