using Microsoft.Playwright;

namespace Heed.Browser.Harness;

/// <summary>People of the demonstration at their desks.</summary>
public static class AtTheDesk
{
    /// <summary>Signs someone in and hands the page over at an address.</summary>
    public static async Task VisitAs(this Chromium chromium, Reader reader, Demo demo, string name, string path, Func<IPage, Task> work)
    {
        var password = await demo.PasswordOf(name);
        await chromium.Visit(reader with { TakesCookies = true }, await demo.Address("/desk/sign-in"), async page =>
        {
            await page.GetByLabel("User name", new() { Exact = true }).FillAsync(name);
            await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My work");
            if (path.Length > 0)
                await page.GotoAsync((await demo.Address(path)).AbsoluteUri);
            await work(page);
        });
    }

    /// <summary>Presses a button of the page's main part.</summary>
    public static Task Press(this IPage page, string button) =>
        page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Opens a chapter of a form by its title.</summary>
    public static Task Open(this IPage page, string chapter) =>
        page.Locator("details.heed_chapter > summary").Filter(new() { HasText = chapter }).First.ClickAsync();

    /// <summary>Ticks a box or a choice by its label, which is what people click.</summary>
    public static Task Choose(this IPage page, string label) =>
        page.Locator("main label").GetByText(label, new() { Exact = true }).First.ClickAsync();

    /// <summary>A field of a form, by the name it is sent under.</summary>
    public static ILocator Field(this IPage page, string name) => page.Locator($"main [name='{name}']:not([type=hidden])").First;
}
