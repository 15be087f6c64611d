using System.Text;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

/// <summary>A child's name can be removed from everything Heed keeps, and the log still verifies.</summary>
public sealed class RedactionTests
{
    private const string Canary = "Zyxwvutsra";

    [Fact]
    public async Task Content_is_gone_from_every_reading_while_the_row_the_hash_and_the_leaf_stay()
    {
        await using var world = await NewAsync();
        await FillAsync(world);
        var before = await world.Public.HistoryAsync(Programme, "notes/a");
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Ledger.RedactAsync(Programme, "notes/a", [], "personal data", "rita");
        foreach (var reading in (Reading[])[
            world.Public, world.Staff, world.PublicAt(before[0].PublishedAt), world.PublicAt(before[1].PublishedAt)])
        {
            var read = await reading.FindAsync(Programme, "notes/a");
            Assert.Equal(
                (Standing.Redacted, "Removed", null, null), (read!.Entry.Standing, read.Entry.Title, read.Entry.State, read.Content));
            Assert.Equal((null, null, null), (read.Entry.OnFrom, read.Entry.OnTo, read.Entry.DueBy));
            Assert.Empty(await reading.LinksFromAsync(read.Entry));
            Assert.Equal(0, await reading.CountAsync(new ListQuery(Programme) { Kinds = ["note"] }));
            Assert.Empty(await reading.CountByFacetAsync(new ListQuery(Programme), "themes"));
            foreach (var words in (string[])[Canary, Canary[..6], "zyxwvutsrb", "removed"])
            {
                Assert.Empty((await reading.SearchAsync(Programme, words, null, 10)).Hits);
                Assert.Null(await reading.SearchSomeAsync(Programme, $"{words} bystander", null, 10));
                Assert.Null(await reading.SuggestAsync(Programme, words));
            }
        }
        var after = await world.Public.HistoryAsync(Programme, "notes/a");
        Assert.Equal(
            before.Select(e => (e.Sequence, e.Number, e.PublishedAt, e.Hash)),
            after.Select(e => (e.Sequence, e.Number, e.PublishedAt, e.Hash)));
        Assert.All(
            after, e => Assert.Equal(
                (Standing.Redacted, "personal data", null, null, ""), (e.Standing, e.RedactedFor, e.Content, e.Bytes, e.Why)));
        Assert.Equal(5, (await world.Ledger.HeadAsync()).Sequence);
        Assert.Equal(2, (await world.Ledger.HeadAsync()).Redactions);
        Assert.Null(await world.Staff.DraftAsync(Programme, "notes/a"));
        Assert.Empty(await world.Staff.RefusedSavesAsync(Programme, "notes/a"));
        var thing = await world.Public.FindAsync(Programme, "things/1");
        Assert.Empty(await world.Public.LinksToAsync(thing!.Entry));
    }

    [Fact]
    public async Task The_name_is_in_no_table()
    {
        await using var world = await NewAsync();
        await FillAsync(world);
        Assert.NotEmpty(await TablesWithAsync(world));
        await world.Ledger.RedactAsync(Programme, "notes/a", [], "personal data", "rita");
        Assert.Empty(await TablesWithAsync(world));
    }

    [Fact]
    public async Task The_name_is_nowhere_in_the_file()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "SQLite only: PostgreSQL clears dead rows by itself, in its own time");
        await using var world = await NewAsync();
        for (var i = 0; i < 40; i++)
            await world.PublishAsync(
                $"notes/other-{i}",
                new Note { Title = $"Other {i}", Body = new Prose(string.Concat(Enumerable.Repeat($"word{i} ", 300))) });
        await FillAsync(world);
        Assert.True(FilesHold(world, Canary));
        await world.Ledger.RedactAsync(Programme, "notes/a", [], "personal data", "rita");
        Assert.False(FilesHold(world, Canary));
        Assert.False(FilesHold(world, Canary[2..]));
        Assert.Equal("ok", await world.AskAsync<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check"));
        Assert.Equal(40, (await world.Public.SearchAsync(Programme, "other", null, 100)).Hits.Count);
    }

    [Fact]
    public async Task While_someone_reads_what_stood_before_it_is_said_and_the_next_try_leaves_nothing()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "SQLite only: PostgreSQL clears dead rows by itself, in its own time");
        await using var world = await NewAsync();
        await FillAsync(world);
        await using var other = world.Open().Db;
        await other.Database.OpenConnectionAsync();
        await other.Database.ExecuteSqlRawAsync("BEGIN DEFERRED");
        await other.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM editions").ToListAsync();

        Assert.False(await world.Ledger.RedactAsync(Programme, "notes/a", [], "personal data", "rita"));
        Assert.True(FilesHold(world, Canary));
        await other.Database.ExecuteSqlRawAsync("ROLLBACK");

        Assert.True(await world.Ledger.WipeAsync());
        Assert.False(FilesHold(world, Canary));
        Assert.Equal(0, new FileInfo(world.File + "-wal").Length);
    }

    [Fact]
    public async Task One_edition_can_be_redacted_while_the_others_stand()
    {
        await using var world = await NewAsync();
        await FillAsync(world);
        var draft = (await world.Staff.DraftAsync(Programme, "notes/a"))!;
        var clean = await world.SaveAsync("notes/a", new Note { Title = "Clean" }, draft.Version);
        await world.Ledger.PublishAsync(
            new Release(Programme, "paul") { ApprovedBy = "ada", Drafts = [new ReleasedDraft("notes/a", clean.Version, "Why.")] });
        await world.Ledger.RedactAsync(Programme, "notes/a", [1, 2, 77], "personal data", "rita");
        Assert.Equal("Clean", (await world.Public.FindAsync(Programme, "notes/a"))!.Content!.Title);
        Assert.Equal(
            [Standing.Redacted, Standing.Redacted, Standing.InForce], (await world.Public.HistoryAsync(Programme, "notes/a")).Select(
                e => e.Standing));
        Assert.Single((await world.Public.SearchAsync(Programme, "clean", null, 10)).Hits);
        Assert.Empty((await world.Public.SearchAsync(Programme, "zyxwvutsrb", null, 10)).Hits);
    }

    [Theory]
    [InlineData("notes/a", 7, "personal data", "nothing-published")]
    [InlineData("notes/none", 1, "personal data", "nothing-published")]
    [InlineData("notes/a", 1, "", "missing-reason")]
    [InlineData("nowhere", 1, "personal data", "unknown-address")]
    public async Task What_is_not_there_cannot_be_redacted(string path, int number, string reason, string code)
    {
        await using var world = await NewAsync();
        await FillAsync(world);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.Ledger.RedactAsync(Programme, path, [number], reason, "rita"));
        Assert.Equal(code, refused.Code);
        Assert.Equal(0, (await world.Ledger.HeadAsync()).Redactions);
    }

    [Fact]
    public async Task A_redacted_record_cannot_be_withdrawn_but_can_be_published_anew()
    {
        await using var world = await NewAsync();
        await FillAsync(world);
        await world.Ledger.RedactAsync(Programme, "notes/a", [], "personal data", "rita");
        await Assert.ThrowsAsync<RefusedException>(() => world.Ledger.RedactAsync(Programme, "notes/a", [], "personal data", "rita"));
        await Assert.ThrowsAsync<RefusedException>(() => world.Ledger.WithdrawAsync(Programme, "notes/a", "Why.", "paul"));
        Assert.Equal(3, (await world.PublishAsync("notes/a", new Note { Title = "Clean" })).Number);
    }

    // Two editions, an open draft and a refused save, all with the name in them, and a link to and from another record.
    private static async Task FillAsync(LedgerWorld world)
    {
        await world.PublishAsync("things/1", new Thing { Title = "Heron" });
        var note = new Note
        {
            Title = $"About {Canary}",
            Body = new Prose($"{Canary} lives [here](/cpip/things/1)."),
            About = new Ref<Thing>("things/1"),
            Themes = [Canary],
            Mood = Mood.Angry,
            WrittenOn = FuzzyDate.Parse("2009-02-03"),
            AnswerBy = FuzzyDate.Parse("2018"),
            Lines = [new Line { Words = Canary }],
        };
        await world.PublishAsync("notes/a", note);
        await world.PublishAsync("notes/a", note with { Title = $"{Canary} again" });
        await world.PublishAsync("notes/b", new Note { Title = "Bystander", AlsoAbout = [new AnyRef("notes/a")] });
        await world.Ledger.WithdrawAsync(Programme, "notes/b", "So that no note is listed.", "paul");
        await world.SaveAsync("notes/a", note);
        await Assert.ThrowsAsync<StaleDraftException>(() => world.SaveAsync("notes/a", note, 0, "ann"));
    }

    private static async Task<IReadOnlyList<string>> TablesWithAsync(LedgerWorld world)
    {
        string[] columns =
        [
            "edition_contents.bytes", "entries.title", "entries.title_key", "entry_facets.value", "drafts.content",
            "refused_saves.content", "entry_texts.title", "entry_texts.names", "entry_texts.lead", "entry_texts.body",
            "entry_texts.terms",
        ];
        var found = new List<string>();
        foreach (var column in columns)
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            var text = !TestDatabase.IsPostgres ? $"CAST({name} AS TEXT)" : name is "bytes" or "content" ? $"convert_from({name}, 'UTF8')"
                : name;
            if (await world.AskAsync<int>(
                $"""SELECT CAST(COUNT(*) AS int) AS "Value" FROM {table} WHERE lower({text}) LIKE '%{Canary.ToLowerInvariant()}%'""") > 0)
                found.Add(column);
        }
        return found;
    }

    private static bool FilesHold(LedgerWorld world, string text)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(world.File)!, Path.GetFileName(world.File) + "*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var bytes = Encoding.Latin1.GetString(memory.ToArray());
            if (bytes.Contains(text, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
