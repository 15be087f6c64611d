using System.Data.Common;
using Microsoft.Extensions.Caching.Memory;

namespace Heed.Platform.Http;

/// <summary>
/// Keeps public answers in memory, compressed. An answer is a function of its address, the day, the state of the ledger and how
/// often what is public beside it has changed; all are in the key, so a kept answer is never stale and nothing ever has to be thrown out of date.
/// </summary>
public sealed class PublicCache(HeadWatch head, Outage outage, TimeProvider clock) : IMiddleware, IDisposable
{
    private const long MemoryLimit = 48 * 1024 * 1024;
    private const int LargestKept = 2 * 1024 * 1024;
    private const int LongestAddress = 500;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MemoryLimit, CompactionPercentage = 0.2 });

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) || request.Path.StartsWithSegments("/assets") || request.Path.StartsWithSegments("/desk"))
        {
            await next(context);
            return;
        }
        PublicHead at;
        try
        {
            at = await head.CurrentAsync(context.RequestAborted);
        }
        catch (Exception e) when (e is DbException || e.InnerException is DbException || Outage.Is(e))
        {
            // Whether what is kept may still be shown is for the ledger to say; while it can't be asked, nothing is shown.
            await outage.SayAsync(context);
            return;
        }
        var key = Key(request, at);
        // Who asks for a day by header is led to it; what is kept here are the answers to those who do not.
        var asksForDay = request.Headers.ContainsKey("Accept-Datetime");
        if (!asksForDay && key.Length <= LongestAddress && kept.TryGetValue(key, out KeptAnswer? answer))
        {
            await answer!.WriteAsync(context);
            return;
        }
        await KeepAsync(context, next, key);
    }

    public void Dispose() => kept.Dispose();

    private async Task KeepAsync(HttpContext context, RequestDelegate next, string key)
    {
        var wire = context.Response.Body;
        // A page is rendered for HEAD as for GET, so that both have the same headers.
        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        var unkept = new Unkept(() => (context.Response.Body, context.Request.Method) = (wire, method));
        context.Features.Set(unkept);
        try
        {
            await next(context);
        }
        finally
        {
            (context.Response.Body, context.Request.Method) = (wire, method);
        }
        if (unkept.IsAsked)
            return;
        var answer = KeptAnswer.Of(context.Response, buffer.ToArray());
        if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status404NotFound or StatusCodes.Status410Gone && key.Length <= LongestAddress && answer.Size <= LargestKept)
            kept.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Size, SlidingExpiration = TimeSpan.FromHours(1) });
        await answer.WriteAsync(context);
    }

    private string Key(HttpRequest request, PublicHead at) =>
        $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}|{at.Ledger.Sequence}.{at.Ledger.Redactions}.{at.Besides}|{Time.Clock.DayOf(clock.GetUtcNow().UtcDateTime):yyyyMMdd}";
}
