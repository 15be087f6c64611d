using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>A static archive opened with a double click, without a server.</summary>
public sealed class ArchiveJourneys(Chromium chromium, Demo demo)
{
    [Fact]
    public async Task From_the_home_to_a_record_its_history_its_data_and_back()
    {
        var archive = await demo.ArchiveAsync();
        await using var profile = await chromium.NewProfileAsync(Reader.Desktop);
        var page = await profile.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(Path.Combine(archive, "index.html")).AbsoluteUri);

        await page.GetByRole(AriaRole.Link, new() { Name = "Recommendations", Exact = true }).First.ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "National leadership group for child protection" }).First
            .ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Accepted in full");
        await Assertions.Expect(page.Locator("section[aria-label=Archive]")).ToContainTextAsync("Archived on");
        await Axe.NoViolations(page);
        await page.GetByText("Download, cite or change date").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^History") }).First.ClickAsync();
        await page.Locator("main a[href*='history/']").First.ClickAsync();
        Assert.Contains("/recommendations/1/history/", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.GoBackAsync();
        // Whether the part that holds the link is still open after going back is up to the browser.
        await page.Locator("a[href$='recommendations/1.json']").First.DispatchEventAsync("click");
        await page.WaitForURLAsync("**/recommendations/1.json");

        Assert.All(asked, address => Assert.StartsWith("file:", address, StringComparison.Ordinal));
    }
}
