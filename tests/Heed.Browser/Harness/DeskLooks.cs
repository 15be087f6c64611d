using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Heed.Browser.Harness;

/// <summary>The pages of the desk, opened by someone who may: with script or without, for whichever test asks first.</summary>
public sealed class DeskLooks(Chromium chromium, Demo demo)
{
    readonly ConcurrentDictionary<string, Lazy<Task<Taken>>> taken = new();

    /// <summary>What was found on all pages of a person, in all settings.</summary>
    public async Task<Findings> Of(string name) => (await Once(name)).Findings;

    /// <summary>The markup of each page of a person, by its path.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> MarkupOf(string name) => (await Once(name)).Markup;

    /// <summary>Opens pages of a person one after the other.</summary>
    public async Task ForEach(string name, Reader reader, IReadOnlyList<string> paths, Func<IPage, Task> check) =>
        await chromium.VisitAs(reader, demo, name, "", async page =>
        {
            foreach (var path in paths)
            {
                // After a space: the words of a link there, which leads to the page meant.
                var (address, link) = path.Split(' ', 2) is [var there, var words] ? (there, words) : (path, null);
                var answer = await page.GotoAsync((await demo.Address(address)).AbsoluteUri);
                Assert.True(answer!.Status == 200, $"{path}: {answer.Status}");
                if (link is not null)
                {
                    await page.Locator("main a", new() { HasText = link }).First.ClickAsync();
                    Assert.NotEqual(address, new Uri(page.Url).PathAndQuery);
                }
                await check(page);
            }
        });

    Task<Taken> Once(string name) => taken.GetOrAdd(name, _ => new(() => Take(name))).Value;

    async Task<Taken> Take(string name)
    {
        var (findings, markup) = (new Findings(), new Dictionary<string, byte[]>());
        // Each page once in a run: half of them with script, the others without, in each run others.
        var pages = EveryDeskPage.Pages[name];
        var scripted = Sample.Of(pages, (pages.Length + 1) / 2);
        await ForEach(name, Reader.Desktop, scripted, page => Looking.WithScript(page, EveryDeskPage.Readers, findings));
        await ForEach(name, Reader.Desktop with { Script = false }, [.. pages.Except(scripted)], async page =>
        {
            await Looking.WithoutScript(page, EveryDeskPage.Readers, findings);
            var answer = await page.Context.APIRequest.GetAsync(page.Url);
            markup[new Uri(page.Url).PathAndQuery] = await answer.BodyAsync();
        });
        return new(findings, markup);
    }

    sealed record Taken(Findings Findings, IReadOnlyDictionary<string, byte[]> Markup);
}
