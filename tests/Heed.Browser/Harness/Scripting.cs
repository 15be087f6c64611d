using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Heed.Browser.Harness;

/// <summary>Turns a page's script off, and on again for as long as a checker that is script itself needs it.</summary>
/// <remarks>Not by the browser context's own option: that one cannot be lifted, and a checker's timers then never fire.</remarks>
static class Scripting
{
    static readonly ConditionalWeakTable<IPage, ICDPSession> Off = [];

    public static async Task TurnOff(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await Disable(session, true);
        Off.Add(page, session);
    }

    /// <summary>The page's own scripts were passed over when it loaded and do not run now.</summary>
    public static async Task<T> During<T>(IPage page, Func<Task<T>> check)
    {
        if (!Off.TryGetValue(page, out var session))
            return await check();

        await Disable(session, false);
        try
        {
            return await check();
        }
        finally
        {
            await Disable(session, true);
        }
    }

    static async Task Disable(ICDPSession session, bool disable) =>
        await session.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = disable });
}
