namespace Heed.Platform.Http;

/// <summary>
/// Headers that every answer carries, whatever went wrong: nothing is loaded from elsewhere, nothing runs that is not a file of ours.
/// </summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action "
            + "'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    // A year, as browsers ask for.
    private const string OnlySecurely = "max-age=31536000";

    /// <summary>
    /// Adds the headers as the answer begins, so that no error page that starts afresh loses them. What a page set itself stays.
    /// </summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var isSecure = app.ApplicationServices.GetRequiredService<SiteAddress>().IsSecure;
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(static state => Add(((HttpResponse, bool))state), (context.Response, isSecure));
                return next(context);
            }
        );
    }

    private static Task Add((HttpResponse Response, bool IsSecure) to)
    {
        var headers = to.Response.Headers;
        headers.TryAdd("Content-Security-Policy", Policy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (to.IsSecure)
            headers.TryAdd("Strict-Transport-Security", OnlySecurely);
        return Task.CompletedTask;
    }
}
