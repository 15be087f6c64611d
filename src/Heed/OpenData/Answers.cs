using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.OpenData;

/// <summary>Answers in the formats of open data, with their media types and file names.</summary>
public static class Answers
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly JsonSerializerOptions WithoutGaps = new(
        Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>A document as JSON; what is not there is written as null, so that the shape is always the same.</summary>
    public static IResult Json(object document) => Results.Bytes(Utf8(document), "application/json; charset=utf-8");

    /// <summary>The bytes of such a document.</summary>
    public static byte[] Utf8(object document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    /// <summary>A document of a JSON format that has its own media type; what is not there is left out, as such formats ask.</summary>
    public static IResult Json(object document, string mediaType) =>
        Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(document, WithoutGaps), mediaType);

    /// <summary>Facts without those that are not there: in formats of others a null is often no value.</summary>
    public static Dictionary<string, object?> Given(Dictionary<string, object?> facts) =>
        facts.Where(f => f.Value is not null).ToDictionary();

    /// <summary>A text in a format.</summary>
    public static IResult Text(string text, string mediaType) => Results.Bytes(Encoding.UTF8.GetBytes(text), mediaType);

    /// <summary>Names the file that a browser saves.</summary>
    public static void NameFile(HttpResponse response, string name) =>
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";

    /// <summary>Gives the address of the next part of a download.</summary>
    public static void LinkNext(HttpResponse response, string address) => response.Headers.Append("Link", $"<{address}>; rel=\"next\"");

    /// <summary>What a part of a download adds to the file's name; nothing when it is the whole.</summary>
    public static string PartName(Layout.PageOf page) => page.Pages == 1 ? "" : $"-part-{page.Number}-of-{page.Pages}";

    /// <summary>A file's name from where it came from: <c>cpip-actions-as-at-2017-06-30.csv</c>.</summary>
    public static string FileName(Layout.RequestContext here, string path, string ending)
    {
        var name = path.Length == 0 ? here.Programme : $"{here.Programme}-{path.Replace('/', '-')}";
        return here.AsAt is { } day ? $"{name}-as-at-{day:yyyy-MM-dd}{ending}" : name + ending;
    }
}
