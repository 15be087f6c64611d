using System.Threading.RateLimiting;
using Heed.Platform.Http;

namespace Heed.Comments.Writing;

/// <summary>
/// Lets few forms of comments through at a time, the others in the order they came: however many come at once, readers keep most of the
/// machine. What is sent was read before it waits here, and an answer is written to memory before it leaves, so that nobody holds a place by
/// sending or reading slowly.
/// </summary>
public sealed class CommentGate(CommentPlaces places) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var place = await places.TakeAsync(http.RequestAborted);
        // Whatever happens, it is given back.
        http.Response.RegisterForDispose(place);
        if (!place.IsAcquired)
            return new NotNow();
        var answer = await next(context);
        return answer is IResult result ? new Written(result, place) : answer;
    }

    private sealed class Written(IResult answer, RateLimitLease place) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (response, connection) = (httpContext.Response, httpContext.Response.Body);
            using var memory = new MemoryStream();
            response.Body = memory;
            try
            {
                await answer.ExecuteAsync(httpContext);
            }
            finally
            {
                response.Body = connection;
                place.Dispose();
            }
            await connection.WriteAsync(memory.GetBuffer().AsMemory(0, (int)memory.Length), httpContext.RequestAborted);
        }
    }

    private sealed class NotNow : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => httpContext.RequestServices.GetRequiredService<Outage>().SayAsync(httpContext);
    }
}

/// <summary>The places before which forms of comments wait: one for every two processors, so that no flood takes them all.</summary>
public sealed class CommentPlaces : IDisposable
{
    // Each that waits holds what was sent: some kilobytes as a rule, a megabyte at most.
    private const int MostWaiting = 500;

    private readonly ConcurrencyLimiter places = new(new ConcurrencyLimiterOptions { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = MostWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Waits for one; it is given back when it is disposed. None is had when too many wait already.</summary>
    public ValueTask<RateLimitLease> TakeAsync(CancellationToken cancel) => places.AcquireAsync(1, cancel);

    public void Dispose() => places.Dispose();
}
