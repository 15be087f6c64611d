using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>What the secretariat comes to do, in a real browser, with script on and off, on a desk and on a phone.</summary>
public sealed class DeskJourneys(Chromium chromium, DeskDemo demo)
{
    public static TheoryData<Reader, string> Readers =>
        new(Sample.Two([(Reader.Desktop, "a"), (Reader.Desktop with { Script = false }, "b"), (Reader.Phone, "c"),
            (Reader.Phone with { Script = false }, "d")]));

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task A_record_is_hidden_by_one_and_removed_for_good_by_another(Reader reader, string turn)
    {
        var path = turn switch { "a" => "events/announcement-2016-02-25", "b" => "decisions/motion-s5m-05515", "c" =>
            "submissions/inspection-framework", _ => "publications/committees-paper-december-2018" };

        await chromium.VisitAs(reader, demo, "moderator", $"/desk/cpip/hide/{path}", async page =>
        {
            await page.Choose("Personal data");
            await page.Press("Hide now");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Hidden from the public.");
        });
        using var hidden = await demo.Client.GetAsync(await demo.Address($"/cpip/{path}"), TestContext.Current.CancellationToken);
        Assert.Equal(410, (int)hidden.StatusCode);

        await chromium.VisitAs(reader, demo, "approver", "/desk/cpip/removals", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = path }).First.ClickAsync();
            await page.Press("Redact");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Redacted.");
        });
        var gone = await demo.Client.GetStringAsync(
            await demo.Address("/cpip/search?q=" + path.Split('/')[1]), TestContext.Current.CancellationToken);
        Assert.DoesNotContain($"/cpip/{path}\"", gone, StringComparison.Ordinal);
    }
}
