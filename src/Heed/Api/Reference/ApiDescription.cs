using Heed.Accounts;
using Heed.Api.Access;
using Heed.Lists;
using Heed.OpenData;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Heed.Api.Reference;

/// <summary>Completes the OpenAPI document with what only Heed knows: contents of the kinds, filters, errors, tokens.</summary>
public static class ApiDescription
{
    /// <summary>The document's name.</summary>
    public const string Name = "v1";

    private const string Prefix = "api/v1/";
    private const string SchemeName = "token";

    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["as-at"] = "Read the record as it was at the end of this day, such as 2017-06-30.",
        ["after"] = "Where to continue. Use the value in “next”.",
        ["page"] = "The number of the page, from 1.",
        ["q"] = "Words to search for.",
        ["sort"] = "What to sort by: reference, title, on, due, changed, awaited or slipped. Some lists have more. A wrong value "
            + "gives an error that lists them all. A minus before it reverses the order.",
        ["from"] = "The first day, such as 2017-06-30.",
        ["to"] = "The last day, such as 2017-06-30.",
        ["linked"] = "Only records that link to this one, such as bodies/example.",
        ["as"] = "The field that must hold that link.",
        ["name"] = "The file’s name, such as minute.pdf. Its ending must fit what it is.",
        ["label"] = "What readers see. Without it, they see the file’s name.",
        ["audience"] = "Who can read it once published: public, staff, or group: and the group’s reference.",
    };

    private static readonly Dictionary<string, string> Problems = new()
    {
        ["400"] = "A parameter, a header or the body cannot be read.",
        ["401"] = "There is no token, or it does not work.",
        ["403"] = "The token does not allow this.",
        ["404"] = "There is nothing at this address.",
        ["409"] = "It cannot be done in the current state.",
        ["412"] = "The draft has changed. Its ETag is in the answer.",
        ["413"] = "The body is too large. JSON can be up to 1 MB, a file up to 25 MB.",
        ["415"] = "The body is not JSON.",
        ["422"] = "Some fields must be corrected. “errors” names each.",
        ["428"] = "Send If-Match or If-None-Match.",
        ["429"] = "Too many requests. Retry-After says how long to wait.",
    };

    /// <summary>Sets the document up.</summary>
    public static void Set(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = described => described.RelativePath?.StartsWith(Prefix, StringComparison.Ordinal) == true;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // Contents are written as they were published, whatever the kind.
            if (context.JsonTypeInfo.Type == typeof(PublishedContent))
                (schema.Type, schema.Properties) = (JsonSchemaType.Object | JsonSchemaType.Null, null);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Complete(operation, context.Description.ActionDescriptor.EndpointMetadata, context.Description, context.Document!);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, context, cancel) =>
        {
            var origin = context.ApplicationServices.GetRequiredService<SiteAddress>().Origin;
            Introduce(document, origin);
            return WebhookDescription.AddAsync(document, context, origin, cancel);
        });
    }

    private static void Introduce(OpenApiDocument document, string origin)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Heed API",
            Version = "1",
            Description = "Read everything public without a token. Write drafts and releases with a token that you create at the desk. "
                + "Errors are problem details (RFC 9457) with a sentence that says what to do.",
            License = new OpenApiLicense { Name = Licence.Name, Url = new Uri(Licence.Address) },
        };
        document.Servers = [new OpenApiServer { Url = origin }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = Tags.Reading, Description = "Everything public. No token is needed." },
            new() { Name = Tags.Drafts, Description = "Writing, with a token. Nothing here becomes public before it is published." },
            new() { Name = Tags.Releases, Description = "Publishing what has been approved, with a token." },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token that you create at the desk, under Your account.",
            },
        };
        document.Components.Responses = Problems.ToDictionary(p => "Problem" + p.Key, IOpenApiResponse (p) => Response(p.Value, document));
        // Where nothing else is said, no token is needed.
        document.Security = [new OpenApiSecurityRequirement()];
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas["ProblemDocument"] = ProblemSchema.Made();
        foreach (var kind in Slices.Kinds.All)
            document.Components.Schemas[ContentSchemas.NameOf(kind)] = ContentSchemas.Of(kind);
    }

    private static void Complete(
        OpenApiOperation operation, IList<object> metadata, Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription described,
        OpenApiDocument document)
    {
        var needsToken = metadata.OfType<Needed>().Any();
        AddParameters(operation, metadata, described, needsToken);
        operation.Responses ??= [];
        if (needsToken)
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, document)] = [] }];
        var isWriting = described.HttpMethod != "GET";
        foreach (var status in Errors(needsToken, isWriting, described.RelativePath!.Contains('{', StringComparison.Ordinal)))
            operation.Responses.TryAdd(status, new OpenApiResponseReference("Problem" + status, document));
        if (!needsToken || metadata.OfType<OfKind>().LastOrDefault() is not { Pages.Kind: var kind })
            return;
        var content = new OpenApiSchemaReference(ContentSchemas.NameOf(kind), document);
        if (metadata.OfType<FileBody>().Any())
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = $"The file: {FileCheck.Allowed}.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                },
            };
        if (described.HttpMethod == "PUT")
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "The whole content of the draft. A field that is not known is refused by its name.",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = content } },
            };
            var draft = ((OpenApiResponse)operation.Responses["200"]).Content!["application/json"].Schema;
            operation.Responses.TryAdd("201", new OpenApiResponse
            {
                Description = "The draft was begun.",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = draft } },
            });
        }
        foreach (var answer in operation.Responses.Where(r => r.Key is "200" or "201").Select(r => (OpenApiResponse)r.Value))
            answer.Content!["application/json"].Schema = WithContent(answer.Content["application/json"].Schema!, content);
    }

    private static OpenApiSchema WithContent(IOpenApiSchema draft, OpenApiSchemaReference content) =>
        new()
        {
            AllOf =
            [
                draft,
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema> { ["content"] = content },
                },
            ],
        };

    private static void AddParameters(
        OpenApiOperation operation, IList<object> metadata, Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription described, bool needsToken)
    {
        operation.Parameters ??= [];
        foreach (var part in described.RelativePath!.Split('/').Where(p => p.StartsWith('{')).Select(p => p.Trim('{', '}').Split(':')[0]))
        {
            if (operation.Parameters.All(p => p.Name != part))
                operation.Parameters.Add(Parameter(part, ParameterLocation.Path, part == "programme" ? "The programme’s short name."
                    : "Part of the record’s address."));
        }
        foreach (var name in metadata.OfType<KnownParameters>().SelectMany(k => k.Names).Distinct())
            operation.Parameters.Add(Parameter(name, ParameterLocation.Query, Parameters.GetValueOrDefault(name,
                $"Only records with this value of the filter “{name}”.")));
        if (!needsToken)
            operation.Parameters.Add(Parameter(KnownParameters.AsAt, ParameterLocation.Query, Parameters[KnownParameters.AsAt]));
        else if (metadata.OfType<OfKind>().Any() && described.HttpMethod != "GET")
            operation.Parameters.Add(Parameter("If-Match", ParameterLocation.Header, "The ETag of the draft that you have read."));
        if (described.HttpMethod == "PUT")
            operation.Parameters.Add(Parameter("If-None-Match", ParameterLocation.Header, "* to begin a draft."));
        if (described.HttpMethod == "POST")
            operation.Parameters.Add(Parameter(IdempotencyFilter.Header, ParameterLocation.Header,
                "A key of your own, such as a UUID. Sent again within a day, the request is answered as before and not done twice."));
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation where, string description) =>
        new()
        {
            Name = name,
            In = where,
            Required = where == ParameterLocation.Path,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static IEnumerable<string> Errors(bool needsToken, bool isWriting, bool namesSomething) =>
        Problems.Keys.Where(status => status switch
        {
            "400" => true,
            "404" => namesSomething,
            "401" or "403" or "429" => needsToken,
            _ => needsToken && isWriting,
        });

    private static OpenApiResponse Response(string what, OpenApiDocument document) =>
        new()
        {
            Description = what,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("ProblemDocument", document) },
            },
        };
}
