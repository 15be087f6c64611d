using System.Net;
using Heed.Events;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Tables;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Export;

/// <summary>The workbook that anyone may download.</summary>
public sealed class WorkbookTests : TrialSite
{
    private static readonly FuzzyDate Day = FuzzyDate.Parse("2026-05-01");

    [Fact]
    public async Task It_has_what_is_public_now_and_nothing_else()
    {
        await FillAsync();
        await PublishAsync("events/spring", Spring with { Title = "Spring meeting, new title" });
        await PublishAsync("events/members", Spring with { Title = "For staff" }, Audience.Staff);
        await DraftAsync("events/draft", Spring with { Title = "Only a draft" });
        await PublishAsync("events/gone", Spring with { Title = "Withdrawn" });
        await WithLedgerAsync(ledger => ledger.WithdrawAsync("trial", "events/gone", "A mistake.", "tester", "approver"));

        var sheets = await SheetsAsync("/trial/data/workbook.xlsx");

        Assert.Equal(["updates", "events"], sheets.Keys);
        Assert.Equal([["events/spring", "Spring meeting, new title"]], sheets["events"].Select(r => r.Take(2)));
    }

    [Fact]
    public async Task As_at_a_day_it_has_what_was_public_then()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme" }, publicSince: new DateTime(2026, 1, 1));
        await PublishAsync("events/early", Spring with { Title = "Early" }, publicSince: new DateTime(2026, 2, 1));
        await PublishAsync("events/late", Spring with { Title = "Late" }, publicSince: new DateTime(2026, 4, 1));

        var sheets = await SheetsAsync("/trial/data/workbook.xlsx?as-at=2026-03-01");

        Assert.Equal(["events/early"], sheets["events"].Select(r => r[0]));
        Assert.Contains(
            "trial-workbook-as-at-2026-03-01.xlsx",
            (await GetAsync("/trial/data/workbook.xlsx?as-at=2026-03-01")).Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_record_makes_the_same_file()
    {
        await FillAsync();

        var first = await BytesAsync("/trial/data/workbook.xlsx");
        // What only staff may read moves the ledger on, so the file is made again.
        await PublishAsync("events/members", Spring with { Title = "For staff" }, Audience.Staff);

        Assert.Equal(first, await BytesAsync("/trial/data/workbook.xlsx"));
    }

    [Fact]
    public async Task The_open_data_page_offers_it_only_where_there_is_something_in_it()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme" });
        Assert.Empty((await GetAsync("/trial/data")).Page.QuerySelectorAll("a[href*='workbook.xlsx']"));
        var none = await GetAsync("/trial/data/workbook.xlsx");
        Assert.Equal((HttpStatusCode.NotFound, "There is no workbook"), (none.Status, none.Heading));

        await PublishAsync("events/spring", Spring);

        Assert.Single((await GetAsync("/trial/data")).Page.QuerySelectorAll("a[href='/trial/data/workbook.xlsx']"));
    }

    [Fact]
    public async Task A_programme_too_long_for_a_workbook_is_told_so()
    {
        await FillAsync();
        var words = new string('x', 900_000);
        for (var i = 1; i <= 5; i++)
            await PublishAsync($"updates/{i}", new Update { Title = $"Update {i}", Number = $"{i}", PostedOn = Day, Body = new(words) });

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/data/workbook.xlsx")).Status);
        Assert.Empty((await GetAsync("/trial/data")).Page.QuerySelectorAll("a[href*='workbook.xlsx']"));
    }

    private static Event Spring => new() { Title = "Spring meeting", HeldOn = Day };

    private async Task FillAsync()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme" });
        await PublishAsync("events/spring", Spring);
        await PublishAsync("updates/1", new Update { Title = "Update 1", Number = "1", PostedOn = Day, Body = new("What was done.") });
    }

    private async Task<byte[]> BytesAsync(string address)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Dictionary<string, List<List<string>>>> SheetsAsync(string address) =>
        TableFile.Read(await BytesAsync(address), "w.xlsx", null, TestContext.Current.CancellationToken).Sheets
            .ToDictionary(s => s.Name, s => s.Rows.Select(r => r.Cells.Select(c => c.Text).ToList()).ToList());
}
