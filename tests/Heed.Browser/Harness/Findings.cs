using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit.Sdk;

namespace Heed.Browser.Harness;

/// <summary>What was found against each promise while a page was open once; each promise's test then tells its own.</summary>
public sealed class Findings
{
    readonly ConcurrentDictionary<string, ConcurrentQueue<string>> found = new();

    /// <summary>Checks a promise. What is wrong is kept, so that the promises after it are checked too.</summary>
    public async Task Of(string promise, IPage page, Func<IPage, Task> check)
    {
        var against = found.GetOrAdd(promise, _ => new());
        try
        {
            await check(page);
        }
        catch (Exception wrong) when (wrong is XunitException or PlaywrightException)
        {
            against.Enqueue($"{page.Url}: {wrong.Message}");
        }
    }

    /// <summary>Fails for what was found against a promise, and for a promise that nobody checked.</summary>
    public void None(string promise)
    {
        Assert.True(found.TryGetValue(promise, out var against), $"Nobody checked “{promise}”.");
        Finding.None(promise, against);
    }
}
