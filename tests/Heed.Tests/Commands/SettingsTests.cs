using System.Text.RegularExpressions;
using Heed.Commands;
using Heed.Tests.Promises;

namespace Heed.Tests.Commands;

/// <summary>What can be set is in one list, and no secret is ever printed.</summary>
[Trait("Length", "Long")]
public sealed partial class SettingsTests
{
    [Fact]
    public async Task The_page_of_settings_is_what_the_program_prints()
    {
        var page = await File.ReadAllTextAsync(
            Path.Combine(Sources.Root, "docs", "operating", "settings.md"), TestContext.Current.CancellationToken);
        Assert.True(page == Settings.Page(), "docs/operating/settings.md is not as the code has it. Write it again: dotnet run --project "
            + "src/Heed -- settings > docs/operating/settings.md");
    }

    [Fact]
    public void Every_variable_that_the_program_names_is_in_the_list()
    {
        var named = Sources.Production.SelectMany(f => Variable().Matches(f.Text).Select(m => m.Groups[1].Value)).Distinct()
            .Except(["HEED_SERVICE_HOST"]);
        Assert.Empty(
            named.Where(n => !n.EndsWith('_')).Except(Settings.All.SelectMany(s => new[] { s.Variable, s.Variable + Setting.FileEnding }))
                .Except(["HEED_CHROMIUM", "HEED_HOSTILE", "HEED_LOOK", "HEED_FOLLOWERS"]));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--no-such-option")]
    [InlineData("serve --urls ftp://localhost")]
    [InlineData("settings")]
    public async Task No_secret_is_printed(string arguments)
    {
        var secrets = Settings.All.Where(s => s.IsSecret).Select(s => (s.Variable, "hush-" + s.Variable.ToLowerInvariant())).ToList();
        Assert.NotEmpty(secrets);
        var ended = await HeedProcess.RunAsync(arguments.Split(' '), secrets);
        Assert.DoesNotContain("hush-", ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_can_be_in_a_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "postgres://heed:hush@127.0.0.1:1/heed\n", TestContext.Current.CancellationToken);
        var ended = await HeedProcess.RunAsync(["admin", "list"], ("HEED_DATABASE_FILE", file));
        File.Delete(file);
        ended.Refused("Heed cannot reach the PostgreSQL server");
        Assert.DoesNotContain("hush", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_where_a_number_belongs_stops_the_start()
    {
        await using var database = await TestDatabase.NewAsync();
        var ended = await HeedProcess.RunAsync(
            ["serve", "--data", database.Choice.Folder, "--keys", database.Choice.Keys, "--urls", "http://127.0.0.1:0"],
            ("Heed__Moderation__PreviewsAtOnce", "abc"));
        ended.Refused("Heed cannot read a setting.");
    }

    [Fact]
    public async Task Variables_that_Kubernetes_sets_are_not_taken_for_mistyped_settings()
    {
        var ended = await HeedProcess.RunAsync(
            ["settings"], ("HEED_SERVICE_HOST", "10.0.0.1"), ("HEED_PORT_5080_TCP_ADDR", "10.0.0.1"), ("HEED_WEB_SERVICE_PORT_HTTP", "80"));
        ended.WentWell();
    }

    [GeneratedRegex("\"(HEED_[A-Z_]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
