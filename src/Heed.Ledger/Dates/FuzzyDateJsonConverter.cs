using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Ledger.Dates;

/// <summary>
/// Writes a date as a text when it has no words, else as an object with <c>edtf</c> and <c>words</c>; reads both.
/// Anything else raises <see cref="JsonException"/> with a sentence that says what to write.
/// </summary>
public sealed class FuzzyDateJsonConverter : JsonConverter<FuzzyDate>
{
    /// <inheritdoc/>
    public override FuzzyDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind switch
        {
            JsonValueKind.String => new FuzzyDate(ReadEdtf(json)),
            JsonValueKind.Object => ReadObject(json),
            _ => throw new JsonException(
                "Write a date as text, such as \"2017-06-22\", or as { \"edtf\": \"2018-21\", \"words\": \"spring 2018\" }."),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FuzzyDate value, JsonSerializerOptions options)
    {
        if (value.Words is null)
        {
            writer.WriteStringValue(value.When.Text);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("edtf", value.When.Text);
        writer.WriteString("words", value.Words);
        writer.WriteEndObject();
    }

    private static FuzzyDate ReadObject(JsonElement json)
    {
        JsonFields.RefuseOthers(json, "A date", "edtf", "words");
        if (!json.TryGetProperty("edtf", out var edtf))
            throw new JsonException("A date as an object needs \"edtf\", such as { \"edtf\": \"2018-21\", \"words\": \"spring 2018\" }.");
        var words = JsonFields.Text(json, "words");
        if (words?.Length > FuzzyDate.WordsLimit)
            throw new JsonException($"The words of a date have {words.Length} characters; write at most {FuzzyDate.WordsLimit}.");
        return new FuzzyDate(ReadEdtf(edtf), words);
    }

    private static Edtf ReadEdtf(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String)
            throw new JsonException("Write \"edtf\" as text in quotes, such as \"2018-21\".");
        return Edtf.TryParse(json.GetString(), out var date, out var problem) ? date : throw new JsonException(problem);
    }
}
