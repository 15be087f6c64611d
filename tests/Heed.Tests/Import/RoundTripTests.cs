using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Recommendations;
using Heed.Tests.Commands;
using Heed.Tests.Web;

namespace Heed.Tests.Import;

/// <summary>What leaves as a workbook comes back equal.</summary>
[Trait("Length", "Long")]
public sealed class RoundTripTests : TrialSite
{
    [Fact]
    public async Task An_exported_workbook_imports_without_differences()
    {
        await FillAsync();
        var folder = Directory.CreateTempSubdirectory("heed-sheets-").FullName;
        try
        {
            var file = Path.Combine(folder, "trial.xlsx");
            (await HeedProcess.RunAsync(["export", "trial", "--to", file, .. OnItsDatabase])).WentWell();
            await PublishElsewhereAsync();

            var ended = await HeedProcess.RunAsync([
                "import", "table", file, "--programme", "other", "--every-sheet", "--public-since", "2024-06-01", "--publish",
                .. OnItsDatabase]);

            Assert.True(ended.Code == 0, ended.Output);

            foreach (var path in (string[])["recommendations/60-10", "recommendations/7", "bodies/ports-board", "reports/final"])
                Assert.Equal(await ContentAsync("trial", path), await ContentAsync("other", path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task As_spreadsheets_the_sheets_have_the_same_cells_and_none_is_run_as_a_formula()
    {
        await FillAsync();
        var folder = Directory.CreateTempSubdirectory("heed-sheets-").FullName;
        try
        {
            (await HeedProcess.RunAsync(["export", "trial", "--to", Path.Combine(folder, "trial.csv"), .. OnItsDatabase])).WentWell();

            var cancel = TestContext.Current.CancellationToken;
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "trial.csv", "recommendations.csv"), cancel);
            Assert.Equal("\uFEFFAddress,", System.Text.Encoding.UTF8.GetString(bytes)[..9]);
            await using var csv = Sylvan.Data.Csv.CsvDataReader.Create(new StringReader(System.Text.Encoding.UTF8.GetString(bytes[3..])));
            Assert.True(await csv.ReadAsync(cancel));
            Assert.True(await csv.ReadAsync(cancel));
            Assert.Equal("recommendations/60-10", csv.GetString(0));
            Assert.Equal("'=Light the quay", csv.GetString(csv.GetOrdinal("Title")));
            Assert.Equal("60.10", csv.GetString(csv.GetOrdinal("Number")));
            Assert.Contains("- By night\n", csv.GetString(csv.GetOrdinal("Words")), StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder, "trial.csv", "recommendations-parts.csv")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task FillAsync()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme" });
        await PublishAsync("bodies/ports-board", new Body { Title = "Ports Board", Aliases = [new() { Name = "PB" }] });
        await PublishAsync("bodies/rescue", new Body { Title = "Search, and rescue; north" });
        await PublishAsync("reports/final", new Report { Title = "Final report", PublishedOn = FuzzyDate.Parse("2023-05") });
        await PublishAsync("recommendations/60-10", new Recommendation
        {
            Title = "=Light the quay", Number = "60.10", Report = new("reports/final"), Wording = Wording.Exact,
            Words = new Prose("Light the quay.\n\n- By night\n- In fog; always"), Scope = ["Ports; small", "Harbours"],
            Addressees = [new("bodies/ports-board"), new("bodies/rescue")],
            Due = new FuzzyDate(Edtf.Parse("/.."), "when the money is there"),
            Parts = [new Part { Label = "a", Words = new Prose("North.") }, new Part { Label = "b", Words = new Prose("South.") }],
            Responses =
            [
                new Response
                {
                    Of = new("bodies/ports-board"), Part = "b", Kind = ResponseKind.NoneStated, InTheirWords = "We will see",
                    On = FuzzyDate.Parse("2024-01"), Source = new Source { Address = "https://example.org/answer" },
                },
            ],
            Findings = [new() { What = "Lamps were bought.", Sources = [new Source { Title = "Minutes" }, new Source { Title = "Bill" }] }],
        });
        await PublishAsync("recommendations/7", new Recommendation { Title = "Keep a log", Number = "7", Report = new("reports/final") });
    }

    private Task<Receipt> PublishElsewhereAsync() =>
        WithLedgerAsync(async ledger =>
        {
            var draft = await ledger.SaveDraftAsync(
                new DraftSave("other", "", new Heed.Programmes.Programme { Title = "Other programme" }, 0, "tester", Audience.Public));
            return await ledger.PublishAsync(
                new Release("other", "tester")
                {
                    ApprovedBy = "approver", Drafts = [new ReleasedDraft("", draft.Version, "For the test.")],
                });
        });

    private Task<string> ContentAsync(string programme, string path) =>
        WithLedgerAsync(async ledger =>
        {
            var found = await ledger.ReadAs(Viewer.Public).FindAsync(programme, path);
            return System.Text.Encoding.UTF8.GetString(ContentJson.Write(found!.Content!));
        });
}
