using System.Threading.RateLimiting;
using Heed.Platform.Http;

namespace Heed.Comments.Writing;

/// <summary>
/// Lets few forms of comments through at a time, the others in the order they came: however many come at once, readers keep most of the
/// machine. What is sent was read before it waits here, so that nobody holds a place by sending slowly.
/// </summary>
public sealed class CommentGate(CommentPlaces places) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var place = await places.TakeAsync(http.RequestAborted);
        http.Response.RegisterForDispose(place);
        return place.IsAcquired ? await next(context) : new NotNow();
    }

    private sealed class NotNow : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => httpContext.RequestServices.GetRequiredService<Outage>().SayAsync(httpContext);
    }
}

/// <summary>The places before which forms of comments wait: one for every two processors, so that no flood takes them all.</summary>
public sealed class CommentPlaces : IDisposable
{
    private const int MostWaiting = 2_000;

    private readonly ConcurrencyLimiter places = new(new ConcurrencyLimiterOptions { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = MostWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Waits for one; it is given back when it is disposed. None is had when too many wait already.</summary>
    public ValueTask<RateLimitLease> TakeAsync(CancellationToken cancel) => places.AcquireAsync(1, cancel);

    public void Dispose() => places.Dispose();
}
