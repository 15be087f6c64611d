using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Heed.Platform.Http;

/// <summary>
/// An answer ready to be sent again. Text is kept compressed only; the few readers who can't take that have it opened as it is sent.
/// </summary>
public sealed class CachedResponse
{
    private static readonly string[] Compressible = ["text/", "application/json", "application/ld+json", "application/problem+json",
        "application/atom+xml", "application/feed+json", "application/xml", "application/link-format", "application/jsonl", "image/svg"];

    // The best compression takes a second for each megabyte: what is larger stays as it was made.
    private const int LargestMadeSmaller = 256 * 1024;

    // What is sent at a time: who reads slowly holds this much of the server's memory, and the answer itself is there once for all readers.
    private const int Piece = 32 * 1024;

    private static int makingSmaller;

    private readonly KeyValuePair<string, StringValues>[] headers;
    private readonly int status;
    private readonly int length;
    private readonly byte[]? plain;
    private readonly string etag;
    private byte[]? brotli;
    private byte[]? gzip;
    private bool isSmallest;
    private int uses;

    private CachedResponse(int status, KeyValuePair<string, StringValues>[] headers, byte[] made)
    {
        (this.status, this.headers, length) = (status, headers, made.Length);
        etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(made).AsSpan(0, 12))}\"";
        var type = headers.FirstOrDefault(h => h.Key == HeaderNames.ContentType).Value.ToString();
        if (made.Length < 400 || !Compressible.Any(t => type.StartsWith(t, StringComparison.Ordinal)))
        {
            plain = made;
            return;
        }
        brotli = Compressed(made, stream => new BrotliStream(stream, CompressionLevel.Fastest));
        gzip = Compressed(made, stream => new GZipStream(stream, CompressionLevel.Fastest));
        isSmallest = made.Length > LargestMadeSmaller;
    }

    /// <summary>How much memory it takes, in bytes, about.</summary>
    public int Size => (plain?.Length ?? 0) + (brotli?.Length ?? 0) + (gzip?.Length ?? 0) + 1024;

    /// <summary>Takes an answer that was made but not sent.</summary>
    public static CachedResponse Of(HttpResponse response, byte[] body) =>
        new(response.StatusCode, [.. response.Headers.Where(h => h.Key != HeaderNames.ContentLength && h.Key != HeaderNames.Date)], body);

    /// <summary>Sends it; "not modified" when the reader has it already.</summary>
    public Task WriteAsync(HttpContext context)
    {
        // The second reader shows that there will be more: from then on the answer is as small as it can be. One is made smaller at a time.
        if (Interlocked.Increment(ref uses) >= 2 && brotli is not null && !isSmallest
            && Interlocked.CompareExchange(ref makingSmaller, 1, 0) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static answer => answer.MakeSmallest(), this, preferLocal: false);
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
        if (status == StatusCodes.Status200OK && context.Request.Headers.IfNoneMatch.ToString()
            .Contains(etag[..^1], StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove(HeaderNames.ContentType);
            return Task.CompletedTask;
        }
        if (status is StatusCodes.Status304NotModified or StatusCodes.Status204NoContent)
            return Task.CompletedTask;
        response.Headers.ContentEncoding = encoding;
        response.ContentLength = body?.Length ?? length;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        return body is null ? SendOpenedAsync(response, context.RequestAborted)
            : body.Length <= Piece ? response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted)
            : SendInPiecesAsync(response, body, context.RequestAborted);
    }

    // No bytes: the compressed ones are opened as they are sent.
    private (byte[]? Body, string? Encoding) Chosen(HttpRequest request)
    {
        if (brotli is not { } br || gzip is not { } gz)
            return (plain, null);
        var accepted = request.Headers.AcceptEncoding.ToString();
        return Accepts(accepted, "br") ? (br, "br")
            : Accepts(accepted, "gzip") ? (gz, "gzip")
            : (null, null);
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

    private static async Task SendInPiecesAsync(HttpResponse response, byte[] body, CancellationToken cancel)
    {
        for (var at = 0; at < body.Length; at += Piece)
            await response.Body.WriteAsync(body.AsMemory(at, Math.Min(Piece, body.Length - at)), cancel);
    }

    private async Task SendOpenedAsync(HttpResponse response, CancellationToken cancel)
    {
        await using var opened = new BrotliStream(new MemoryStream(brotli!), CompressionMode.Decompress);
        await opened.CopyToAsync(response.Body, Piece, cancel);
    }

    private void MakeSmallest()
    {
        try
        {
            using var opened = new MemoryStream(length);
            using (var stream = new BrotliStream(new MemoryStream(brotli!), CompressionMode.Decompress))
                stream.CopyTo(opened);
            var made = opened.ToArray();
            brotli = Compressed(made, stream => new BrotliStream(stream, CompressionLevel.SmallestSize));
            gzip = Compressed(made, stream => new GZipStream(stream, CompressionLevel.SmallestSize));
        }
        catch (OutOfMemoryException)
        {
            // It stays as it was made.
        }
        finally
        {
            isSmallest = true;
            Volatile.Write(ref makingSmaller, 0);
        }
    }

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compressor)
    {
        using var target = new MemoryStream();
        using (var stream = compressor(target))
            stream.Write(plain);
        return target.ToArray();
    }
}
