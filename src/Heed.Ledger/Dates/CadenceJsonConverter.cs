using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Ledger.Dates;

/// <summary>
/// Writes a cadence as an object with <c>times</c>, <c>every</c> (when not 1), <c>per</c> and <c>words</c> (when there are any); reads
/// that, or a text such as "annual". Anything else raises <see cref="JsonException"/> with a sentence that says what to write.
/// </summary>
public sealed class CadenceJsonConverter : JsonConverter<Cadence>
{
    private const string Example = "{ \"times\": 4, \"per\": \"year\", \"words\": \"four times a year\" }";

    /// <inheritdoc/>
    public override Cadence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind switch
        {
            JsonValueKind.String when Cadence.TryUnderstand(json.GetString(), out var cadence) => cadence,
            JsonValueKind.Object => ReadObject(json),
            _ => throw new JsonException($"{json.GetRawText()} is not a cadence that Heed understands; write one like {Example}."),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Cadence value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("times", value.Times);
        if (value.Every != 1)
            writer.WriteNumber("every", value.Every);
        writer.WriteString("per", CadenceWords.Name(value.Per));
        if (value.Words is not null)
            writer.WriteString("words", value.Words);
        writer.WriteEndObject();
    }

    private static Cadence ReadObject(JsonElement json)
    {
        JsonFields.RefuseOthers(json, "A cadence", "times", "every", "per", "words");
        var times = JsonFields.Number(json, "times") ?? throw new JsonException($"A cadence needs \"times\"; write one such as {Example}.");
        var every = JsonFields.Number(json, "every") ?? 1;
        var name = JsonFields.Text(json, "per");
        var per = CadenceWords.Period(name)
            ?? throw new JsonException($"A cadence is \"per\" week, month, quarter or year, not '{name}'; write one such as {Example}.");
        var words = JsonFields.Text(json, "words");
        return Cadence.Problem(times, per, words, every) is { } problem
            ? throw new JsonException(problem)
            : new Cadence(times, per, words, every);
    }
}
