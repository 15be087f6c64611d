using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Heed.Layout.OldAddresses;

/// <summary>
/// Leads from the addresses of an old site to the records they became. It is asked only where Heed has no page of its own, so that no old
/// address can take the place of one; and it leads only to what the public can read.
/// </summary>
public static class OldAddressRedirects
{
    /// <summary>Answers short links, such as <c>/?p=123</c>, which no page of ours takes.</summary>
    public static void UseOldShortLinks(this IApplicationBuilder app) =>
        app.Use(async (http, next) =>
        {
            var request = http.Request;
            if (request.QueryString.HasValue && OldAddress.NumberIn(request.QueryString.Value!) is not null)
            {
                using var turn = await http.RequestServices.GetRequiredService<RenderGate>().EnterAsync(http);
                if (turn.IsAcquired && await FindAsync(http) is { } found)
                {
                    await found.ExecuteAsync(http);
                    return;
                }
            }
            await next(http);
        });

    /// <summary>The redirect for a request that has no page here; null when it is no old address either.</summary>
    public static async Task<IResult?> FindAsync(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
            || OldAddress.Form(request.Path.Value ?? "/", request.QueryString.Value ?? "") is not { } asked)
            return null;
        var db = http.RequestServices.GetRequiredService<HeedDatabase>();
        // Only whole pictures are kept here, not those made smaller for pages.
        var whole = OldAddress.Whole(asked);
        var old = await db.OldAddresses.AsNoTracking().FirstOrDefaultAsync(a => a.Address == whole, http.RequestAborted);
        return old is not null && await IsPublicAsync(http, old)
            ? Results.LocalRedirect($"/{old.Programme}/{old.Path}".TrimEnd('/'), permanent: true) : null;
    }

    private static async Task<bool> IsPublicAsync(HttpContext http, OldAddress old)
    {
        var reading = http.RequestServices.GetRequiredService<ProgrammeLedger>().ReadAs(Viewer.Public);
        return await reading.FindAsync(old.Programme, "", http.RequestAborted) is not null
            && (old.File is { } hash ? await reading.HoldsFileAsync(old.Programme, hash, http.RequestAborted)
                : await reading.FindAsync(old.Programme, old.Path, http.RequestAborted) is not null);
    }
}
