using System.Collections.Concurrent;
using System.Data.Common;
using Heed.Platform.Language;
using Microsoft.Extensions.Caching.Memory;

namespace Heed.Platform.Http;

/// <summary>
/// Keeps public answers in memory, compressed. An answer is a function of its address, the day, the state of the ledger and how
/// often what is public beside it has changed; all are in the key, so a kept answer is never stale and nothing ever has to be thrown out of
/// date.
/// </summary>
/// <remarks>
/// Nobody can miss it at will: of an address only the path and the parameters that its endpoint takes count, in one order. One answer is
/// made at a time for one key, while others who ask for it wait; and no more are made at once than <see cref="RenderGate"/> lets through.
/// </remarks>
public sealed class PublicCache(
    LedgerHeadCache head, RenderGate gate, ServiceUnavailable outage, SiteLanguage languages, TimeProvider clock)
    : IMiddleware, IDisposable
{
    private const long MemoryLimit = 48 * 1024 * 1024;
    private const int LargestKept = 2 * 1024 * 1024;
    private const int LongestAddress = 500;
    private const long MostUnsent = 64 * 1024 * 1024;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MemoryLimit, CompactionPercentage = 0.2 });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<CachedResponse?>> underWay = new();
    private readonly AskedBefore asked = new();
    private long unsent;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HeadRequests.Was(context))
            request.Method = HttpMethods.Head;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) || context.GetEndpoint() is not { } endpoint
            || IsApart(request.Path))
        {
            await next(context);
            return;
        }
        if (endpoint.Metadata.GetMetadata<NeverKept>() is not null)
        {
            // Unless the endpoint allows it; not what is said when there is nothing.
            context.Response.Headers.CacheControl = "no-store";
            await next(context);
            return;
        }
        if (OneAddress.Of(request, endpoint.ParametersOf()) is { } elsewhere)
        {
            await elsewhere.ExecuteAsync(context);
            return;
        }
        PublicHead at;
        try
        {
            at = await head.CurrentAsync(context.RequestAborted);
        }
        catch (Exception e) when (e is DbException || e.InnerException is DbException || ServiceUnavailable.Is(e))
        {
            // Whether what is kept may still be shown is for the ledger to say; while it can't be asked, nothing is shown.
            await outage.WriteAsync(context);
            return;
        }
        // Who asks for a day by header is led to it, where there are other days and none is in the address; everybody else gets what is
        // kept.
        if (request.Headers.ContainsKey("Accept-Datetime") && endpoint.Metadata.GetMetadata<HasOtherDays>() is not null
            && !request.Query.ContainsKey(KnownParameters.AsAt))
            await MakeAsync(context, next, null);
        else
            await AnswerAsync(context, next, Key(request, at));
    }

    public void Dispose() => kept.Dispose();

    private async Task AnswerAsync(HttpContext context, RequestDelegate next, string key)
    {
        while (true)
        {
            if (kept.TryGetValue(key, out CachedResponse? answer))
            {
                await answer!.WriteAsync(context);
                return;
            }
            var mine = new TaskCompletionSource<CachedResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var first = underWay.GetOrAdd(key, mine);
            if (first == mine)
            {
                await MakeForAllAsync(context, next, key, mine);
                return;
            }
            if (await first.Task.WaitAsync(context.RequestAborted) is { } made)
            {
                await made.WriteAsync(context);
                return;
            }
            // Whoever was first came to nothing: it is somebody else's turn.
        }
    }

    private async Task MakeForAllAsync(HttpContext context, RequestDelegate next, string key, TaskCompletionSource<CachedResponse?> mine)
    {
        try
        {
            await MakeAsync(context, next, (key, mine));
        }
        finally
        {
            underWay.TryRemove(new(key, mine));
            mine.TrySetResult(null);
        }
    }

    private async Task MakeAsync(
        HttpContext context, RequestDelegate next, (string Key, TaskCompletionSource<CachedResponse?> Waiting)? forAll)
    {
        CachedResponse answer;
        using (var turn = await gate.EnterAsync(context))
        {
            if (!turn.IsAcquired)
            {
                await outage.WriteAsync(context);
                return;
            }
            if (await RenderAsync(context, next) is not { } made)
                return;
            answer = made;
        }
        if (forAll is { } all)
        {
            Keep(context.Response.StatusCode, context.Request, all.Key, answer);
            underWay.TryRemove(all.Key, out _);
            all.Waiting.TrySetResult(answer);
        }
        await SendAsync(context, answer);
    }

    // A page is rendered for HEAD as for GET, so that both have the same headers. Null when the endpoint answered past the cache.
    private static async Task<CachedResponse?> RenderAsync(HttpContext context, RequestDelegate next)
    {
        var (wire, method) = (context.Response.Body, context.Request.Method);
        context.Request.Method = HttpMethods.Get;
        using var buffer = new PageBuffer();
        context.Response.Body = buffer;
        var unkept = new NoCache(() => (context.Response.Body, context.Request.Method) = (wire, method));
        context.Features.Set(unkept);
        try
        {
            await next(context);
        }
        finally
        {
            (context.Response.Body, context.Request.Method) = (wire, method);
        }
        return unkept.IsAsked ? null : CachedResponse.Of(context.Response, buffer.ToArray());
    }

    // There are as many addresses of pages as records, but any number with a question in them, or of pages that are not there. The former
    // are kept when
    // they are asked for again; the latter never, so that nobody turns the memory over.
    private void Keep(int status, HttpRequest request, string key, CachedResponse answer)
    {
        if (status is StatusCodes.Status200OK or StatusCodes.Status410Gone && key.Length <= LongestAddress && answer.Size <= LargestKept
            && (!request.QueryString.HasValue || asked.Again(key)))
            kept.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Size, SlidingExpiration = TimeSpan.FromHours(1) });
    }

    // What many readers do not take off our hands fills the memory: beyond a most of it nothing more is handed out.
    private async Task SendAsync(HttpContext context, CachedResponse answer)
    {
        // Asked once: an answer may be made smaller while it is sent.
        var size = answer.Size;
        try
        {
            if (Interlocked.Add(ref unsent, size) > MostUnsent)
                await outage.WriteAsync(context);
            else
                await answer.WriteAsync(context);
        }
        finally
        {
            Interlocked.Add(ref unsent, -size);
        }
    }

    private static bool IsApart(PathString path) => path.StartsWithSegments("/assets") || path.StartsWithSegments("/desk")
        || path == Health.Path;

    private string Key(HttpRequest request, PublicHead at) =>
        $"{request.Path}{request.QueryString}|{languages.AskedFor(request)}|{at.Ledger.Sequence}.{at.Ledger.Redactions}.{
            at.Ledger.Reindexings}.{at.Besides}|{Time.Clock.DayOf(clock.GetUtcNow().UtcDateTime):yyyyMMdd}";
}
