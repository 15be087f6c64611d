using System.Globalization;
using Heed.Recommendations;
using Heed.Tests.Desk;

namespace Heed.Tests.Import;

/// <summary>Three registers, brought whole and published with their days: the public pages count what the sources say.</summary>
public sealed class WholeRegisterTests : ImportSite
{
    private static readonly (string Report, string Date, string No, string Status)[] Audits =
    [
        ("GAO-24-106989", "2024-09-26", "3", "Open"), ("GAO-16-568", "2016-06-30", "2", "Open"),
        ("GAO-18-564", "2018-08-06", "1", "Open – Partially Addressed"), ("GAO-26-107507", "2026-02-23", "4", "Open"),
        ("GAO-24-106276", "2024-04-18", "1", "Open – Partially Addressed"),
        ("GAO-24-106276", "2024-04-18", "2", "Open – Partially Addressed"), ("GAO-21-310", "2021-05-13", "1", "Open"),
        ("GAO-26-107320", "2025-12-17", "3", "Open"), ("GAO-17-20", "2016-12-14", "1", "Open"),
        ("GAO-25-107166", "2025-07-24", "1", "Open"), ("GAO-25-107166", "2025-07-24", "2", "Open"),
        ("GAO-23-105189", "2023-01-26", "1", "Open"), ("GAO-26-107648", "2026-02-04", "1", "Open"),
        ("GAO-18-132", "2017-11-30", "1", "Open"), ("GAO-25-106969", "2024-11-07", "2", "Open"),
        ("GAO-25-106874", "2025-03-12", "1", "Open"), ("GAO-25-106874", "2025-03-12", "2", "Open"),
        ("GAO-22-105195", "2022-08-11", "1", "Open – Partially Addressed"), ("GAO-25-107398", "2025-09-02", "4", "Open"),
        ("GAO-24-106189", "2024-07-15", "5", "Open"),
    ];

    // The inquiry into the Renewable Heat Incentive: 44 recommendations, of which 32 is in two halves; 38 and 44 had no response.
    [Fact]
    public async Task An_inquiry_answered_together_and_judged_in_parts_is_counted_as_its_sources_do()
    {
        await BringAsync("recommendations", "13 March 2020", "Reference\tTheme\tTitle\tReport\n" + string.Concat(
            Enumerable.Range(1, 44).SelectMany(n => n == 32 ? new[] { "32a", "32b" } : [Text(n)])
                .Select(n => $"RHI-{n}\tGovernance\tImprove what number {n} is about\tFinal report\n")));
        await BringAsync("recommendations", "7 October 2021", "Recommendations answered together\tAnswer\tWho answered\tDate\n"
            + "1-4\tAccepted in full\tThe Executive\t7 October 2021\n"
            + "5-7, 25, 37, 39-43\tAccepted in full, with an exception\tThe Executive\t7 October 2021\n"
            + "8-18, 24, 26-28, 32b, 34-36\tAccepted in full\tThe Executive\t7 October 2021\n"
            + "19-23, 29-33\tAccepted in full\tThe Executive\t7 October 2021\n");
        await BringAsync("assessments", "15 October 2024", "Reference\tPart\tAssessor\tJudgement\tDate\n" + string.Concat(
            new[]
            {
                "1\t\tLikely to be implemented", "2\t\tLikely to be implemented", "18\t\tImplemented", "20\t\tImplemented",
                "28\t\tUnlikely to be fully implemented", "32a\t\tUnlikely to be fully implemented", "34\t\tImplemented",
                "35\t\tImplemented", "43\t\tImplemented", "2\t(1)\tImplemented", "2\t(2)\tIn progress", "28\t(1)\tImplemented",
                "28\t(2)\tIncomplete", "28\t(3)\tIncomplete", "35\tall three parts\tImplemented",
            }.Select(row => row.Split('\t')).Select(r => $"RHI-{r[0]}\t{r[1]}\tAudit Office\t{r[2]}\t15 October 2024\n")));

        Assert.Equal(44, await CountAsync("recommendations"));
        Assert.Equal(44, await CountAsync("recommendations?response=no-response&as-at=2020-03-14"));
        Assert.Equal(2, await CountAsync("recommendations?response=no-response&as-at=2021-10-08"));
        foreach (var number in (string[])["38", "44"])
            Assert.Contains("No response", (await GetAsync($"/trial/recommendations/{number}")).Text, StringComparison.OrdinalIgnoreCase);
    }

    // The inquiry into child sexual abuse: 20 recommendations, 20 answers of one government, one of them a refusal.
    [Fact]
    public async Task An_inquiry_whose_answers_fit_no_choice_is_counted_as_its_sources_do()
    {
        await BringAsync("recommendations", "20 October 2022", "No.\tTitle\tReport\tAddressees\n" + string.Concat(
            Enumerable.Range(1, 20).Select(n => $"{n}\tImprove what number {n} is about\tFinal report\tUK Government\n")));
        await BringAsync("recommendations", "22 May 2023", "No.\tWho answered\tAnswer\tWhen\n" + string.Concat(
            Enumerable.Range(1, 20).Select(
                n => $"{n}\tUK Government\t{(n == 5 ? "Not accepted" : "Accepted the need to act")}\t22 May 2023\n")));
        await BringAsync("assessments", "20 October 2023", "No.\tWhose verdict\tVerdict\tDate\n" + string.Concat(
            Enumerable.Range(1, 20).Select(n => $"{n}\tA campaign\tpromises little\t20 October 2023\n"))
            + "all\tThe chair\tinadequate\tMay 2023\nall\tThe inquiry\tdisappointed\t22 May 2023\n2\tA law firm\tnot adopted\t2023\n"
            + "all\tA minister\tto be answered\t\n");

        Assert.Equal(20, await CountAsync("recommendations"));
        Assert.Equal(20, await CountAsync("recommendations?response=no-response&as-at=2023-05-21"));
        Assert.Equal(1, await CountAsync("recommendations?response=not-accepted&as-at=2023-05-23"));
        Assert.Equal(19, await CountAsync("recommendations?response=none-stated&as-at=2023-05-23"));
        Assert.Contains("Accepted the need to act", (await GetAsync("/trial/recommendations/1")).Text, StringComparison.Ordinal);
    }

    // Twenty open recommendations of the auditor of the United States, of 17 reports: the number alone repeats.
    [Fact]
    public async Task Recommendations_of_many_reports_are_counted_by_report_and_number()
    {
        await BringAsync("recommendations", "1 June 2026", "Report\tDate\tRec\tRecommendation\tStatus\n" + string.Concat(
            Audits.Select(a => $"{a.Report}\t{a.Date}\t{a.No}\tDo what number {a.No} of {a.Report} says.\t{a.Status}\n")), "paraphrase");

        Assert.Equal(20, await CountAsync("recommendations"));
        Assert.Equal(17, await CountAsync("reports"));
        Assert.Equal(4, await CountAsync("recommendations?state=partly-delivered"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task BringAsync(string kind, string since, string table, string wording = "not-given")
    {
        (string, string?)[] day = [("since", since)];
        var rows = await CheckedAsync(table, kind, kind == "recommendations" ? [.. day, ("same.wording", wording)] : day);
        var run = await Isla.SubmitAsync(rows, button: rows.Page.QuerySelector("form[action$='/rows'] button")!.TextContent.Trim());
        Assert.Contains("Published with the days given.", (await PublishedAsync(run)).Text, StringComparison.Ordinal);
    }

    // What the page says that it lists.
    private async Task<int> CountAsync(string list)
    {
        var page = await GetAsync($"/trial/{list}");
        var said = page.Page.QuerySelectorAll("main h2.visually-hidden").Select(h => h.TextContent.Trim().Split(' ')[0])
            .FirstOrDefault(w => int.TryParse(w, out _));
        return said is null ? 0 : int.Parse(said, CultureInfo.InvariantCulture);
    }
}
