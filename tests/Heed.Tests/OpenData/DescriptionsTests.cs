using System.Text.Json;
using System.Text.Json.Nodes;
using Heed.Tests.Web;
using Json.Schema;

namespace Heed.Tests.OpenData;

/// <summary>Descriptions of the data for programs, held against the data by readers that are not ours.</summary>
public sealed class DescriptionsTests(DemoSite site)
{
    [Fact]
    public async Task Each_record_is_what_the_schema_of_its_kind_says()
    {
        var schemas = new Dictionary<string, JsonSchema>();
        foreach (var kind in Slices.Kinds.All)
        {
            var answer = await site.GetAsync($"/cpip/data/schemas/{kind.Name}.json");
            Assert.Equal("application/schema+json", answer.ContentType);
            schemas[kind.Name] = JsonSchema.FromText(answer.Body);
        }
        var (wrong, looked) = (new List<string>(), 0);
        foreach (var kind in Slices.Kinds.All.Where(k => k.List.Length > 0))
        {
            var list = JsonNode.Parse((await site.GetAsync($"/cpip/{kind.List}.json")).Body)!;
            foreach (var item in list["items"]!.AsArray())
            {
                var content = (item!["contentToday"] ?? item["content"])!;
                var result = schemas[kind.Name].Evaluate(
                    JsonSerializer.SerializeToElement(content), new EvaluationOptions { OutputFormat = OutputFormat.List });
                if (!result.IsValid)
                    wrong.Add($"{item["address"]}: {JsonSerializer.Serialize(result)}");
                looked++;
            }
        }
        Assert.Empty(wrong);
        Assert.True(looked > 250, $"Only {looked} records.");
    }

    [Fact]
    public async Task A_schema_refuses_a_field_that_its_kind_does_not_have()
    {
        var schema = JsonSchema.FromText((await site.GetAsync("/cpip/data/schemas/update.json")).Body);

        Assert.False(schema.Evaluate(JsonSerializer.SerializeToElement(new { colour = "blue" })).IsValid);
    }

    [Fact]
    public async Task The_catalogue_has_what_its_profile_asks_of_every_part()
    {
        var catalogue = JsonNode.Parse((await site.GetAsync("/cpip/data.jsonld")).Body)!;

        // DCAT-AP 3: mandatory properties of a catalogue, a dataset, a distribution and an agent.
        AssertHas(catalogue, "dct:title", "dct:description", "dct:publisher", "dcat:dataset");
        AssertHas(catalogue["dct:publisher"]!, "foaf:name");
        var sets = catalogue["dcat:dataset"]!.AsArray();
        Assert.All(sets, set => AssertHas(set!, "dct:title", "dct:description", "dct:publisher", "dcat:distribution"));
        foreach (var given in sets.SelectMany(s => s!["dcat:distribution"]!.AsArray()))
        {
            AssertHas(given!, "dcat:accessURL", "dct:license", "dcatap:availability");
            var address = (string)given!["dcat:downloadURL"]!["@id"]!;
            var answer = await site.GetAsync(address.Replace("http://localhost", "", StringComparison.Ordinal));
            Assert.Equal((address, System.Net.HttpStatusCode.OK), (address, answer.Status));
            Assert.EndsWith("/" + answer.ContentType, (string)given["dcat:mediaType"]!["@id"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_description_of_a_table_names_the_columns_that_the_table_has()
    {
        foreach (var kind in Slices.Kinds.All.Where(k => k.List.Length > 0))
        {
            var described = JsonNode.Parse((await site.GetAsync($"/cpip/{kind.List}.csv-metadata.json")).Body)!;
            var header = (await site.GetAsync($"/cpip/{kind.List}.csv")).Body.TrimStart('\uFEFF').Split("\r\n")[0];
            var columns = described["tableSchema"]!["columns"]!.AsArray().Select(c => (string)c!["titles"]!).ToList();
            await using var csv = Sylvan.Data.Csv.CsvDataReader.Create(new StringReader(header + "\r\n"));
            Assert.Equal(columns, Enumerable.Range(0, csv.FieldCount).Select(csv.GetName));
            var names = described["tableSchema"]!["columns"]!.AsArray().Select(c => (string)c!["name"]!).ToList();
            Assert.Equal(names, names.Distinct());
            // CSVW: a name is a URI template variable.
            Assert.All(names, name => Assert.Matches("^[A-Za-z0-9][A-Za-z0-9_.]*$", name));
        }
    }

    private static void AssertHas(JsonNode node, params string[] properties) =>
        Assert.All(properties, p => Assert.True(node[p] is not null, $"{node["@id"]} has no {p}."));
}
