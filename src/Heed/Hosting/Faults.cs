using System.Diagnostics;
using Heed.Layout;
using Heed.Platform.Http;
using Microsoft.AspNetCore.Diagnostics;

namespace Heed.Hosting;

/// <summary>Turns a bug into a page with a number that the log has too. No detail ever reaches a reader.</summary>
public static partial class Faults
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
                    return;
                }
                if (Outage.Is(error.Error))
                {
                    Away(context.RequestServices.GetRequiredService<ILogger<Here>>(), error.Error, error.Path);
                    await context.RequestServices.GetRequiredService<Outage>().SayAsync(context);
                    return;
                }
                Failed(context.RequestServices.GetRequiredService<ILogger<Here>>(), error.Error, id, error.Path);
                await Problems.Fault(context.RequestServices.GetRequiredService<Here>(), id).ExecuteAsync(context);
            })
        );

    [LoggerMessage(LogLevel.Error, "Fault {Id} at {Path}")]
    private static partial void Failed(ILogger logger, Exception error, string id, string path);

    [LoggerMessage(LogLevel.Warning, "The database can't be reached or is full at {Path}")]
    private static partial void Away(ILogger logger, Exception error, string path);
}
