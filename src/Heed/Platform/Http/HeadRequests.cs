namespace Heed.Platform.Http;

/// <summary>
/// Public pages answer HEAD as they answer GET, without the body: routing sees a GET, <see cref="PublicCache"/> remembers what was asked.
/// </summary>
public sealed class HeadRequests
{
    private HeadRequests() { }

    private static HeadRequests Mark { get; } = new();

    /// <summary>Whether a request was a HEAD before routing.</summary>
    public static bool Was(HttpContext context) => context.Features.Get<HeadRequests>() is not null;

    /// <summary>Routes HEAD as GET. Comes before routing.</summary>
    public static void RouteAsGet(IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (HttpMethods.IsHead(context.Request.Method) && !context.Request.Path.StartsWithSegments("/desk")
                    && !context.Request.Path.StartsWithSegments("/assets"))
                {
                    context.Features.Set(Mark);
                    context.Request.Method = HttpMethods.Get;
                }
                return next(context);
            }
        );
}
