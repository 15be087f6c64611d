using System.Collections.Concurrent;
using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser;

/// <summary>
/// P39: over four thousand hostile texts in every text field of every kind, in comments and in the mails that tell of them, in a real
/// browser: none runs.
/// </summary>
public sealed class NothingRuns(Chromium chromium)
{
    const string RecordsOfEachKind = "10";

    // These pages are hundreds of times as long as any that people write.
    const float Patience = 180_000;

    // The browser's own reading of what is on the page: no handler, no address that is script, nothing embedded, no script but ours.
    const string Dangers = """
        () => {
          const found = [];
          const safe = ['http:', 'https:', 'mailto:', 'tel:'];
          for (const e of document.querySelectorAll('*')) {
            for (const a of e.attributes) if (/^on/i.test(a.name)) found.push('handler ' + a.name + ' on ' + e.outerHTML.slice(0, 120));
            const address = e.href?.baseVal ?? e.href ?? e.action ?? null;
            if (typeof address === 'string' && address && e.localName !== 'link') {
              let scheme = ''; try { scheme = new URL(address, document.baseURI).protocol } catch { scheme = 'no address: ' + address }
              if (!safe.includes(scheme)) found.push('address ' + address.slice(0, 120));
            }
            const unwanted = ['iframe', 'object', 'embed', 'base', 'style', 'applet', 'frame', 'portal', 'math', 'marquee'];
            if (unwanted.includes(e.localName)) found.push('element ' + e.localName);
            if (e.localName === 'script' && e.type !== 'application/ld+json' && !e.src.startsWith(location.origin + '/assets/'))
              found.push('script ' + e.outerHTML.slice(0, 120));
            if (e.localName === 'script' && e.type === 'application/ld+json') {
              try { JSON.parse(e.textContent) } catch { found.push('broken linked data') }
            }
            if (e.localName === 'meta' && e.httpEquiv) found.push('meta ' + e.httpEquiv);
          }
          return [...new Set(found)].slice(0, 5);
        }
        """;

    [Fact, Trait("Length", "Long")]
    public async Task No_text_runs_on_any_page()
    {
        var folder = Directory.CreateTempSubdirectory("heed-hostile-");
        try
        {
            await using var site = new Running("dotnet", [Repository.Hostile, Path.Combine(folder.FullName, "data"), RecordsOfEachKind]);
            var address = new Uri((await site.SaysAsync("Heed is ready at ")).Split(". ")[0]);
            var pages = ToldBy(site, "open ");
            Assert.True(pages.Count > 60);
            Assert.True(int.Parse(await site.SaysAsync("texts "), System.Globalization.CultureInfo.InvariantCulture) > 3000);

            // With the policy on, fewer pages are enough: it should have nothing to stop.
            await OpenSomeAsync(address, pages, oneIn: 24, withPolicy: false);
            await OpenSomeAsync(address, pages, oneIn: 96, withPolicy: true);
            await NoMailRunsAsync(ToldBy(site, "mail "));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Each run opens other pages, so that a run stays short. HEED_HOSTILE=all opens them all.
    Task OpenSomeAsync(Uri address, List<string> pages, int oneIn, bool withPolicy) => Sample.Told(async () =>
    {
        var every = Environment.GetEnvironmentVariable("HEED_HOSTILE") == "all" ? 1 : oneIn;
        var opened = Sample.Of(pages, (pages.Count + every - 1) / every);
        Finding.None(address.AbsoluteUri, await OpenAllAsync(address, opened, withPolicy));
    });

    static List<string> ToldBy(Running site, string what) =>
        [.. site.Said.Split('\n').Where(l => l.StartsWith(what, StringComparison.Ordinal)).Select(l => l[what.Length..].Trim())];

    // As a program that shows mail without any care would: with script on.
    async Task NoMailRunsAsync(List<string> files)
    {
        Assert.True(files.Count > 100);
        await using var profile = await chromium.NewProfileAsync(Reader.Desktop);
        var found = new List<string>();
        await profile.ExposeBindingAsync("__ran", source => found.Add($"RAN in {source.Page.Url}"));
        profile.Dialog += (_, dialog) => found.Add($"dialog: {dialog.Message}");
        profile.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal))
                found.Add($"asked {request.Url}");
        };
        var page = await profile.NewPageAsync();
        foreach (var file in files)
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            // The one style sheet of a mail is ours.
            found.AddRange((await page.EvaluateAsync<string[]>(Dangers)).Where(d => d != "element style").Select(d => $"{file}: {d}"));
            Assert.Equal(1, await page.Locator("style").CountAsync());
        }
        Finding.None("mails", found);
    }

    async Task<IReadOnlyList<string>> OpenAllAsync(Uri address, IReadOnlyList<string> pages, bool expectsPolicy)
    {
        var found = new ConcurrentQueue<string>();
        await using var context = await chromium.NewProfileAsync(Reader.Desktop);
        if (!expectsPolicy)
            await context.SetExtraHTTPHeadersAsync([new("Without-Policy", "1")]);
        await context.ExposeBindingAsync("__ran", (source) => found.Enqueue($"RAN on {source.Page.Url}"));
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', v => __violated(v.violatedDirective + ' ' + v.blockedURI));");
        await context.ExposeBindingAsync(
            "__violated", (BindingSource source, string what) => found.Enqueue($"{source.Page.Url}: the policy had to stop {what}"));
        context.Dialog += (_, dialog) => found.Enqueue($"dialog: {dialog.Message}");
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != address.Authority)
                found.Enqueue($"asked {request.Url}");
        };
        var waiting = new ConcurrentQueue<string>(pages);
        await SignInAsync(await context.NewPageAsync(), address);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpenAsync(context, address, waiting, found, expectsPolicy)));
        return [.. found];
    }

    static async Task OpenAsync(
        IBrowserContext context, Uri address, ConcurrentQueue<string> waiting, ConcurrentQueue<string> found, bool expectsPolicy)
    {
        var page = await context.NewPageAsync();
        while (waiting.TryDequeue(out var path))
        {
            var answer = await page.GotoAsync(
                new Uri(address, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load, Timeout = Patience });
            if (answer!.Status >= 500 || answer.Headers.ContainsKey("content-security-policy") != expectsPolicy)
                found.Enqueue($"{answer.Status} for {path}");
            foreach (var danger in await page.EvaluateAsync<string[]>(Dangers))
                found.Enqueue($"{path}: {danger}");
        }
    }

    static async Task SignInAsync(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "/desk/sign-in").AbsoluteUri);
        await page.GetByLabel("User name", new() { Exact = true }).FillAsync("editor");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("correct horse battery");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My work");
    }
}
