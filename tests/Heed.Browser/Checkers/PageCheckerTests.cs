using Heed.Browser.Harness;
using Xunit.Sdk;

namespace Heed.Browser.Checkers;

public sealed class PageCheckerTests(Chromium chromium, TinySite site) : IClassFixture<TinySite>
{
    public static TheoryData<Reader> Readers => new(
        Reader.Desktop,
        Reader.Phone,
        Reader.Phone with { Script = false },
        Reader.Desktop with { Dark = true },
        Reader.Desktop with { ForcedColors = true });

    [Theory, MemberData(nameof(Readers))]
    public Task A_sound_page_passes_everything(Reader reader) => chromium.Visit(reader, site.Address("/sound"), async page =>
    {
        await Axe.NoViolations(page);
        await Layout.HasItsParts(page);
        await Layout.FitsItsWidth(page);
    });

    [Theory]
    [InlineData("/foreign", "foreign host: http://foreign.invalid/pixel.gif")]
    [InlineData("/missing-image", "404 for")]
    [InlineData("/error", "console: broken")]
    [InlineData("/throws", "script: ")]
    [InlineData("/refused", "violates the following Content Security Policy")]
    [InlineData("/cookie", "cookie set by")]
    public async Task What_a_page_does_unasked_is_found(string path, string fault)
    {
        var found = await Assert.ThrowsAnyAsync<XunitException>(() =>
            chromium.Visit(Reader.Desktop, site.Address(path), page => page.WaitForLoadStateAsync()));
        Assert.Contains(fault, found.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Readers))]
    public Task Axe_finds_an_image_without_words(Reader reader) => chromium.Visit(reader, site.Address("/no-alt"), async page =>
    {
        var found = await Assert.ThrowsAnyAsync<XunitException>(() => Axe.NoViolations(page));
        Assert.Contains("image-alt (critical)", found.Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_page_that_scrolls_sideways_is_found() => chromium.Visit(Reader.Zoomed, site.Address("/wide"), async page =>
    {
        var found = await Assert.ThrowsAnyAsync<XunitException>(() => Layout.FitsItsWidth(page));
        Assert.Contains("<code>", found.Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task Script_off_stays_off_when_axe_has_run() =>
        chromium.Visit(Reader.Desktop with { Script = false }, site.Address("/rewritten"), async page =>
        {
            for (var visit = 0; visit < 2; visit++)
            {
                await Axe.NoViolations(page);
                Assert.Equal("As served", await page.Locator("#words").TextContentAsync());
                Assert.True(await page.Locator("noscript p").IsVisibleAsync());
                await page.ReloadAsync();
            }
        });

    [Fact]
    public Task A_page_may_say_that_it_is_gone() =>
        chromium.Visit(Reader.Desktop, site.Address("/gone"), Layout.HasItsParts, status: 410);

    [Fact]
    public Task A_signed_in_reader_takes_a_cookie() =>
        chromium.Visit(Reader.Desktop with { TakesCookies = true }, site.Address("/cookie"), Layout.HasItsParts);
}
