using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Ledger.Kinds;

/// <summary>
/// A text in Markdown (CommonMark; raw HTML is never rendered). Links to records are written as <c>/{programme}/{path}</c>
/// and count as mentions of those records. JSON: the text as a string.
/// </summary>
/// <param name="Text">The Markdown as written.</param>
[JsonConverter(typeof(ProseJson))]
public sealed record Prose(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

internal sealed class ProseJson : JsonConverter<Prose>
{
    public override Prose Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Prose value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
