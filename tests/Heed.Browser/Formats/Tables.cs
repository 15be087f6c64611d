using System.Text.Json;
using System.Text.Json.Nodes;
using Heed.Browser.Harness;

namespace Heed.Browser.Formats;

/// <summary>The tables of the demonstration, read by their descriptions (CSV on the Web) with a reader that others wrote.</summary>
public sealed class Tables(Demo demo)
{
    [Fact]
    public async Task Every_table_is_as_its_description_says()
    {
        var tables = await TablesAsync();

        var report = await CheckAsync(tables);

        Assert.Empty(report.Problems);
        Assert.True(report.Tables == tables.Count && report is { Tables: > 15, Rows: > 250, Triples: > 5000 }, $"{report}");
    }

    [Theory]
    [InlineData("\"datatype\":\"integer\"", "\"datatype\":\"dateTime\"", "edition is “")]
    [InlineData("\"titles\":\"Reference\"", "\"titles\":\"Number\"", "the head is Address,Reference")]
    [InlineData("\"primaryKey\":\"address\"", "\"primaryKey\":\"state\"", "two rows have one key")]
    public async Task A_wrong_description_would_be_found(string right, string wrong, string problem)
    {
        var table = JsonSerializer.Serialize(await TableAsync("actions"), JsonSerializerOptions.Web);
        Assert.Contains(right, table, StringComparison.Ordinal);

        var report = await CheckAsync([JsonNode.Parse(table.Replace(right, wrong, StringComparison.Ordinal))!]);

        Assert.Contains(report.Problems, p => p.Contains(problem, StringComparison.Ordinal));
    }

    private static Task<Report> CheckAsync(IReadOnlyList<JsonNode> tables) =>
        Checked.By<Report>("rdf-parser-csvw", "check-table.mjs", JsonSerializer.Serialize(tables));

    private async Task<IReadOnlyList<JsonNode>> TablesAsync()
    {
        var lists = JsonNode.Parse(await TextAsync("/cpip.json"))!["lists"]!.AsArray();
        var tables = new List<JsonNode>();
        foreach (var list in lists)
            tables.Add(await TableAsync(new Uri((string)list!["address"]!).Segments[^1]));
        return tables;
    }

    private async Task<JsonNode> TableAsync(string list) =>
        new JsonObject
        {
            ["description"] = JsonNode.Parse(await TextAsync($"/cpip/{list}.csv-metadata.json")),
            ["table"] = await TextAsync($"/cpip/{list}.csv"),
        };

    private async Task<string> TextAsync(string address) =>
        await demo.Client.GetStringAsync(await demo.Address(address), TestContext.Current.CancellationToken);

    private sealed record Report(int Tables, int Rows, int Triples, IReadOnlyList<string> Problems);
}
