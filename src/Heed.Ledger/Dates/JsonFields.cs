using System.Text.Json;

namespace Heed.Ledger.Dates;

/// <summary>Reads the few fields of dates and cadences from JSON, with a sentence for each mistake.</summary>
internal static class JsonFields
{
    internal static void RefuseOthers(JsonElement json, string what, params string[] allowed)
    {
        foreach (var field in json.EnumerateObject().Where(field => !allowed.Contains(field.Name)))
        {
            var names = string.Join(", ", allowed.Select(name => $"\"{name}\""));
            throw new JsonException($"{what} has no \"{field.Name}\"; it may have {names}.");
        }
    }

    internal static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var field) || field.ValueKind == JsonValueKind.Null)
            return null;
        return field.ValueKind == JsonValueKind.String
            ? field.GetString()
            : throw new JsonException($"Write \"{name}\" as text in quotes.");
    }

    internal static int? Number(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var field))
            return null;
        return field.ValueKind == JsonValueKind.Number && field.TryGetInt32(out var number)
            ? number
            : throw new JsonException($"Write \"{name}\" as a whole number, such as 4.");
    }
}
