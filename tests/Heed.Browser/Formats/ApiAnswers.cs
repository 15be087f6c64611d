using Heed.Browser.Harness;

namespace Heed.Browser.Formats;

/// <summary>The API's document held against OpenAPI 3.1, and its answers against the document, by validators that others wrote.</summary>
public sealed class ApiAnswers(Demo demo)
{
    [Theory]
    [InlineData("cpip", 300)]
    [InlineData("rhi", 50)]
    public async Task Every_answer_and_every_content_is_as_the_document_says(string programme, int contents)
    {
        var report = await CheckAsync(programme, await DocumentAsync());

        Assert.Empty(report.Problems);
        Assert.True(report is { Lists: > 20, Records: > 5, Examples: 2 } && report.Contents > contents, $"{report}");
    }

    [Fact]
    public async Task An_answer_that_is_not_as_the_document_says_would_be_found()
    {
        var report = await CheckAsync(
            "rhi", (await DocumentAsync()).Replace("\"stateInWords\"", "\"stateInOurWords\"", StringComparison.Ordinal));

        Assert.Contains(report.Problems, p => p.Contains("stateInOurWords", StringComparison.Ordinal));
    }

    private async Task<Report> CheckAsync(string programme, string document) =>
        await Checked.By<Report>(
            "@redocly/openapi-core", "check-api.mjs", document, (await demo.Address("/")).AbsoluteUri.TrimEnd('/'), programme);

    private async Task<string> DocumentAsync() =>
        await demo.Client.GetStringAsync(await demo.Address("/api/v1/openapi.json"), TestContext.Current.CancellationToken);

    private sealed record Report(int Lists, int Records, int Contents, int Examples, IReadOnlyList<string> Problems);
}
