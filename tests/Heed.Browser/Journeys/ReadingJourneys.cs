using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>What readers come to do, from the first page to the answer, with script on and off.</summary>
public sealed class ReadingJourneys(Chromium chromium, Demo demo)
{
    public static TheoryData<Reader> Readers =>
        new(Sample.Two([Reader.Desktop, Reader.Desktop with { Script = false }, Reader.Phone, Reader.Phone with { Script = false }]));

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task From_the_home_to_what_happened_to_a_recommendation_and_what_changed_in_its_words(Reader reader) =>
        await chromium.Visit(reader, await demo.Address("/cpip"), async page =>
        {
            await page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new("^Of 12 recommendations") }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "National leadership group for child protection" }).First.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToHaveTextAsync("National leadership group for child protection");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Accepted in full");

            await page.GetByText("Download, cite or change date").ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^History") }).First.ClickAsync();
            await page.Locator("main a[href*='/history/'][href*='..']").First.ClickAsync();
            await Assertions.Expect(page.Locator("main ins, main del").First).ToBeVisibleAsync();
        });

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task Search_finds_a_minister_whose_name_is_misspelt(Reader reader) =>
        await chromium.Visit(reader, await demo.Address("/cpip"), async page =>
        {
            var search = page.GetByRole(AriaRole.Searchbox).Or(page.Locator("header input[name=q]")).First;
            await search.FillAsync("McDonnald");
            await search.PressAsync("Enter");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nothing found for “McDonnald”");
            await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "mcdonald", Exact = true }).First.ClickAsync();
            await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Mark McDonald" }).First.ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Minister for Childcare and Early Years");
        });

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task A_reader_of_a_past_day_stays_on_it_and_comes_back_to_today(Reader reader) =>
        await chromium.Visit(reader, await demo.Address("/cpip/commitments?as-at=2017-06-30"), async page =>
        {
            await page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new("minute of the first") }).First.ClickAsync();
            Assert.Contains("as-at=2017-06-30", page.Url, StringComparison.Ordinal);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Open");

            await page.GetByRole(AriaRole.Link, new() { Name = "See this page as it is today" }).ClickAsync();
            Assert.DoesNotContain("as-at", page.Url, StringComparison.Ordinal);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Kept");
        });

    [Fact]
    public async Task A_block_for_a_newsletter_is_copied_with_one_press()
    {
        await using var profile = await chromium.NewProfileAsync(Reader.Desktop);
        await profile.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await profile.NewPageAsync();
        await page.GotoAsync((await demo.Address("/cpip/updates/5/newsletter")).AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the HTML", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Last).ToHaveTextAsync("Copied.");

        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(await page.Locator("#html").InputValueAsync(), copied.ReplaceLineEndings("\n"));
        Assert.Contains("/cpip/updates/5\"", copied, StringComparison.Ordinal);
    }
}
