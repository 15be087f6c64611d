using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Heed.Browser.Harness;

/// <summary>Pages with known faults: a checker that never finds anything proves nothing.</summary>
public sealed class TinySite : IAsyncLifetime
{
    public const string Sound = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Sound</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"></head>
        <body><header>Heed</header><main><h1>Sound</h1><p>Nothing is wrong here.</p></main><footer>Contact</footer></body></html>
        """;

    readonly WebApplication app;

    public TinySite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();

        Serve("/sound", Sound);
        Serve("/no-alt", Body("""<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">"""));
        Serve("/foreign", Body("""<img alt="" src="http://foreign.invalid/pixel.gif">"""));
        Serve("/missing-image", Body("""<img alt="" src="/missing.gif">"""));
        Serve("/error", Body("<script>console.error('broken')</script>"));
        Serve("/throws", Body("<script>throw new Error('thrown')</script>"));
        Serve("/refused", Body("<p style='color: red'>Inline</p>"),
            answer => answer.Headers.ContentSecurityPolicy = "default-src 'self'; img-src data:");
        Serve("/rewritten", Body("<noscript><p>Read without script.</p></noscript><p id='words'>As served</p><script>words.textContent = "
            + "'Rewritten'</script>"));
        Serve("/cookie", Sound, answer => answer.Headers.SetCookie = "visitor=1");
        Serve("/wide", Body("<p><span>very</span><code>" + new string('w', 200) + "</code></p>"));
        Serve("/gone", Sound, answer => answer.StatusCode = StatusCodes.Status410Gone);
    }

    public Uri Address(string path) => new(new Uri(app.Urls.First()), path);

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    static string Body(string fault) => Sound.Replace("<p>Nothing is wrong here.</p>", fault, StringComparison.Ordinal);

    void Serve(string path, string page, Action<HttpResponse>? with = null) => app.MapGet(path, async (HttpContext context) =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        with?.Invoke(context.Response);
        await context.Response.WriteAsync(page);
    });
}
