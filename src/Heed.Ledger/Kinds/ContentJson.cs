using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Heed.Ledger.Kinds;

/// <summary>The one way contents become bytes and back. The bytes are what is published, hashed and kept.</summary>
public static class ContentJson
{
    /// <summary>Camel case, choices as slugs, nothing written for what is not there.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What a content works out of its fields is no part of it.
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The bytes of a content, the same for equal contents.</summary>
    public static byte[] Write(Content content) => JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), Options);

    /// <summary>Reads a content of a type.</summary>
    /// <exception cref="JsonException">The bytes are not such a content; the message says where.</exception>
    public static Content Read(ReadOnlySpan<byte> bytes, Type contentType) =>
        (Content?)JsonSerializer.Deserialize(bytes, contentType, Options) ?? throw new JsonException("The content is empty.");

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(System.Collections.ICollection))
                || property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
                property.ShouldSerialize = static (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }
}
