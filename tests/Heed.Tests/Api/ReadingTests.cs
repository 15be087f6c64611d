using System.Net;
using System.Text.Json;
using Heed.Actions;

namespace Heed.Tests.Api;

/// <summary>What everyone reads through the API.</summary>
public sealed class ReadingTests : ApiSite
{
    [Fact]
    public async Task Programmes_lists_records_and_editions_are_read_without_a_token()
    {
        await PublishAsync("actions/1", new ActionItem { Title = "First", Number = "1" });
        await PublishAsync("actions/1", new ActionItem { Title = "Second", Number = "1" });

        var programmes = Json(await GetAsync("/api/v1/programmes")).GetProperty("items");
        Assert.Equal("trial", Assert.Single(programmes.EnumerateArray()).GetProperty("name").GetString());
        var list = Json(await GetAsync($"{Programme}/records/actions?q=second"));
        Assert.Equal("Second", Assert.Single(list.GetProperty("items").EnumerateArray()).GetProperty("title").GetString());
        Assert.Equal(2, Json(await GetAsync($"{Programme}/records/actions/1")).GetProperty("historyCount").GetInt32());
        var edition = Json(await GetAsync($"{Programme}/records/actions/1/editions/1"));
        Assert.Equal("First", edition.GetProperty("content").GetProperty("title").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"{Programme}/records/actions/1/editions/3")).Status);
    }

    [Fact]
    public async Task A_reader_is_answered_with_a_tag_and_any_site_may_read()
    {
        await PublishAsync("actions/1", new ActionItem { Title = "First" });

        var answer = await GetAsync($"{Programme}/records/actions");
        Assert.Equal(("*", "public, max-age=60"), (answer.Headers["Access-Control-Allow-Origin"], answer.Headers["Cache-Control"]));
        var again = await CallAsync(null, HttpMethod.Get, $"{Programme}/records/actions", null, ("If-None-Match", answer.Headers["ETag"]));
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
    }

    [Fact]
    public async Task Changes_go_on_from_a_position_and_drafts_are_not_among_them()
    {
        var before = Json(await GetAsync($"{Programme}/changes")).GetProperty("position").GetInt64();
        await PublishAsync("actions/1", new ActionItem { Title = "First" });
        await WrittenAsync("actions/2", new ActionItem { Title = "Hidden" });
        await PublishAsync("actions/3", new ActionItem { Title = "For staff" }, Heed.Ledger.Audience.Staff);

        var answer = await GetAsync($"{Programme}/changes?after={before}");

        var change = Assert.Single(Json(answer).GetProperty("items").EnumerateArray());
        Assert.Equal(("actions/1", "First"), (change.GetProperty("path").GetString(), change.GetProperty("title").GetString()));
        Assert.Equal(change.GetProperty("position").GetInt64(), Json(answer).GetProperty("position").GetInt64());
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync($"{Programme}/changes?after=x")).Status);
    }

    [Fact]
    public async Task What_is_asked_wrongly_gets_problem_details()
    {
        foreach (var address in (string[])[
            $"{Programme}/records/actions?colour=red", $"{Programme}/records/actions?as-at=2999-01-01",
            $"{Programme}/records/actions/9", "/api/v1/programmes/none", "/api/v1/nothing"])
            Assert.Equal((address, "application/problem+json"), (address, (await GetAsync(address)).ContentType));
    }

    [Fact]
    public async Task The_document_describes_each_operation_once_with_contents_of_every_kind()
    {
        var document = Json(await GetAsync("/api/v1/openapi.json"));

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("http://localhost", document.GetProperty("servers")[0].GetProperty("url").GetString());
        var schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (var kind in Slices.Kinds.All)
            Assert.True(schemas.TryGetProperty(Heed.Api.Reference.ContentSchemas.NameOf(kind), out _), kind.Name);
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()).Select(o => o.Value)
            .ToList();
        var names = operations.Select(o => o.GetProperty("operationId").GetString()).ToList();
        Assert.Equal(names.Distinct().Count(), names.Count);
        Assert.All(operations, o => Assert.NotEqual("", o.GetProperty("summary").GetString()));
        Assert.DoesNotContain(document.GetProperty("paths").EnumerateObject(), p => p.Name.Contains("/desk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_describes_every_field()
    {
        var schemas = Json(await GetAsync("/api/v1/openapi.json")).GetProperty("components").GetProperty("schemas");

        var silent = schemas.EnumerateObject().SelectMany(s => Silent(s.Name, s.Value)).ToList();

        Assert.Empty(silent);
    }

    [Fact]
    public async Task The_reference_names_every_field_and_loads_nothing_from_elsewhere()
    {
        var page = await GetAsync("/api");

        Assert.Equal((HttpStatusCode.OK, "API reference"), (page.Status, page.Heading));
        foreach (var field in Slices.Kinds.All.SelectMany(k => k.Shape.Fields).Select(f => f.Name).Distinct())
            Assert.Contains(field, page.Text, StringComparison.Ordinal);
        Assert.True(page.Body.Length < 400_000, $"{page.Body.Length}");
    }

    // The fields without a description, of a schema and of the parts in it.
    private static IEnumerable<string> Silent(string name, JsonElement schema)
    {
        if (schema.TryGetProperty("items", out var items))
            return Silent(name + "[]", items);
        return !schema.TryGetProperty("properties", out var fields) ? []
            : fields.EnumerateObject().SelectMany(
                f => (IsDescribed(f.Value) ? Array.Empty<string>() : [$"{name}.{f.Name}"])
                    .Concat(Silent($"{name}.{f.Name}", f.Value)));
    }

    // What may be null has its description in the choice that is not.
    private static bool IsDescribed(JsonElement field) =>
        field.TryGetProperty("description", out _)
        || field.TryGetProperty("oneOf", out var choices) && choices.EnumerateArray().Any(c => c.TryGetProperty("description", out _));
}
