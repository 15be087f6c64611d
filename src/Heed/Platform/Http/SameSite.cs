namespace Heed.Platform.Http;

/// <summary>Tells requests that another site makes a browser send from those of our own pages.</summary>
public static class SameSite
{
    /// <summary>Whether a browser says that another site sent this.</summary>
    public static bool Refuses(HttpRequest request)
    {
        var sent = request.Headers["Sec-Fetch-Site"].ToString();
        // A page that sends no referrer sends the origin “null” with its own forms, so what the browser says outright comes first.
        if (sent.Length > 0)
            return sent is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
