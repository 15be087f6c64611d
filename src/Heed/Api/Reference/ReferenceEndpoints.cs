using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Layout;
using Heed.Lists;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Heed.Api.Reference;

/// <summary>The API described, for programs and for people.</summary>
public static class ReferenceEndpoints
{
    /// <summary>Maps the document.</summary>
    public static void MapDocument(this RouteGroupBuilder api) =>
        api.MapGet("/openapi.json", async (
            [FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider provider, CancellationToken cancel) =>
        {
            var document = await provider.GetOpenApiDocumentAsync(cancel);
            return Results.Bytes(
                Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel)),
                "application/json; charset=utf-8");
        }).ExcludeFromDescription();

    /// <summary>Maps the page.</summary>
    public static void MapReference(this IEndpointRouteBuilder site) =>
        site.MapGet("/api", async (
            [FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider provider, RequestContext here, KindRegistry registry,
            CancellationToken cancel) =>
            new View("/Api/Reference/Reference.cshtml", new ReferencePage
            {
                Here = here,
                Document = await provider.GetOpenApiDocumentAsync(cancel),
                Kinds = registry,
            }));
}

/// <summary>How to use the API, with every address and every field.</summary>
public sealed class ReferencePage : Page
{
    public override string Title => T("API reference");

    public override string? Description => T("How programs read this record and write drafts.");

    public required OpenApiDocument Document { get; init; }

    public required KindRegistry Kinds { get; init; }

    /// <summary>How an example of JSON is shown.</summary>
    public static JsonSerializerOptions Readable { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields of a message, with what each says.</summary>
    public IEnumerable<(string Name, string Description)> MessageFields =>
        Fields(Document.Components!.Schemas![nameof(Webhooks.WebhookMessage)], "");

    // The same addresses are there for each kind: one shows them, and a table gives the others.
    private KindPages Example => Kinds.All.First(p => p.Kind.List.Length > 0);

    /// <summary>The operations of a part of the reference.</summary>
    public IEnumerable<(string Method, string Path, OpenApiOperation Operation)> Of(string tag) =>
        from path in Document.Paths
        from operation in path.Value.Operations ?? []
        where operation.Value.Tags?.Any(t => t.Name == tag) == true && IsShown(path.Key)
        select (operation.Key.Method, path.Key, operation.Value);

    /// <summary>The messages that are sent to webhooks.</summary>
    public IEnumerable<OpenApiOperation> Messages => Document.Webhooks!.Values.SelectMany(w => w.Operations!.Values);

    /// <summary>The kind that the addresses are shown for.</summary>
    public string ExampleName => T(Example.Kind.Plural);

    private static IEnumerable<(string, string)> Fields(IOpenApiSchema schema, string at) =>
        (schema.Properties ?? schema.Items?.Properties ?? new Dictionary<string, IOpenApiSchema>()).SelectMany(
            p => Fields(p.Value, $"{at}{p.Key}.").Prepend(($"{at}{p.Key}", p.Value.Description ?? "")));

    private bool IsShown(string path)
    {
        var parts = path.Split('/');
        // The programme's own draft is like any other.
        if (parts.Contains("draft"))
            return false;
        var kind = Array.FindIndex(parts, p => p is "records" or "drafts") + 1;
        return kind == 0 || kind >= parts.Length || parts.Contains("releases") || parts[kind] == Example.Kind.List;
    }
}
