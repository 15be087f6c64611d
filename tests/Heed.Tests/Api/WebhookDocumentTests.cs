using System.Text.Json;
using Heed.Tests.Web;

namespace Heed.Tests.Api;

/// <summary>What is sent to webhooks is described where the API is.</summary>
public sealed class WebhookDocumentTests : WebhookSite
{
    [Fact]
    public async Task The_document_names_exactly_the_headers_and_fields_that_are_sent()
    {
        await AddAsync(await AdministratorAsync());
        await PublishedAsync(1);
        await RunAsync();
        var (headers, body) = Assert.Single(Other.Heard);

        var document = Json(await GetAsync("/api/v1/openapi.json"));

        var told = document.GetProperty("webhooks").GetProperty("release.published").GetProperty("post");
        Assert.Equal(
            headers.Keys.Where(h => h.StartsWith("webhook-", StringComparison.Ordinal)).Order(),
            told.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!).Order());
        using var sent = JsonDocument.Parse(body);
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal(FieldsOf(sent.RootElement), FieldsOf(schemas.GetProperty("WebhookMessage"), schemas));
        Assert.Equal(
            FieldsOf(sent.RootElement),
            FieldsOf(told.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example")));
    }

    [Fact]
    public async Task The_reference_shows_a_message_and_every_field_of_it()
    {
        var page = await GetAsync("/api");

        foreach (var words in (string[])["webhook-signature", "\"release.published\"", "\"webhook.test\"", "data.records.path"])
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> FieldsOf(JsonElement sent, string at = "") => sent.ValueKind switch
    {
        JsonValueKind.Object => [.. sent.EnumerateObject().SelectMany(p => FieldsOf(p.Value, $"{at}.{p.Name}").Prepend($"{at}.{p.Name}"))
            .Order(StringComparer.Ordinal)],
        JsonValueKind.Array => FieldsOf(sent[0], at),
        _ => [],
    };

    private static IReadOnlyList<string> FieldsOf(JsonElement schema, JsonElement schemas, string at = "")
    {
        if (schema.TryGetProperty("$ref", out var named))
            return FieldsOf(schemas.GetProperty(named.GetString()!.Split('/')[^1]), schemas, at);
        if (schema.TryGetProperty("items", out var items))
            return FieldsOf(items, schemas, at);
        return !schema.TryGetProperty("properties", out var fields) ? []
            : [.. fields.EnumerateObject().SelectMany(f => FieldsOf(f.Value, schemas, $"{at}.{f.Name}").Prepend($"{at}.{f.Name}"))
                .Order(StringComparer.Ordinal)];
    }
}
