using System.Text.Json;
using System.Text.Json.Nodes;
using Heed.Platform.Files;
using Microsoft.AspNetCore.Http.Features;

namespace Heed.Api.Access;

/// <summary>Marks an endpoint whose body is a file and not JSON.</summary>
public sealed class FileBody
{
    private FileBody() { }

    public static FileBody Mark { get; } = new();
}

/// <summary>What a program sent, read whole and no more than a most.</summary>
public sealed class ApiBody
{
    /// <summary>The most bytes of JSON.</summary>
    public const int Most = 1024 * 1024;

    private const int Deepest = 32;

    private ApiBody(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    /// <summary>That of a request, read by <see cref="TokenFilter"/>.</summary>
    public static ApiBody Of(HttpContext http) => http.Features.Get<ApiBody>() ?? new ApiBody([]);

    public static async Task ReadAsync(HttpContext http)
    {
        var request = http.Request;
        var isFile = http.GetEndpoint()?.Metadata.GetMetadata<FileBody>() is not null;
        var most = isFile ? FileCheck.Largest : Most;
        if (request.ContentLength > most)
            throw TooLarge(most);
        if (isFile && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = most + 1;
        if (!isFile && request.ContentLength is > 0 or null && request.ContentType is { } type && !request.HasJsonContentType())
            throw new ApiRefusedException(
                StatusCodes.Status415UnsupportedMediaType, "not-json", "Send JSON",
                $"The body is {(type.Length <= 60 ? type : type[..60])}. Send JSON, with the header Content-Type: application/json.");
        using var read = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (await request.Body.ReadAsync(piece, http.RequestAborted) is > 0 and var count)
        {
            if (read.Length + count > most)
                throw TooLarge(most);
            read.Write(piece, 0, count);
        }
        http.Features.Set(new ApiBody(read.ToArray()));
    }

    /// <summary>The object that was sent.</summary>
    public JsonObject Sent()
    {
        if (Bytes.Length == 0)
            throw Unread("The body is empty.");
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = Deepest };
            var sent = JsonNode.Parse(Bytes, null, options) as JsonObject ?? throw Unread("It is not an object in curly brackets.");
            Decode(sent);
            return sent;
        }
        // How the reader refuses a name or a text: a byte that is not UTF-8, or half a pair such as \ud800.
        catch (InvalidOperationException)
        {
            throw Unread("A text in it is not valid Unicode.");
        }
        catch (JsonException unread)
        {
            throw Unread(
                unread.LineNumber is { } line ? $"There is a mistake in line {line + 1}, at byte {unread.BytePositionInLine}."
                    : "Each field can be given once.");
        }
    }

    /// <summary>The object that was sent, as a type. What the type does not know is refused by name.</summary>
    public T As<T>()
    {
        try
        {
            return Sent().Deserialize<T>(Ledger.Kinds.ContentJson.Options)!;
        }
        catch (JsonException unread)
        {
            var known = string.Join(", ", typeof(T).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)));
            throw new ApiRefusedException(
                StatusCodes.Status422UnprocessableEntity, "unknown-field", "Some fields must be corrected",
                $"“{unread.Path?.TrimStart('$', '.')}” is not a field here, or not written as it must be. The fields are: {known}.");
        }
    }

    // Names and texts are decoded only when they are first read, and nobody who reads them later expects a refusal.
    private static void Decode(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject part:
                foreach (var (_, value) in part)
                    Decode(value);
                break;
            case JsonArray list:
                foreach (var value in list)
                    Decode(value);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _ = value.GetValue<string>();
                break;
        }
    }

    private static ApiRefusedException TooLarge(int most) => new(
        StatusCodes.Status413PayloadTooLarge, "too-large", "Too large", $"Send at most {most / 1024 / 1024} MB. Nothing was changed.");

    private static ApiRefusedException Unread(string sentence) => new(
        StatusCodes.Status400BadRequest, "not-json", "We could not read the JSON", $"{sentence} Nothing was changed.");
}
