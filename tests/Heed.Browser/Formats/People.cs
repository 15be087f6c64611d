using Heed.Browser.Harness;

namespace Heed.Browser.Formats;

/// <summary>People, posts, organisations and memberships, held against Popolo by a validator that others wrote.</summary>
public sealed class People(Demo demo)
{
    [Fact]
    public async Task They_are_named_and_dated_as_Popolo_says()
    {
        var report = await CheckAsync(await TextAsync());

        Assert.Empty(report.Problems);
        Assert.True(report is { People: > 30, Memberships: > 50 }, $"{report}");
    }

    [Theory]
    [InlineData("\"organization_id\"", "\"organisation_id\"", "organisation_id")]
    [InlineData("\"mentioned_from\":\"20", "\"mentioned_from\":\"about 20", "must match pattern")]
    public async Task What_is_not_Popolo_would_be_found(string right, string wrong, string problem)
    {
        var report = await CheckAsync((await TextAsync()).Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(report.Problems, p => p.Contains(problem, StringComparison.Ordinal));
    }

    private static Task<Report> CheckAsync(string popolo) => Checked.By<Report>("ajv", "check-people.mjs", popolo);

    private async Task<string> TextAsync() =>
        await demo.Client.GetStringAsync(await demo.Address("/cpip/data/popolo.json"), TestContext.Current.CancellationToken);

    private sealed record Report(int People, int Memberships, IReadOnlyList<string> Problems);
}
