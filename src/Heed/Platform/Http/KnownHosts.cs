namespace Heed.Platform.Http;

/// <summary>Answers requests for other hosts than this site's with a sentence, before anything is read or kept for them.</summary>
public static class KnownHosts
{
    /// <summary>Refuses unknown hosts.</summary>
    public static void UseKnownHosts(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.RequestServices.GetRequiredService<SiteAddress>().Answers(context.Request.Host)
                    || context.Request.Path == Health.Path)
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                context.Response.ContentType = "text/plain; charset=utf-8";
                context.Response.Headers.CacheControl = "no-store";
                return context.Response.WriteAsync(
                    T("This website does not have that address. Check the address and try again."), context.RequestAborted);
            }
        );
}
