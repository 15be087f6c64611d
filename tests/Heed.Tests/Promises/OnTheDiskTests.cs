using System.Net;
using System.Text;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tests.Desk;
using Heed.Tests.Platform.Files;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Promises;

/// <summary>P35: a stolen copy of the data, without the keys, says nothing of what is not public.</summary>
public sealed class OnTheDiskTests : DeskSite
{
    private const string Canary = "zqcanary";

    [Fact]
    public async Task The_data_without_the_keys_says_nothing_that_is_not_public()
    {
        await FillAsync();

        Assert.Equal([], await FoundAsync(Canary));
        // The search itself works: what is public is found.
        Assert.NotEmpty(await FoundAsync("zqopen"));
    }

    [Fact]
    public async Task Staff_and_members_search_and_read_what_is_closed_on_the_disk()
    {
        await FillAsync();

        var found = await Isla.GetAsync($"/desk/trial/search?q={Canary}meetings+{Canary}bodies");
        Assert.Contains($"Staff {Canary}meeting", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Canary}draft", found.Text, StringComparison.Ordinal);

        var member = Viewer.Named("mo", [("trial", "panel")], []);
        var result = await WithLedgerAsync(l => l.ReadAs(member).SearchAsync("trial", $"{Canary}paper", null, 10));
        var hit = Assert.Single(result.Hits);
        Assert.Equal(("Members " + Canary + "paper", true), (hit.Entry.Title, hit.Snippet.Any(s => s.IsMatch)));
        var read = await WithLedgerAsync(l => l.ReadAs(member).FindAsync("trial", "updates/7"));
        Assert.Equal($"Read {Canary}paper.", Assert.IsType<Update>(read!.Content).Body!.Text);
        var history = await WithLedgerAsync(l => l.ReadAs(member).HistoryAsync("trial", "updates/7"));
        Assert.Equal($"Because of {Canary}why.", Assert.Single(history).Why);
        var listed = await WithLedgerAsync(
            l => l.ReadAs(member).ListAsync(new ListQuery("trial") { Text = $"{Canary}pap", Order = EntryOrder.Title }));
        Assert.Equal(1, listed.Total);

        Assert.Empty((await WithLedgerAsync(l => l.ReadAs(Viewer.Public).SearchAsync("trial", $"{Canary}paper", null, 10))).Hits);
        Assert.DoesNotContain(
            Canary, (await GetAsync($"/trial/search?q={Canary}meeting")).Page.QuerySelector("main")!.InnerHtml.Replace(
                $"{Canary}meeting", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await PublishAsync("groups/panel", new Heed.Groups.Group { Title = "Panel" });
        await PublishAsync("updates/5", new Update { Title = "Update zqopen", Number = "5", PostedOn = Day, Body = new Prose("Words.") });
        await PublishAsync(
            "updates/6",
            new Update { Title = $"Staff {Canary}meeting", Number = "6", PostedOn = Day, Body = new Prose($"Staff {Canary}body.") },
            Audience.Staff, why: $"Because of {Canary}why.");
        await PublishAsync(
            "updates/7",
            new Update { Title = $"Members {Canary}paper", Number = "7", PostedOn = Day, Body = new Prose($"Read {Canary}paper.") },
            Audience.MembersOf("panel"), why: $"Because of {Canary}why.");
        await WrittenAsync(
            "updates/8",
            new Update { Title = $"Draft {Canary}draft", Number = "8", PostedOn = Day, Body = new Prose($"Draft {Canary}body.") });
        foreach (var path in (string[])["updates/6", "updates/8"])
            await UploadAsync(path, $"{Canary} {path[^1]}.txt", SampleFiles.Plain($"Attached {Canary}file {path}."));
        await WithLedgerAsync(async l =>
        {
            var draft = await l.ReadAs(Viewer.Named("x", [], ["trial"])).DraftAsync("trial", "updates/6");
            return await l.PublishAsync(
                new Release(
                    "trial", "tester") { Title = $"Release {Canary}title",
                        Drafts = [new ReleasedDraft("updates/6", draft!.Version, $"Because of {Canary}file.")] });
        });
        await Isla.SubmitAsync(
            await Isla.GetAsync("/desk/trial/record/updates/8"), Typed(("why", $"Why {Canary}submitted.")), "Send for review");
        await Ailsa.SubmitAsync(
            await Ailsa.GetAsync("/desk/trial/record/updates/8"), Typed(("note", $"Note {Canary}returned.")), "Return to the writer");
    }

    private static FuzzyDate Day => FuzzyDate.Parse("2017-06-30");

    private async Task UploadAsync(string record, string name, byte[] bytes)
    {
        var page = await Isla.GetAsync($"/desk/trial/files/{record}");
        var token = page.Page.QuerySelector("form[enctype] input[name=form-token]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "form-token" }, { new StringContent(""), "label" } };
        form.Add(new ByteArrayContent(bytes), "file", name);
        var answer = await Isla.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri($"/desk/trial/files/{record}", UriKind.Relative)) { Content = form });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    // Where a word is found: in the bytes of every file of the data, and on PostgreSQL in every value of every table.
    private async Task<IReadOnlyList<string>> FoundAsync(string word)
    {
        var found = new List<string>();
        if (TestDatabase.IsPostgres)
        {
            foreach (var (table, rows) in await Tables.ReadAsync(Database))
                found.AddRange(rows.SelectMany(r => r).Where(c => c.Value.Contains(word, StringComparison.OrdinalIgnoreCase))
                    .Select(c => $"{table}.{c.Column}"));
        }
        var choice = Database.Choice;
        foreach (var file in new[] { choice.Folder, choice.Files }.Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => !f.StartsWith(choice.Keys, StringComparison.Ordinal)).Distinct())
        {
            if (file.Contains(word, StringComparison.OrdinalIgnoreCase) || Encoding.Latin1.GetString(Read(file))
                .Contains(word, StringComparison.OrdinalIgnoreCase))
                found.Add(file);
        }
        return [.. found.Distinct()];
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
