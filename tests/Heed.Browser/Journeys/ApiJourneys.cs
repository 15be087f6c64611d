using Heed.Browser.Harness;

namespace Heed.Browser.Journeys;

/// <summary>A program of somebody else, with a client that is made from the API's own document.</summary>
public sealed class ApiJourneys(Chromium chromium, DeskDemo demo)
{
    [Fact]
    public async Task A_generated_client_reads_the_record_and_sends_a_return_for_review()
    {
        var node = Tool.Require("node");
        var generator = Tool.RequirePackage("@hey-api", "openapi-ts", "bin", "run.js");
        var compiler = Tool.RequirePackage("typescript", "bin", "tsc");
        var token = "";
        await chromium.VisitAs(Reader.Desktop, demo, "editor", "/desk/account/tokens", async page =>
        {
            await page.Field("name").FillAsync("Returns");
            await page.Field("programme").SelectOptionAsync("cpip");
            await page.Press("Create token");
            token = await page.Locator("main code").First.InnerTextAsync();
        });
        var folder = Directory.CreateDirectory(Path.Combine(Repository.BrowserTests, "client", "made"));
        var document = Path.Combine(folder.Parent!.FullName, "made.json");
        await File.WriteAllTextAsync(
            document, await demo.Client.GetStringAsync(await demo.Address("/api/v1/openapi.json"), TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);

        await MustAsync(
            node, [generator, "-f", Path.Combine(folder.Parent!.FullName, "openapi-ts.config.mjs")], ("HEED_DOCUMENT", document),
            ("HEED_CLIENT", folder.FullName));
        await MustAsync(node, [compiler, "--project", folder.Parent!.FullName]);
        Assert.Contains(
            "done", await MustAsync(
                node, [Path.Combine(folder.Parent!.FullName, "built", "journey.js"), (await demo.Address("/")).AbsoluteUri.TrimEnd('/'),
                    token]), StringComparison.Ordinal);
    }

    static async Task<string> MustAsync(string program, IEnumerable<string> arguments, params (string Name, string Value)[] settings)
    {
        var outcome = await Tool.Run(program, arguments, settings: settings);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
        return outcome.Output;
    }
}
