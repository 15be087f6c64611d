using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Heed.Design.Assets;

/// <summary>Serves the assets from memory, compressed beforehand, to be kept for ever.</summary>
public static class DesignAssetEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps <c>/assets/{file}</c>, open to everyone. Unknown names answer 404.</summary>
    public static IEndpointConventionBuilder MapDesignAssets(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(DesignAssets.Root + "/{file}", Methods, Serve)
            .WithDisplayName("Design assets")
            .AllowAnonymous();

    private static Task Serve(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["file"]!;
        if (!DesignAsset.All.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var (body, encoding) = Chosen(asset, context.Request);
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentEncoding = encoding;
        if (asset.Brotli is not null)
            headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }

    private static (byte[] Body, string? Encoding) Chosen(DesignAsset asset, HttpRequest request)
    {
        if (asset.Brotli is { } brotli && Accepts(request, "br"))
            return (brotli, "br");
        if (asset.Gzip is { } gzip && Accepts(request, "gzip"))
            return (gzip, "gzip");
        return (asset.Plain, null);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(
            entry => entry.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && entry.Quality is null or > 0);
}
