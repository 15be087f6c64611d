using System.Collections.Concurrent;
using Heed.Browser.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Heed.Browser.Harness;

/// <summary>
/// One installed Chromium for all tests, started by the first visit; every visit gets a fresh profile. Nothing is downloaded.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    // The first has no window and no graphics card to pretend: pages open in half the time.
    static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
    static readonly string? Program = Environment.GetEnvironmentVariable("HEED_CHROMIUM") ?? Names.Select(Tool.Find)
        .FirstOrDefault(p => p is not null);

    readonly Lazy<Task<IBrowser>> browser;
    readonly ConcurrentDictionary<Reader, ConcurrentBag<Window>> windows = new();
    IPlaywright? playwright;

    public Chromium() => browser = new(Launch);

    /// <summary>
    /// Opens an address, hands the page to <paramref name="read"/>, and then fails for whatever no page of Heed may do:
    /// errors in the console, refused content, requests to another host, cookies for a reader who is not signed in.
    /// </summary>
    public async Task Visit(Reader reader, Uri address, Func<IPage, Task> read, int status = 200)
    {
        await using var context = await NewProfileAsync(reader);
        var page = await context.NewPageAsync();
        if (!reader.Script)
            await Scripting.TurnOff(page);
        var faults = new ErrorPage(context, address, reader.TakesCookies);

        var response = await page.GotoAsync(address.AbsoluteUri);
        Assert.Equal(status, response!.Status);
        await read(page);

        Finding.None(address.AbsoluteUri, await faults.Found());
    }

    /// <summary>
    /// The same in a window that others looked through before, one at a time: for pages that keep nothing with their reader.
    /// A fresh profile is a new process, which takes longer than most checks.
    /// </summary>
    public async Task Look(Reader reader, Uri address, Func<IPage, Task> read, int status = 200)
    {
        var free = windows.GetOrAdd(reader, _ => []);
        if (!free.TryTake(out var window))
        {
            var page = await (await NewProfileAsync(reader)).NewPageAsync();
            if (!reader.Script)
                await Scripting.TurnOff(page);
            window = new(page, new ErrorPage(page.Context, address, cookiesAllowed: false));
        }
        try
        {
            Assert.Equal(status, (await window.Page.GotoAsync(address.AbsoluteUri))!.Status);
            await read(window.Page);
            Finding.None(address.AbsoluteUri, await window.Faults.Found());
        }
        catch
        {
            // What went wrong may hang on; nobody else is to look through it.
            await window.Page.Context.DisposeAsync();
            throw;
        }
        free.Add(window);
    }

    /// <summary>A fresh profile to go anywhere with, also to other sites.</summary>
    public async Task<IBrowserContext> NewProfileAsync(Reader reader)
    {
        Assert.SkipWhen(Program is null, "Chromium is not installed; HEED_CHROMIUM can name one");
        return await (await browser.Value).NewContextAsync(new()
        {
            ViewportSize = new() { Width = reader.Width, Height = reader.Height },
            ColorScheme = reader.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = reader.ForcedColors ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated)
            await (await browser.Value).DisposeAsync();
        playwright?.Dispose();
    }

    async Task<IBrowser> Launch()
    {
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            ChromiumSandbox = Environment.UserName != "root",
            Args =
            [
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    sealed record Window(IPage Page, ErrorPage Faults);
}
