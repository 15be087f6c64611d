using System.Text;
using System.Text.Json.Nodes;
using Heed.Commands;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Files;
using Heed.Publications;
using Heed.Tests.Promises;
using Heed.Updates;

namespace Heed.Tests.Export;

/// <summary><c>heed export X --to X.jsonl</c> and <c>heed import record</c>: out, into an empty site, out again.</summary>
public sealed class RecordRoundTripTests : GrowingSite
{
    // What a site says of itself, not of the record it holds.
    private static readonly string[] OfTheSite =
        ["exportedAt", "logSequence", "logHash", "sequence", "recordedAt", "imported", "release", "id"];

    [Fact]
    public async Task A_record_with_drafts_comes_back_without_loss()
    {
        using var folder = new TemporaryFolder();
        await FillAsync();
        var before = await ExportAsync(folder, "before.jsonl", OnItsDatabase, "--with-drafts");
        await using var other = new ImportedSite();
        await other.InitializeAsync();

        Assert.Equal(0, await other.ImportAsync(folder.At("before.jsonl")));

        var after = await ExportAsync(folder, "after.jsonl", other.Options, "--with-drafts");
        Assert.Equal(before, after);
        Assert.Equal(
            (await GetAsync("/trial/publications/paper.json")).Body.Length > 0,
            (await other.GetAsync("/trial/publications/paper.json")).Body.Length > 0);
        Assert.Equal("The attached words.", (await other.GetAsync(FileOf(before))).Body);
        Assert.Equal(System.Net.HttpStatusCode.Gone, (await other.GetAsync("/trial/updates/2")).Status);
        var staff = await other.WithLedgerAsync(ledger => ledger.ReadAs(Viewer.Named("s", [], ["trial"])).DraftAsync("trial", "updates/4"));
        Assert.Equal(["first writer", "second writer"], staff!.Writers);
        Assert.Equal(2, staff.Version);
    }

    [Fact]
    public async Task What_only_staff_may_read_is_not_in_the_public_file()
    {
        using var folder = new TemporaryFolder();
        await FillAsync();

        await ExportAsync(folder, "public.jsonl", OnItsDatabase);

        var text = await File.ReadAllTextAsync(folder.At("public.jsonl"), TestContext.Current.CancellationToken);
        foreach (var secret in (string[])[
            "For staff alone", "Only a draft", "first writer", "tester", "Removed words", "updates/3", "updates/4"])
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Contains("personal data", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_file_builds_a_site_that_says_the_same()
    {
        using var folder = new TemporaryFolder();
        await FillAsync();
        await ExportAsync(folder, "public.jsonl", OnItsDatabase);
        await using var other = new ImportedSite();
        await other.InitializeAsync();

        Assert.Equal(0, await other.ImportAsync(folder.At("public.jsonl")));

        foreach (var path in (string[])["", "/actions/1", "/updates/1", "/recommendations/1", "/groups/g0", "/publications/paper"])
            Assert.Equal(Without((await GetAsync($"/trial{path}.json")).Body), Without((await other.GetAsync($"/trial{path}.json")).Body));
    }

    [Fact]
    public async Task A_site_that_has_the_programme_is_not_changed()
    {
        using var folder = new TemporaryFolder();
        await GrowAsync(from: 0, count: 1, actionsFrom: 0, actions: 1);
        await ExportAsync(folder, "own.jsonl", OnItsDatabase);
        var head = await WithLedgerAsync(ledger => ledger.HeadAsync());

        Assert.Equal(1, await HeedCommand.RunAsync(["import", "record", folder.At("own.jsonl"), .. OnItsDatabase]));

        Assert.Equal(head, await WithLedgerAsync(ledger => ledger.HeadAsync()));
    }

    private async Task FillAsync()
    {
        await GrowAsync(from: 0, count: 2, actionsFrom: 0, actions: 3);
        var hash = await WithServiceAsync<FileStore, string>(
            files => files.PutAsync(FileCheck.Accept("words.txt", Encoding.UTF8.GetBytes("The attached words.")), default));
        await PublishAsync(
            "publications/paper", new Publication
            {
                Title = "Paper",
                Attachments =
                    [new Attachment { Label = "Words", FileName = "words.txt", Hash = hash, MediaType = "text/plain", Size = 19 }],
            });
        await PublishAsync("updates/2", new Update { Title = "Removed words", Number = "2", PostedOn = Today, Body = new Prose("Text.") });
        await WithLedgerAsync(async ledger => await ledger.RedactAsync("trial", "updates/2", [], "personal data", "tester"));
        await PublishAsync(
            "updates/3", new Update { Title = "For staff alone", Number = "3", PostedOn = Today, Body = new Prose("Text.") },
            Audience.Staff);
        await WithLedgerAsync(ledger => ledger.WithdrawAsync("trial", "actions/2", "It was a mistake.", "tester", "approver"));
        await WithLedgerAsync(async ledger =>
        {
            await ledger.SaveDraftAsync(
                new DraftSave(
                    "trial", "updates/4", new Update { Title = "Only a draft", Number = "4" }, 0, "first writer", Audience.Public));
            return await ledger.SaveDraftAsync(
                new DraftSave(
                    "trial", "updates/4", new Update { Title = "Only a draft, longer", Number = "4" }, 1, "second writer", null,
                    [1, 2, 3]));
        });
    }

    private static Heed.Ledger.Dates.FuzzyDate Today => Heed.Ledger.Dates.FuzzyDate.Parse("2026-01-05");

    private static async Task<IReadOnlyList<string>> ExportAsync(
        TemporaryFolder folder, string name, IEnumerable<string> database, params IEnumerable<string> options)
    {
        Assert.Equal(0, await HeedCommand.RunAsync(["export", "trial", "--to", folder.At(name), .. options, .. database]));
        return [.. File.ReadLines(folder.At(name)).Select(Without)];
    }

    private static string FileOf(IEnumerable<string> lines) =>
        lines.Select(l => JsonNode.Parse(l)!).Where(l => (string?)l["type"] == "file")
            .Select(l => $"/trial/files/{l["hash"]}/{l["name"]}").Single();

    private static string Without(string json)
    {
        var node = JsonNode.Parse(json)!;
        Remove(node);
        return node.ToJsonString();
    }

    private static void Remove(JsonNode? node)
    {
        if (node is JsonObject parts)
        {
            foreach (var name in OfTheSite)
                parts.Remove(name);
            foreach (var (_, part) in parts)
                Remove(part);
        }
        foreach (var part in node as JsonArray ?? [])
            Remove(part);
    }
}
