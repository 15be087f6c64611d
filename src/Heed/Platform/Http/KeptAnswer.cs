using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Heed.Platform.Http;

/// <summary>An answer with its bytes as they are and compressed, ready to be sent again.</summary>
public sealed class KeptAnswer
{
    private static readonly string[] Compressible = ["text/", "application/json", "application/ld+json", "application/problem+json", "application/atom+xml", "application/feed+json", "application/xml", "application/link-format", "image/svg"];

    private readonly KeyValuePair<string, StringValues>[] headers;
    private readonly int status;
    private readonly byte[] plain;
    private readonly string etag;
    private byte[]? brotli;
    private byte[]? gzip;
    private int uses;

    private KeptAnswer(int status, KeyValuePair<string, StringValues>[] headers, byte[] plain)
    {
        (this.status, this.headers, this.plain) = (status, headers, plain);
        etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"";
        var type = headers.FirstOrDefault(h => h.Key == HeaderNames.ContentType).Value.ToString();
        if (plain.Length < 400 || !Compressible.Any(t => type.StartsWith(t, StringComparison.Ordinal)))
            return;
        brotli = Compressed(plain, stream => new BrotliStream(stream, CompressionLevel.Fastest));
        gzip = Compressed(plain, stream => new GZipStream(stream, CompressionLevel.Fastest));
    }

    /// <summary>How much memory it takes, in bytes, about.</summary>
    public int Size => plain.Length + (brotli?.Length ?? 0) + (gzip?.Length ?? 0) + 1024;

    /// <summary>Takes an answer that was made but not sent.</summary>
    public static KeptAnswer Of(HttpResponse response, byte[] body) =>
        new(response.StatusCode, [.. response.Headers.Where(h => h.Key != HeaderNames.ContentLength && h.Key != HeaderNames.Date)], body);

    /// <summary>Sends it; "not modified" when the reader has it already.</summary>
    public Task WriteAsync(HttpContext context)
    {
        // The second reader shows that there will be more: from then on the answer is as small as it can be.
        if (Interlocked.Increment(ref uses) == 2 && brotli is not null)
            ThreadPool.UnsafeQueueUserWorkItem(static answer => answer.CompressBest(), this, preferLocal: false);
        var response = context.Response;
        response.StatusCode = status;
        foreach (var (name, value) in headers)
            response.Headers[name] = value;
        // Outside caches may hold a page for a minute at most: what must go, is gone within that minute.
        if (!response.Headers.ContainsKey(HeaderNames.CacheControl))
            response.Headers.CacheControl = status == StatusCodes.Status200OK ? "public, max-age=60" : "no-store";
        var (body, encoding) = Chosen(context.Request);
        response.Headers.ETag = encoding is null ? etag : $"{etag[..^1]}-{encoding}\"";
        if (brotli is not null)
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (status == StatusCodes.Status200OK && context.Request.Headers.IfNoneMatch.ToString().Contains(etag[..^1], StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove(HeaderNames.ContentType);
            return Task.CompletedTask;
        }
        if (status is StatusCodes.Status304NotModified or StatusCodes.Status204NoContent)
            return Task.CompletedTask;
        response.Headers.ContentEncoding = encoding;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }

    private (byte[] Body, string? Encoding) Chosen(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        if (brotli is { } br && Accepts(accepted, "br"))
            return (br, "br");
        return gzip is { } gz && Accepts(accepted, "gzip") ? (gz, "gzip") : (plain, null);
    }

    // "br;q=0" says no; anything else that names it says yes.
    private static bool Accepts(string accepted, string encoding)
    {
        var at = accepted.IndexOf(encoding, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var rest = accepted.AsSpan(at + encoding.Length).TrimStart();
        return !rest.StartsWith(";q=0") || rest.StartsWith(";q=0.") && rest.Length > 5 && rest[5] is >= '1' and <= '9';
    }

    private void CompressBest()
    {
        brotli = Compressed(plain, stream => new BrotliStream(stream, CompressionLevel.SmallestSize));
        gzip = Compressed(plain, stream => new GZipStream(stream, CompressionLevel.SmallestSize));
    }

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compressor)
    {
        using var target = new MemoryStream();
        using (var stream = compressor(target))
            stream.Write(plain);
        return target.ToArray();
    }
}
