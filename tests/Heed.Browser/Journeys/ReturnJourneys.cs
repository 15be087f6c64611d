using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>A progress return from the request to the public record.</summary>
public sealed class ReturnJourneys(Chromium chromium, DeskDemo demo)
{
    public static TheoryData<Reader, string, string> Readers =>
        new(Sample.Two([
            (Reader.Desktop, "Tell school inspectors what to look for on internet safety", "2027-03-01"),
            (Reader.Desktop with { Script = false }, "Run regional events for education staff", "2027-03-02"),
            (Reader.Phone, "Promote the 360 degree safe tool", "2027-03-03"),
            (Reader.Phone with { Script = false }, "Link the digital schools award to internet safety", "2027-03-04")]));

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task A_return_is_asked_for_given_taken_over_and_published(Reader reader, string action, string due)
    {
        await chromium.VisitAs(reader, demo, "editor", "/desk/cpip/returns/ask", async page =>
        {
            await page.Field("due").FillAsync(due);
            await page.Locator("main label").Filter(new() { HasText = action }).First.ClickAsync();
            await page.Press("Preview the request");
            await page.Press("Ask for the return");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Returns requested.");
        });
        await chromium.VisitAs(reader, demo, "owner", "/desk/cpip/returns", async page =>
        {
            await page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new(action) }).First.ClickAsync();
            await page.Choose("Under way");
            await page.Field("what").FillAsync($"Two schools have begun: {action}.");
            await page.Press("Save and finish later");
            await Assertions.Expect(page.Field("what")).ToHaveValueAsync($"Two schools have begun: {action}.");
            await page.Press("Send to the secretariat");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Sent");
        });
        await chromium.VisitAs(reader, demo, "editor", "/desk/cpip/returns", async page =>
        {
            await page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new(action) }).First.ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Two schools have begun: {action}.");
            await page.Press("Accept");
            await page.Press("Publish now");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Published.");
            await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Published", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Two schools have begun: {action}.");
        });
    }
}
