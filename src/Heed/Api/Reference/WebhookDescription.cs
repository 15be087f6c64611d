using System.Text.Json.Nodes;
using Heed.Api.Webhooks;
using Heed.OpenData;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Heed.Api.Reference;

/// <summary>Describes messages to webhooks in the OpenAPI document: what is sent, how it is signed, what to answer.</summary>
public static class WebhookDescription
{
    private const string Message = nameof(WebhookMessage);

    private static readonly (string Name, string Description)[] Headers =
    [
        ("webhook-id", "The same each time a message is sent, so that you can tell when you get it twice."),
        ("webhook-timestamp", "When it was sent, in seconds since 1970. Refuse a message more than five minutes old."),
        ("webhook-signature", "“v1,” and the base64 of HMAC-SHA256 over the id, the timestamp and the body, with a full stop between them. "
            + "For 24 hours after the secret was changed there are two, with a space between. Accept the message if one is right."),
    ];

    private static readonly (string Status, string Description)[] Statuses =
    [
        ("2XX", "The message arrived. Answer within 10 seconds. Only the status is read."),
        ("410", "You want no more messages. The webhook is switched off."),
        ("default", "The message is sent again for about a day, with longer and longer pauses. Redirects are not followed."),
    ];

    /// <summary>Adds them to the document.</summary>
    public static async Task AddAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, string origin, CancellationToken cancel)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(WebhookMessage), null, cancel);
        ((OpenApiSchema)schema.Properties!["type"]).Enum = [WebhookMessage.Published, WebhookMessage.Test];
        document.AddComponent(Message, schema);
        var kind = Slices.Kinds.All.First(k => k.List.Length > 0);
        document.Tags!.Add(new OpenApiTag
        {
            Name = Tags.Webhooks,
            Description = "Messages that we send to your address when something public is published. An administrator adds the address at "
                + "the desk. They are signed as Standard Webhooks says.",
        });
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>
        {
            [WebhookMessage.Published] = Path(document, "releasePublished", "Something public was published",
                "It says where to read what changed, not what it says. Messages can arrive twice, or out of order.",
                WebhookMessage.Example(WebhookMessage.Published, kind, origin)),
            [WebhookMessage.Test] = Path(document, "webhookTest", "A test was sent from the desk", "It names no records.",
                WebhookMessage.Example(WebhookMessage.Test, kind, origin)),
        };
    }

    private static OpenApiPathItem Path(
        OpenApiDocument document, string name, string summary, string description, WebhookMessage example) =>
        new()
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation>
            {
                [HttpMethod.Post] = new()
                {
                    OperationId = name,
                    Summary = summary,
                    Description = description,
                    Tags = new HashSet<OpenApiTagReference> { new(Tags.Webhooks, document) },
                    Parameters = [.. Headers.Select(Header)],
                    RequestBody = new OpenApiRequestBody
                    {
                        Required = true,
                        Content = new Dictionary<string, OpenApiMediaType>
                        {
                            ["application/json"] = new()
                            {
                                Schema = new OpenApiSchemaReference(Message, document),
                                Example = JsonNode.Parse(Answers.Utf8(example)),
                            },
                        },
                    },
                    Responses = Responses(),
                },
            },
        };

    private static IOpenApiParameter Header((string Name, string Description) header) =>
        new OpenApiParameter
        {
            Name = header.Name,
            In = ParameterLocation.Header,
            Required = true,
            Description = header.Description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static OpenApiResponses Responses()
    {
        var all = new OpenApiResponses();
        foreach (var (status, description) in Statuses)
            all.Add(status, new OpenApiResponse { Description = description });
        return all;
    }
}
