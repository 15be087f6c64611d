using Heed.Commands;
using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Tests.Export;
using Heed.Tests.Overview;
using Heed.Tests.Updates.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Commands;

/// <summary>The command line takes the new name of a programme as it took the first.</summary>
[Trait("Length", "Long")]
public sealed class RenamedProgrammeTests : SeveralProgrammes
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("record.jsonl", "record.jsonl")]
    [InlineData("sheets.xlsx", "sheets.xlsx")]
    [InlineData("sheets.csv", "sheets.csv/recommendations.csv")]
    [InlineData("archive", "archive/recommendations/1.html")]
    public async Task An_export_takes_the_new_name_and_the_old(string target, string file)
    {
        await RenamedAsync();

        foreach (var name in (string[])["safe-harbours", "harbours"])
        {
            Directory.CreateDirectory(folder.At(name));
            Assert.Equal(0, await RunAsync("export", name, "--to", folder.At($"{name}/{target}")));
            Assert.True(File.Exists(folder.At($"{name}/{file}")));
        }
    }

    [Theory]
    [InlineData("update", "wordpress.html")]
    [InlineData("wordpress", "blog.xml")]
    public async Task What_is_imported_by_the_new_name_goes_into_the_programme_that_has_it(string what, string page)
    {
        await RenamedAsync();
        await File.WriteAllBytesAsync(folder.At(page), SavedPages.Bytes(page), TestContext.Current.CancellationToken);

        Assert.Equal(0, await RunAsync("import", what, folder.At(page), "--programme", "safe-harbours"));

        Assert.NotNull(await DraftAsync("harbours"));
        Assert.Null(await DraftAsync("safe-harbours"));
    }

    [Fact]
    public async Task An_imported_update_is_told_with_the_name_of_today()
    {
        await RenamedAsync();
        await File.WriteAllBytesAsync(
            folder.At("page.html"), SavedPages.Bytes("wordpress.html"), TestContext.Current.CancellationToken);

        var ended = await HeedProcess.RunAsync(["import", "update", folder.At("page.html"), "--programme", "harbours", .. OnItsDatabase]);

        Assert.Contains("/safe-harbours/updates/5", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_compared_with_the_record_of_the_programme_that_has_the_name()
    {
        await RenamedAsync();
        Assert.Equal(0, await RunAsync("export", "safe-harbours", "--to", folder.At("sheets.csv")));

        Assert.Equal(0, await RunAsync(
            "import", "table", folder.At("sheets.csv/recommendations.csv"), "--programme", "safe-harbours", "--check"));
    }

    [Fact]
    public async Task No_second_programme_is_built_under_a_name_that_was_given()
    {
        await RenamedAsync();
        Assert.Equal(0, await RunAsync("export", "lights", "--to", folder.At("lights.jsonl")));

        Assert.Equal(1, await RunAsync("import", "record", folder.At("lights.jsonl"), "--programme", "safe-harbours"));
        Assert.False(await WithLedgerAsync(l => l.IsProgrammeAsync("safe-harbours")));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    private async Task RenamedAsync()
    {
        await TwoAsync();
        await WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            await ProgrammeNames.GiveAsync(services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<ProgrammeLedger>(),
                "harbours", "safe-harbours", "tester", TimeProvider.System.GetUtcNow().UtcDateTime,
                TestContext.Current.CancellationToken);
            return true;
        });
    }

    private Task<Draft?> DraftAsync(string programme) =>
        WithLedgerAsync(l => l.ReadAs(Viewer.Named("tester", [], [programme])).DraftAsync(programme, "updates/5"));

    private Task<int> RunAsync(params string[] arguments) => HeedCommand.RunAsync([.. arguments, .. OnItsDatabase]);
}
