using System.Threading.RateLimiting;
using Heed.Platform.Http;

namespace Heed.Comments.Writing;

/// <summary>
/// Lets few forms of comments through at a time, the others in the order they came: however many come at once, readers keep most of the
/// machine. What is sent was read before it waits here, and an answer is written to memory before it leaves, so that nobody holds a place
/// by sending or reading slowly.
/// </summary>
public sealed class CommentRateLimit(CommentRateLimiter places, FormTickets tickets) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var place = await places.TakeAsync(http, await IsOfOursAsync(http.Request));
        // Whatever happens, it is given back.
        http.Response.RegisterForDispose(place);
        if (!place.IsAcquired)
            return new Busy();
        var answer = await next(context);
        return answer is IResult result ? new Written(result, place) : answer;
    }

    private async Task<bool> IsOfOursAsync(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && tickets.IsGood(
            (await request.ReadFormAsync(request.HttpContext.RequestAborted))[FormTicket.Field]);

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
}

/// <summary>
/// The places before which forms of comments wait: one for every two processors, so that no flood takes them all. Comments sent with a form
/// of ours wait in a row of their own, so that whatever else is sent never keeps them out; and from one network only so many wait.
/// </summary>
public sealed class CommentRateLimiter : IDisposable
{
    // Each that waits holds what was sent: some kilobytes as a rule.
    private const int MostWaiting = 2_000;

    private const int MostOfOneNetwork = 500;
    private readonly PartitionedRateLimiter<HttpContext> ours = Row();
    private readonly PartitionedRateLimiter<HttpContext> others = Row();

    /// <summary>Waits for one; it is given back when it is disposed. None is had when too many wait already.</summary>
    public ValueTask<RateLimitLease> TakeAsync(HttpContext http, bool isOfOurs) =>
        (isOfOurs ? ours : others).AcquireAsync(http, 1, http.RequestAborted);

    public void Dispose()
    {
        ours.Dispose();
        others.Dispose();
    }

    // First all who wait are counted. Of one network, only so many as there are places are in the common row at a time: the others come as
    // often as they do.
    private static PartitionedRateLimiter<HttpContext> Row() =>
        PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, int>(
                _ => RateLimitPartition.GetConcurrencyLimiter(0, _ => new() { PermitLimit = MostWaiting, QueueLimit = 0 })),
            PartitionedRateLimiter.Create<HttpContext, Network>(
                http => RateLimitPartition.GetConcurrencyLimiter(
                    Network.Of(http.Connection.RemoteIpAddress), _ => Places(MostOfOneNetwork))),
            PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => Places(MostWaiting)))
        );

    private static ConcurrencyLimiterOptions Places(int waiting) =>
        new() { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}
