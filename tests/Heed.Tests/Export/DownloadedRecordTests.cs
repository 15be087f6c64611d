using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heed.Export.Lines;
using Heed.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Export;

/// <summary>The demonstration's record as anyone may download it, and what can be built from it.</summary>
public sealed class DownloadedRecordTests(DemoSite site)
{
    [Fact]
    public async Task Its_parts_together_hold_every_edition_once_in_order()
    {
        var lines = await LinesAsync();

        var editions = lines.Where(l => Type(l) == "edition").ToList();
        var sequences = editions.Select(e => e.GetProperty("sequence").GetInt64()).ToList();
        Assert.Equal(sequences.Order().Distinct(), sequences);
        Assert.Equal(
            (lines.Count(l => Type(l) == "record"), editions.Count),
            (lines[^1].GetProperty("records").GetInt32(), lines[^1].GetProperty("editions").GetInt32()));
        Assert.True(editions.Count > 300, $"Only {editions.Count} editions.");
        var last = (await GetJsonAsync("/cpip/recommendations/1.json")).GetProperty("historyCount").GetInt32();
        Assert.Equal(last, editions.Count(e => e.GetProperty("path").GetString() == "recommendations/1"));
    }

    [Fact]
    public async Task Anyone_can_check_each_edition_against_the_hash_on_its_page()
    {
        foreach (var edition in (await LinesAsync()).Where(l => Type(l) == "edition"))
        {
            byte[] hashed = [.. Convert.FromHexString(edition.GetProperty("salt").GetString()!),
                .. Encoding.UTF8.GetBytes(edition.GetProperty("content").GetRawText())];
            Assert.Equal(edition.GetProperty("hash").GetString(), Convert.ToHexStringLower(SHA256.HashData(hashed)));
        }
    }

    [Fact]
    public async Task Another_site_built_from_it_says_the_same_in_every_format()
    {
        using var folder = new TemporaryFolder();
        var parts = await DownloadAsync(folder);
        await using var other = new ImportedSite(DemoSite.Now);
        await other.InitializeAsync();
        await ImportAsync(other, parts);

        var paths = (await LinesAsync()).Where(l => Type(l) == "record").Select(l => l.GetProperty("path").GetString()!).ToList();
        string[] lists = [.. Slices.Kinds.All.Where(k => k.List.Length > 0).SelectMany(k => new[] { $"/{k.List}.csv", $"/{k.List}.json" })];
        var addresses = paths.Select(p => p.Length == 0 ? ".json" : $"/{p}.json")
            .Concat([.. lists, "/recommendations/1/history", "/changes.csv?from=2017-01-01", "/timeline", "/changes.atom"]);
        foreach (var address in addresses)
        {
            var (here, there) = (await site.GetAsync("/cpip" + address), await other.GetAsync("/cpip" + address));
            Assert.Equal((address, here.Status, here.Body), (address, there.Status, there.Body));
        }
    }

    [Fact]
    public async Task A_part_that_is_none_is_answered_with_a_sentence()
    {
        var answer = await site.GetAsync("/cpip/data/record.jsonl?after=x");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("not a place in the log", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_at_a_day_it_has_what_was_public_on_it_and_no_more()
    {
        var day = (await site.GetAsync("/cpip/data/record.jsonl?as-at=2017-06-30")).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(Parsed).ToList();

        Assert.Equal("2017-06-30", day[0].GetProperty("asAt").GetString());
        var editions = day.Where(l => Type(l) == "edition").Select(l => l.GetProperty("publishedAt").GetDateTime()).ToList();
        Assert.NotEmpty(editions);
        Assert.All(editions, at => Assert.True(at < new DateTime(2017, 7, 1)));
    }

    // The real clock may be before the demonstration's day: the command's own parts are used with the clock of the tests.
    private static Task<bool> ImportAsync(ImportedSite other, IReadOnlyList<string> parts) =>
        other.WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var file = new RecordFile(parts, Slices.Kinds);
            var check = await RecordFileCheck.OfAsync(file, Slices.Kinds, TestContext.Current.CancellationToken);
            await ActivatorUtilities.CreateInstance<RecordImport>(services)
                .ImportAsync(file, check, "cpip", TestContext.Current.CancellationToken);
            return true;
        });

    private async Task<IReadOnlyList<string>> DownloadAsync(TemporaryFolder folder)
    {
        var files = new List<string>();
        for (var address = "/cpip/data/record.jsonl"; address is not null;)
        {
            var answer = await site.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, "application/jsonl"), (answer.Status, answer.ContentType));
            files.Add(await folder.WriteAsync($"{files.Count}.jsonl", answer.Body));
            address = Parsed(answer.Body.Split('\n')[0]).TryGetProperty("next", out var next)
                ? next.GetString()!.Replace("http://localhost", "", StringComparison.Ordinal) : null;
        }
        return files;
    }

    private async Task<IReadOnlyList<JsonElement>> LinesAsync()
    {
        using var folder = new TemporaryFolder();
        return [.. (await DownloadAsync(folder)).SelectMany(File.ReadLines).Select(Parsed)];
    }

    private async Task<JsonElement> GetJsonAsync(string address) => Parsed((await site.GetAsync(address)).Body);

    private static JsonElement Parsed(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }

    private static string? Type(JsonElement line) => line.GetProperty("type").GetString();
}
