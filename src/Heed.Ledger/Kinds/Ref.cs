using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Ledger.Kinds;

/// <summary>
/// A typed link in a content: the target's address below its programme, such as <c>groups/cpip-external-advisory-group</c>.
/// </summary>
public interface IRef
{
    /// <summary>The target's address below its programme, without a leading slash.</summary>
    string Path { get; }

    /// <summary>The content type the target must have; null when any kind will do.</summary>
    Type? Target { get; }
}

/// <summary>A link to a record of one kind. JSON: the path as a string.</summary>
/// <typeparam name="TContent">The content type of the target's kind.</typeparam>
/// <param name="Path">The target's address below its programme, such as <c>bodies/celcis</c>.</param>
[JsonConverter(typeof(RefJson))]
public readonly record struct Ref<TContent>(string Path) : IRef
    where TContent : Content
{
    /// <inheritdoc/>
    public Type Target => typeof(TContent);

    /// <inheritdoc/>
    public override string ToString() => Path;
}

/// <summary>A link to a record of any kind. JSON: the path as a string.</summary>
/// <param name="Path">The target's address below its programme, such as <c>updates/5</c>.</param>
[JsonConverter(typeof(RefJson))]
public readonly record struct AnyRef(string Path) : IRef
{
    /// <inheritdoc/>
    public Type? Target => null;

    /// <inheritdoc/>
    public override string ToString() => Path;
}

/// <summary>Writes every link as its path, and reads it back.</summary>
internal sealed class RefJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IRef).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<TRef> : JsonConverter<TRef>
        where TRef : IRef
    {
        public override TRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (TRef)Activator.CreateInstance(typeof(TRef), reader.GetString() ?? throw new JsonException("Write a link as a path, as "
                + "text."))!;

        public override void Write(Utf8JsonWriter writer, TRef value, JsonSerializerOptions options) => writer.WriteStringValue(value.Path);
    }
}
