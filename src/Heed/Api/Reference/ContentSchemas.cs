using System.Text.Json.Nodes;
using Heed.Ledger.Kinds;
using Microsoft.OpenApi;

namespace Heed.Api.Reference;

/// <summary>What a kind's content looks like, read from its type: the same fields that the form at the desk has.</summary>
public static class ContentSchemas
{
    /// <summary>The name of a kind's content in the document.</summary>
    public static string NameOf(Kind kind) => Names.Of(kind) + "Content";

    /// <summary>The schema of a kind's content.</summary>
    public static OpenApiSchema Of(Kind kind)
    {
        var schema = Object(kind.Shape);
        (schema.Title, schema.Description) = (kind.Label, kind.Hint);
        return schema;
    }

    private static OpenApiSchema Object(ContentShape shape) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = shape.Fields.ToDictionary(f => f.Name, IOpenApiSchema (f) => Property(f)),
            Required = shape.Fields.Where(f => !f.CanBeEmpty).Select(f => f.Name).ToHashSet(),
            AdditionalPropertiesAllowed = false,
        };

    private static OpenApiSchema Property(ContentField field)
    {
        var value = Value(field);
        var schema = field.IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value;
        schema.Title = field.Label;
        schema.Description = field.Hint is { } hint && schema.Description is { } how ? $"{hint} {how}" : field.Hint ?? schema.Description;
        return schema;
    }

    private static OpenApiSchema Value(ContentField field) =>
        field.Kind switch
        {
            FieldKind.Part or FieldKind.File => Object(field.Part!),
            FieldKind.Choice => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Choice.All(field.ValueType).Select(c => (JsonNode)c.Slug)],
            },
            FieldKind.Flag => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            FieldKind.Number => new OpenApiSchema
            {
                Type = field.ValueType == typeof(decimal) ? JsonSchemaType.Number : JsonSchemaType.Integer,
            },
            FieldKind.Link => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "The address of a record below the programme, such as bodies/example.",
            },
            FieldKind.Date when field.ValueType == typeof(DateOnly) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            FieldKind.Date when field.ValueType == typeof(Ledger.Dates.FuzzyDate) => Date(),
            FieldKind.Date => new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "How often, with the words of the source.",
            },
            FieldKind.Prose => new OpenApiSchema { Type = JsonSchemaType.String, Description = "Markdown." },
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static OpenApiSchema Date() =>
        new()
        {
            Description = "A date as EDTF (ISO 8601-2), such as 2017-06-22, or an object that also gives the words of the source.",
            OneOf =
            [
                new OpenApiSchema { Type = JsonSchemaType.String },
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["edtf"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["words"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                    Required = new HashSet<string> { "edtf" },
                    AdditionalPropertiesAllowed = false,
                },
            ],
        };
}
