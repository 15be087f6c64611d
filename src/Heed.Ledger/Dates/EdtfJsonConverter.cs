using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Ledger.Dates;

/// <summary>Writes a date as its EDTF text and reads it back; a text that is not a date raises <see cref="JsonException"/>.</summary>
public sealed class EdtfJsonConverter : JsonConverter<Edtf>
{
    /// <inheritdoc/>
    public override Edtf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("Write a date as text in quotes, such as \"2017-06-22\".");
        return Edtf.TryParse(reader.GetString(), out var date, out var problem) ? date : throw new JsonException(problem);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Edtf value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
