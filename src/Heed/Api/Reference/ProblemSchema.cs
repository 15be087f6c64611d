using Microsoft.OpenApi;

namespace Heed.Api.Reference;

/// <summary>What an error looks like (RFC 9457).</summary>
public static class ProblemSchema
{
    public static OpenApiSchema Made()
    {
        static OpenApiSchema Text(string what) => new() { Type = JsonSchemaType.String, Description = what };
        return new()
        {
            Type = JsonSchemaType.Object,
            Description = "What went wrong (RFC 9457).",
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["title"] = Text("What went wrong, in a few words."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The status code of the answer." },
                ["detail"] = Text("What happened and what to do."),
                ["code"] = Text("A code that does not change, for programs. Only where a token is needed."),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "What to correct, field by field. Only where a token is needed.",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["record"] = Text("The record, below the programme."),
                            ["field"] = Text("The field."),
                            ["sentence"] = Text("What is wrong and what to do."),
                        },
                    },
                },
            },
        };
    }
}
