using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heed.Ledger.Kinds;

/// <summary>
/// The current shape of a kind's contents as JSON Schema (draft 2020-12), with an example in which every field is filled. One file for each
/// shape that was ever released stands in <c>docs/shapes</c>: contents of it may be stored for ever.
/// </summary>
public static class ShapeSchema
{
    private static readonly JsonSerializerOptions Pretty = new(ContentJson.Options) { WriteIndented = true };

    /// <summary>The name of a shape's file: <c>recommendation.2.json</c>.</summary>
    public static string FileOf(Kind kind, int shape) => string.Create(CultureInfo.InvariantCulture, $"{kind.Name}.{shape}.json");

    /// <summary>The schema of a kind's current shape.</summary>
    public static string Of(Kind kind)
    {
        var schema = Object(kind.Shape);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", $"{kind.Name}, shape {kind.ShapeNumber}");
        schema["examples"] = new JsonArray(Example(kind.Shape));
        return schema.ToJsonString(Pretty) + "\n";
    }

    private static JsonObject Object(ContentShape shape)
    {
        var properties = new JsonObject();
        foreach (var field in shape.Fields)
            properties[field.Name] = field.IsList ? new JsonObject { ["type"] = "array", ["items"] = Schema(field) } : Schema(field);
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    private static JsonObject Schema(ContentField field) =>
        field.Kind switch
        {
            FieldKind.Part or FieldKind.File => Object(field.Part!),
            FieldKind.Choice => new JsonObject { ["enum"] = new JsonArray([.. Choice.All(field.ValueType).Select(c => (JsonNode)c.Slug)]) },
            FieldKind.Flag => new JsonObject { ["type"] = "boolean" },
            FieldKind.Number => new JsonObject { ["type"] = field.ValueType == typeof(decimal) ? "number" : "integer" },
            FieldKind.Link => new JsonObject { ["type"] = "string", ["format"] = "uri-reference" },
            FieldKind.Date => field.ValueType == typeof(DateOnly)
                ? new JsonObject { ["type"] = "string", ["format"] = "date" }
                : new JsonObject { ["type"] = new JsonArray("string", "object"), ["description"] = field.ValueType.Name },
            _ => new JsonObject { ["type"] = "string" },
        };

    private static JsonObject Example(ContentShape shape)
    {
        var example = new JsonObject();
        foreach (var field in shape.Fields)
            example[field.Name] = field.IsList ? new JsonArray(Sample(field)) : Sample(field);
        return example;
    }

    private static JsonNode Sample(ContentField field) =>
        field.Kind switch
        {
            FieldKind.Part or FieldKind.File => Example(field.Part!),
            FieldKind.Choice => Choice.All(field.ValueType).First().Slug,
            FieldKind.Flag => true,
            FieldKind.Number => 7,
            FieldKind.Link => "publications/example",
            FieldKind.Date => JsonSerializer.SerializeToNode(SampleDate(field.ValueType), ContentJson.Options)!,
            _ when field.ValueType == typeof(TimeOnly) => JsonSerializer.SerializeToNode(new TimeOnly(9, 30), ContentJson.Options)!,
            // Not by its label: what a field is called may change, and its shape stays.
            _ => $"An example of {field.Name}",
        };

    private static object SampleDate(Type type) =>
        type == typeof(DateOnly) ? new DateOnly(2017, 3, 2)
        : type == typeof(Dates.Cadence) ? new Dates.Cadence(4, Dates.CadencePeriod.Year, "four times a year")
        : new Dates.FuzzyDate(Dates.Edtf.Parse("2017-03"), "in March 2017");
}
