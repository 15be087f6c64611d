using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>A comment from the form to the public page, by way of a moderator.</summary>
public sealed class ModerationJourneys(Chromium chromium, DeskDemo demo)
{
    private const string Record = "/cpip/updates/21";

    public static TheoryData<Reader, string> Readers =>
        new(Sample.Two([(Reader.Desktop, "Alder"), (Reader.Desktop with { Script = false }, "Birch"), (Reader.Phone, "Cherry"),
            (Reader.Phone with { Script = false }, "Damson")]));

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task A_comment_comes_in_is_read_loses_a_part_and_is_public(Reader reader, string name)
    {
        await chromium.Visit(reader, await demo.Address($"{Record}/comment"), async page =>
        {
            await page.Field("name").FillAsync(name);
            await page.Field("comment").FillAsync($"{name} asks for more buses. Ring 0131 496 0123 to talk.");
            await page.Press("Send comment");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("reference");
        });
        await chromium.VisitAs(reader, demo, "moderator", "/desk/cpip/comments/search", async page =>
        {
            await page.Field("words").FillAsync(name);
            await page.Press("Search");
            await page.Locator(".heed_queue__title a").First.ClickAsync();
            await Assertions.Expect(page.Locator(".heed_wording mark").First).ToBeVisibleAsync();
            await page.GetByText("Publish it with parts removed", new() { Exact = true }).ClickAsync();
            await page.Locator("main label").GetByText("0131 496 0123", new() { Exact = true }).First.ClickAsync();
            await page.Press("Preview");
            await Assertions.Expect(page.Locator(".heed_wording__text"))
                .ToHaveTextAsync($"{name} asks for more buses. Ring [removed by the moderator] to talk.");
            await page.Press("Publish this version");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Tick every line");
            foreach (var box in await page.Locator("main input[name=checked]").AllAsync())
                await box.CheckAsync(new() { Force = true });
            await page.Press("Publish this version");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("published with parts removed");
        });
        await chromium.Visit(reader, await demo.Address($"{Record}/comments"), async page =>
        {
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(
                $"{name} asks for more buses. Ring [removed by the moderator] to talk.");
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("0131 496 0123");
        });
    }

    [Theory, MemberData(nameof(Two))]
    public async Task What_may_be_about_a_child_at_risk_goes_to_the_lead_alone(Reader reader, string name)
    {
        await chromium.Visit(reader, await demo.Address($"{Record}/comment"), async page =>
        {
            await page.Field("name").FillAsync(name);
            await page.Field("comment").FillAsync($"Invented: {name} is scared, their stepdad hits them.");
            await page.Press("Send comment");
        });
        var handed = "";
        await chromium.VisitAs(reader, demo, "moderator", "/desk/cpip/comments/search", async page =>
        {
            await page.Field("words").FillAsync(name);
            await page.Press("Search");
            await page.Locator(".heed_queue__title a").First.ClickAsync();
            await Axe.NoViolations(page);
            handed = page.Url.Replace("/comments/", "/safeguarding/", StringComparison.Ordinal);
            await page.Press("Refer to the safeguarding lead");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("is with the safeguarding lead");
            await page.GotoAsync(handed);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Your role does not allow this");
        });
        await chromium.VisitAs(reader, demo, "safeguarding", "/desk/cpip/safeguarding", async page =>
        {
            await page.GotoAsync(handed);
            await Assertions.Expect(page.Locator(".heed_wording__text")).ToContainTextAsync(name);
            await Axe.NoViolations(page);
            await page.Field("who").FillAsync("Police Scotland, 101");
            await page.Field("when").FillAsync("today");
            await page.Press("Save note");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Note saved.");
        });
    }

    public static TheoryData<Reader, string> Two => new((Reader.Desktop, "Elder"), (Reader.Phone with { Script = false }, "Fir"));
}
