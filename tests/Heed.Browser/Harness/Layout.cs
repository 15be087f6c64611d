using Microsoft.Playwright;

namespace Heed.Browser.Harness;

/// <summary>What every page has, whoever reads it.</summary>
public static class Layout
{
    public static async Task HasItsParts(IPage page)
    {
        Assert.NotEqual("", await page.TitleAsync());
        Assert.Matches("^(en|gd)(-GB)?$", await page.Locator("html").GetAttributeAsync("lang") ?? "");
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Banner).CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Main).CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Contentinfo).CountAsync());
    }

    /// <summary>On paper nothing is cut off, and nothing stands that only works on a screen.</summary>
    public static async Task Prints(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await FitsItsWidth(page);
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Finding.None(page.Url, await page.EvaluateAsync<string[]>(
            """
            () => [
              ...[...document.querySelectorAll('button, .ds_button, nav')]
                .filter(e => e.checkVisibility() && !e.closest('footer'))
                .map(e => `of no use on paper: ${e.outerHTML.slice(0, 120)}`),
              ...[...document.querySelectorAll('summary + *')]
                .filter(e => e.previousElementSibling.checkVisibility() && !e.checkVisibility())
                .map(e => `folded: ${e.outerHTML.slice(0, 120)}`),
            ]
            """));
    }

    /// <summary>Nothing is cut off or needs scrolling sideways; a wide table may scroll inside its own region.</summary>
    public static async Task FitsItsWidth(IPage page)
    {
        var beyond = await page.EvaluateAsync<string[]>(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .map(e => `${e.outerHTML.slice(0, 120)} reaches ${Math.round(e.getBoundingClientRect().right)} of ${width}`);
            }
            """);
        Finding.None(page.Url, beyond);
    }
}
