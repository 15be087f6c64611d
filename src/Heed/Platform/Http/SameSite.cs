namespace Heed.Platform.Http;

/// <summary>Tells requests that another site makes a browser send from those of our own pages.</summary>
public static class SameSite
{
    /// <summary>Whether a browser says that another site sent this.</summary>
    public static bool Refuses(HttpRequest request)
    {
        // Browsers that say where a request comes from are believed; for the others the address of the page must do.
        var sent = request.Headers["Sec-Fetch-Site"].ToString();
        if (sent.Length > 0)
            return sent is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
