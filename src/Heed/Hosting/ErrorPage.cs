using System.Diagnostics;
using Heed.Layout;
using Heed.Platform.Http;
using Microsoft.AspNetCore.Diagnostics;

namespace Heed.Hosting;

/// <summary>Turns a bug into a page with a number that the log has too. No detail ever reaches a reader.</summary>
public static partial class ErrorPage
{
    /// <summary>Answers whatever else fails.</summary>
    public static void UseFaultPage(this IApplicationBuilder app) =>
        app.UseExceptionHandler(handler =>
            handler.Run(async context =>
            {
                var id = Activity.Current?.TraceId.ToString()[..12] ?? context.TraceIdentifier;
                var error = context.Features.Get<IExceptionHandlerFeature>()!;
                if (error.Error is BadHttpRequestException bad)
                {
                    context.Response.StatusCode = bad.StatusCode;
                    context.Response.ContentType = "text/plain; charset=utf-8";
                    await context.Response.WriteAsync(
                        T("We could not read what you sent. It may be too long or incomplete. Nothing was changed."));
                    return;
                }
                if (ServiceUnavailable.Is(error.Error))
                {
                    Away(context.RequestServices.GetRequiredService<ILogger<RequestContext>>(), error.Error, RouteOf(error));
                    await context.RequestServices.GetRequiredService<ServiceUnavailable>().WriteAsync(context);
                    return;
                }
                Failed(context.RequestServices.GetRequiredService<ILogger<RequestContext>>(), error.Error, id, RouteOf(error));
                await ErrorResults.Fault(context.RequestServices.GetRequiredService<RequestContext>(), id).ExecuteAsync(context);
            })
        );

    /// <summary>Says what an address accepts, where the framework's routing answers with a status alone.</summary>
    public static void UseWrongRequestPage(this IApplicationBuilder app) =>
        app.UseStatusCodePages(async context =>
        {
            var (http, here) = (context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<RequestContext>());
            var answer = http.Response.StatusCode switch
            {
                StatusCodes.Status405MethodNotAllowed => ErrorResults.WrongMethod(here, http.Response.Headers.Allow.ToString()),
                StatusCodes.Status415UnsupportedMediaType => ErrorResults.NotJson(here),
                _ => null,
            };
            if (answer is not null)
                await answer.ExecuteAsync(http);
        });

    // Paths can contain links that identify a person, so the route pattern is logged, not the address.
    private static string RouteOf(IExceptionHandlerFeature error) =>
        (error.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "an address that is not mapped";

    [LoggerMessage(LogLevel.Error, "Fault {Id} at {Path}")]
    private static partial void Failed(ILogger logger, Exception error, string id, string path);

    [LoggerMessage(LogLevel.Warning, "The database is unavailable or full at {Path}")]
    private static partial void Away(ILogger logger, Exception error, string path);
}
