namespace Heed.Platform.Http;

/// <summary>
/// Lets a public form through when it is its turn at <see cref="RenderGate"/>. What is sent was read before it waits here, so that nobody
/// holds a place by sending slowly.
/// </summary>
public sealed class InTurn(RenderGate gate) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var turn = await gate.EnterAsync(http);
        http.Response.RegisterForDispose(turn);
        return turn.IsAcquired ? await next(context) : new Busy();
    }
}

/// <summary>Says that too many ask at once, and to come back.</summary>
public sealed class Busy : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => httpContext.RequestServices.GetRequiredService<ServiceUnavailable>()
        .WriteAsync(httpContext);
}
