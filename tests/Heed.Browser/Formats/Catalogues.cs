using Heed.Browser.Harness;

namespace Heed.Browser.Formats;

/// <summary>The catalogue of the demonstration's open data, held against DCAT-AP 3 by a SHACL validator that others wrote.</summary>
public sealed class Catalogues(Demo demo)
{
    [Fact]
    public async Task The_catalogue_has_all_that_its_application_profile_requires()
    {
        var report = await CheckAsync(await TextAsync());

        Assert.Empty(report.Problems);
        Assert.True(report is { Distributions: > 50, Triples: > 500 }, $"{report}");
    }

    [Fact]
    public async Task A_catalogue_without_a_publisher_would_be_found()
    {
        var report = await CheckAsync((await TextAsync()).Replace("dct:publisher", "dct:creator", StringComparison.Ordinal));

        Assert.Contains(report.Problems, p => p.Contains("publisher", StringComparison.Ordinal));
    }

    private static Task<Report> CheckAsync(string catalogue) =>
        Checked.By<Report>("rdf-validate-shacl", "check-catalogue.mjs", catalogue);

    private async Task<string> TextAsync() =>
        await demo.Client.GetStringAsync(await demo.Address("/cpip/data.jsonld"), TestContext.Current.CancellationToken);

    private sealed record Report(int Triples, int Distributions, IReadOnlyList<string> Problems);
}
