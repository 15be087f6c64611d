using System.Data.Common;

namespace Heed.Platform.Http;

/// <summary>Says to whoever watches over the server whether it can answer readers. It says nothing else.</summary>
public static class Health
{
    /// <summary>The address.</summary>
    public const string Path = "/health";

    /// <summary>Maps the address: 200 when the database answers, 503 when it does not.</summary>
    public static void MapHealth(this IEndpointRouteBuilder site) =>
        site.MapGet(Path, async (HttpContext http, LedgerHeadCache head, CancellationToken cancel) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            try
            {
                await head.CurrentAsync(cancel);
                return Results.Text("ok\n");
            }
            catch (Exception away) when (away is DbException || ServiceUnavailable.Is(away))
            {
                return Results.Text("The database cannot be reached.\n", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
}
