using System.Text.Json;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

/// <summary>What is hidden cannot be shown to exist, nor does it change anything the public reads (P32, P33).</summary>
public sealed class SecrecyTests
{
    private static readonly string[] Words = [
        "harbour", "heron", "quay", "otter", "tide", "lantern", "gull", "rope", "harbor", "herron", "kway"];

    [Fact]
    public async Task A_hidden_record_a_draft_and_nothing_at_all_give_the_same_answers()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/hidden", new Note { Title = "Lantern" }, Audience.Staff);
        await world.SaveAsync("notes/draft", new Note { Title = "Lantern" });
        await world.Ledger.ReserveAsync(Programme, "notes/reserved");
        foreach (var reading in (Reading[])[world.Public, world.Member("advisers"), world.PublicAt(world.Now)])
        {
            var answers = new List<string>();
            foreach (var path in (string[])["notes/hidden", "notes/draft", "notes/reserved", "notes/none"])
            {
                answers.Add(JsonSerializer.Serialize(new object?[]
                {
                    await reading.FindAsync(Programme, path),
                    await reading.DraftAsync(Programme, path),
                    (await reading.RefusedSavesAsync(Programme, path)).Count,
                    (await reading.HistoryAsync(Programme, path)).Count,
                    (await reading.TitlesAsync(Programme, [path])).Count,
                    await reading.CountAsync(new ListQuery(Programme) { LinkedTo = [new LinkedTo(path)] }),
                }));
            }
            Assert.Single(answers.Distinct());
            Assert.Empty((await reading.SearchAsync(Programme, "lantern", null, 10)).Hits);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_the_hidden_records_say_the_public_reads_the_same(int seed)
    {
        Assert.Equal(await ReadPubliclyAsync(0), await ReadPubliclyAsync(seed));
    }

    private static async Task<string> ReadPubliclyAsync(int seed)
    {
        await using var world = await NewAsync();
        var dice = new Random(seed);
        await world.PublishAsync("things/1", new Thing { Title = "Heron" });
        for (var i = 0; i < 8; i++)
        {
            var body = string.Join(' ', Enumerable.Range(0, 12).Select(w => Words[(i * 5 + w * (i + 1)) % 8]));
            await world.PublishAsync(
                $"notes/p-{i}", new Note { Title = $"{Words[i]} note", Body = new Prose(body), About = new Ref<Thing>("things/1") });
            await HideAsync(world, dice, $"notes/h-{i}");
            await HideAsync(world, dice, $"notes/p-{i}");
        }
        var read = new List<object?>();
        foreach (var reading in (Reading[])[world.Public, world.PublicAt(world.Now.AddHours(-5))])
        {
            foreach (var order in Enum.GetValues<EntryOrder>())
            {
                var page = await reading.ListAsync(new ListQuery(Programme) { Order = order, Take = 3 });
                read.Add(new { page.Total, Titles = page.Records.Select(r => r.Entry.Title) });
            }
            foreach (var word in Words.Append("herbour").Append("heron otter").Append("tide quay"))
            {
                var found = await reading.SearchAsync(Programme, word, null, 20);
                read.Add(
                    new { word, Meant = await reading.SuggestAsync(Programme, word), Hits = found.Hits.Select(
                        h => h.Entry.Title + string.Concat(h.Snippet.Select(s => s.Text))) });
            }
            var all = new ListQuery(Programme);
            read.Add(await reading.CountByStateAsync(all));
            read.Add(await reading.CountByFacetAsync(all, "themes"));
            read.Add((await reading.CountByLinkAsync(all, "about")).Select(c => (c.Target.Title, c.Count).ToString()));
            read.Add(await reading.CountByYearAsync(all));
            read.Add((await reading.ChangesAsync(Programme, null, null)).Select(c => c.Content!.Title));
            var thing = await reading.FindAsync(Programme, "things/1");
            read.Add((await reading.LinksToAsync(thing!.Entry)).Select(l => l.Other.Title));
        }
        return JsonSerializer.Serialize(read);
    }

    private static async Task HideAsync(LedgerWorld world, Random dice, string path)
    {
        string Any() => Words[dice.Next(Words.Length)];
        var audience = dice.Next(2) == 0 ? Audience.Staff : Audience.MembersOf("advisers");
        var hidden = new Note
        {
            Title = $"{Any()} {Any()} herbourx",
            Body = new Prose(string.Join(' ', Enumerable.Range(0, dice.Next(1, 60)).Select(_ => Any()))),
            Themes = [Any()],
            Mood = dice.Next(2) == 0 ? Mood.Angry : Mood.Calm,
            WrittenOn = FuzzyDate.Parse($"20{dice.Next(10, 30)}"),
            AnswerBy = FuzzyDate.Parse($"20{dice.Next(10, 30)}"),
            About = dice.Next(2) == 0 ? null : new Ref<Thing>("things/1"),
        };
        await world.PublishAsync(path, hidden, audience);
    }
}
