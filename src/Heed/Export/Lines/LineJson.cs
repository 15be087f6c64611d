using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Export.Lines;

/// <summary>How a line becomes JSON and back.</summary>
public static class LineJson
{
    /// <summary>The media type of the lines.</summary>
    public const string MediaType = "application/jsonl; charset=utf-8";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Writes a line with its end.</summary>
    public static async Task WriteAsync(Stream to, ExportLine line, CancellationToken cancel)
    {
        await JsonSerializer.SerializeAsync(to, line, Options, cancel);
        await to.WriteAsync("\n"u8.ToArray(), cancel);
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">It is none of an export.</exception>
    public static ExportLine Read(string line) =>
        JsonSerializer.Deserialize<ExportLine>(line, Options) ?? throw new JsonException("The line is empty.");
}
