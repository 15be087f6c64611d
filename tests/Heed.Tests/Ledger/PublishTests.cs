using System.Security.Cryptography;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

public sealed class PublishTests
{
    [Fact]
    public async Task A_published_draft_becomes_an_edition_and_is_gone_as_draft()
    {
        await using var world = await NewAsync();
        var made = await world.PublishAsync("notes/a", new Note { Title = "A note", Mood = Mood.Angry }, why: "It was time.");
        Assert.Equal(new PublishedEdition("notes/a", 1, 1), made);
        Assert.Null(await world.Staff.DraftAsync(Programme, "notes/a"));
        var read = await world.Public.FindAsync(Programme, "notes/a");
        Assert.Equal(("A note", "angry", 1, world.Now), (read!.Entry.Title, read.Entry.State, read.Entry.Number, read.Entry.Since));
        Assert.Equal(Mood.Angry, Assert.IsType<Note>(read.Content).Mood);
        var edition = Assert.Single(await world.Public.HistoryAsync(Programme, "notes/a"));
        Assert.Equal(
            ("It was time.", world.Now, world.Now, false), (edition.Why, edition.PublishedAt, edition.RecordedAt, edition.IsImported));
        Assert.Equal(new LedgerHead(1, 0, edition.Hash), await world.Ledger.HeadAsync());
    }

    [Fact]
    public async Task Everything_in_a_release_becomes_public_in_the_same_instant()
    {
        await using var world = await NewAsync();
        for (var i = 1; i <= 30; i++)
            await world.SaveAsync($"things/{i}", new Thing { Title = $"Thing {i}", PartOf = new Ref<Thing>($"things/{i % 30 + 1}") });
        var drafts = Enumerable.Range(1, 30).Select(i => new ReleasedDraft($"things/{i}", 1, "Together.")).ToList();
        var receipt = await world.Ledger.PublishAsync(new Release(Programme, "paul") { Drafts = drafts, Title = "All things" });
        Assert.Equal(Enumerable.Range(1, 30).Select(i => (long)i), receipt.Editions.Select(e => e.Sequence));
        Assert.Equal(30, await world.PublicAt(receipt.PublishedAt).CountAsync(new ListQuery(Programme)));
        Assert.Equal(0, await world.PublicAt(receipt.PublishedAt.AddMilliseconds(-1)).CountAsync(new ListQuery(Programme)));
    }

    [Fact]
    public async Task One_bad_content_stops_the_whole_release_and_every_problem_is_told_with_its_place()
    {
        await using var world = await NewAsync();
        await world.SaveAsync("things/1", new Thing { Title = "Good" });
        await world.SaveAsync("notes/a", new Note
        {
            Title = "",
            About = new Ref<Thing>("notes/a"),
            AlsoAbout = [new AnyRef("things/1"), new AnyRef("things/99"), new AnyRef("nowhere")],
            Body = new Prose("See [that](/cpip/things/98), [elsewhere](/other/things/97) and [a list](/cpip/things)."),
            Lines = [
                new Line { Words = "fine" }, new Line { OnThing = new Ref<Thing>("things/77") }, new Line { Words = new string('x', 21) }],
        });
        await world.SaveAsync("notes/b", new Note { Title = "Nonsense" });
        ReleasedDraft[] drafts = [new("things/1", 1, "Good."), new("notes/a", 1, "Bad."), new("notes/b", 1, " ")];
        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => world.Ledger.PublishAsync(new Release(Programme, "paul") { Drafts = drafts }));
        Assert.Equal("invalid-content", refused.Code);
        Assert.Equal(
            [
                "notes/a about: Links to notes/a, which is a note; it must be a thing.",
                "notes/a alsoAbout[1]: Links to things/99, which is not a record of this programme.",
                "notes/a alsoAbout[2]: Links to nowhere, which is not a record of this programme.",
                "notes/a body: Links to things/98, which is not a record of this programme.",
                "notes/a lines[1].onThing: Links to things/77, which is not a record of this programme.",
                "notes/a lines[1].words: Enter words.",
                "notes/a lines[2].words: Words has 21 characters. Use at most 20.",
                "notes/a title: Enter title.",
                "notes/b : Enter a reason. It becomes part of the public history.",
                "notes/b title: Write sense.",
            ],
            refused.Problems.Select(p => $"{p.Record} {p.Field}: {p.Sentence}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(new LedgerHead(0, 0, ""), await world.Ledger.HeadAsync());
        Assert.NotNull(await world.Staff.DraftAsync(Programme, "things/1"));
        Assert.Null(await world.Public.FindAsync(Programme, "things/1"));
    }

    [Theory]
    [InlineData("Null \0 here")]
    [InlineData("Mark \u0001 here")]
    public async Task A_character_that_is_no_text_is_not_published(string title)
    {
        await using var world = await NewAsync();
        await world.SaveAsync("notes/a", new Note { Title = title, Body = new Prose("line\nbreak\tand tab") });
        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => world.Ledger.PublishAsync(Releasing(new ReleasedDraft("notes/a", 1, "Why."))));
        Assert.Equal("title", Assert.Single(refused.Problems).Field);
    }

    [Fact]
    public async Task Half_a_character_is_kept_as_the_sign_for_a_broken_one()
    {
        await using var world = await NewAsync();
        await world.PublishAsync(
            "notes/a", new Note { Title = "Half \ud83d here", Themes = ["\udc00"], Body = new Prose("😀 \ud83d\uFFFE") });
        Assert.Equal("Half \uFFFD here", (await world.Public.FindAsync(Programme, "notes/a"))!.Entry.Title);
    }

    [Fact]
    public async Task A_release_must_name_drafts_each_once_in_the_version_approved()
    {
        await using var world = await NewAsync();
        await world.SaveAsync("notes/a", new Note { Title = "One" });
        await world.SaveAsync("notes/a", new Note { Title = "Two" }, 1);
        async Task RefusedAsync(string code, params ReleasedDraft[] drafts) =>
            Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => world.Ledger.PublishAsync(Releasing(drafts)))).Code);
        await RefusedAsync("empty-release");
        await RefusedAsync("stale-draft", new ReleasedDraft("notes/a", 1, "Why."));
        await RefusedAsync("stale-draft", new ReleasedDraft("notes/none", 1, "Why."));
        await RefusedAsync("unknown-address", new ReleasedDraft("nowhere", 1, "Why."));
        await RefusedAsync("twice-in-release", new("notes/a", 2, "Why."), new("notes/a", 2, "Why."));
        Assert.Equal(1, await world.AskAsync<int>("""SELECT CAST(COUNT(*) AS int) AS "Value" FROM records"""));
    }

    [Fact]
    public async Task What_a_refused_release_had_begun_is_not_written_by_the_next()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/b", new Note { Title = "B" });
        await world.SaveAsync("notes/a", new Note { Title = "A" });
        await world.SaveAsync("notes/b", new Note { Title = "B again" });
        var imported = Releasing(
            new ReleasedDraft("notes/a", 1, "Why."), new ReleasedDraft("notes/b", 2, "Why.")) with { PublicSince = Start.AddYears(-1) };
        Assert.Equal("out-of-order", (await Assert.ThrowsAsync<RefusedException>(() => world.Ledger.PublishAsync(imported))).Code);
        await world.PublishAsync("notes/c", new Note { Title = "C" });
        Assert.Equal(
            ["B", "C"], (await world.Public.ListAsync(new ListQuery(Programme) { Order = EntryOrder.Title })).Records.Select(
                r => r.Entry.Title));
        Assert.Equal(2, (await world.Ledger.HeadAsync()).Sequence);
    }

    [Fact]
    public async Task A_publish_takes_part_in_the_callers_transaction()
    {
        await using var world = await NewAsync();
        await world.SaveAsync("notes/a", new Note { Title = "A" });
        var session = world.Open();
        await using (await session.Db.Database.BeginTransactionAsync())
            await session.Ledger.PublishAsync(Releasing(new ReleasedDraft("notes/a", 1, "Why.")));
        Assert.Null(await world.Public.FindAsync(Programme, "notes/a"));
        await using (var transaction = await session.Db.Database.BeginTransactionAsync())
        {
            await session.Ledger.PublishAsync(Releasing(new ReleasedDraft("notes/a", 1, "Why.")));
            await transaction.CommitAsync();
        }
        Assert.Equal(1, (await world.Public.FindAsync(Programme, "notes/a"))!.Entry.Sequence);
    }

    [Fact]
    public async Task Eight_publishers_at_once_leave_no_gap_and_no_double()
    {
        const int Publishers = 8, Each = 25;
        await using var world = await NewAsync();
        await world.PublishAsync("notes/shared", new Note { Title = "Shared" });
        var publishing = Enumerable.Range(0, Publishers).Select(p => Task.Run(async () =>
        {
            var ledger = world.Open().Ledger;
            for (var i = 0; i < Each; i++)
            {
                var path = $"notes/p{p}-{i % 5}";
                var draft = await ledger.SaveDraftAsync(new DraftSave(Programme, path, new Note { Title = $"Note {p} {i}" }, 0, "dora"));
                await ledger.PublishAsync(Releasing(new ReleasedDraft(path, draft.Version, "Why.")));
            }
        }));
        await Task.WhenAll(publishing.ToArray());
        var changes = await world.Public.ChangesAsync(Programme, null, null);
        Assert.Equal(Enumerable.Range(1, Publishers * Each + 1).Select(i => (long)i), changes.Select(c => c.Sequence));
        foreach (var record in changes.GroupBy(c => c.Path))
            Assert.Equal(Enumerable.Range(1, record.Count()), record.Select(c => c.Number));
        Assert.Equal(changes.Select(c => c.RecordedAt).Order(), changes.Select(c => c.RecordedAt));
    }

    [Fact]
    public async Task History_taken_over_carries_its_public_date_and_when_it_was_recorded()
    {
        await using var world = await NewAsync();
        var since = new DateTime(2017, 6, 30, 12, 0, 0, DateTimeKind.Utc);
        await world.PublishAsync("notes/a", new Note { Title = "Old" }, publicSince: since);
        await world.PublishAsync("notes/a", new Note { Title = "Same day" }, publicSince: since);
        var history = await world.Public.HistoryAsync(Programme, "notes/a");
        Assert.All(history, e => Assert.Equal((since, true), (e.PublishedAt, e.IsImported)));
        Assert.Equal([Start.AddHours(1), Start.AddHours(2)], history.Select(e => e.RecordedAt));
        Assert.Equal("Same day", (await world.PublicAt(since).FindAsync(Programme, "notes/a"))!.Entry.Title);
        var earlier = await Assert.ThrowsAsync<RefusedException>(
            () => world.PublishAsync("notes/a", new Note { Title = "Older" }, publicSince: since.AddDays(-1)));
        Assert.Equal("out-of-order", earlier.Code);
    }

    [Fact]
    public async Task History_cannot_lie_in_the_future()
    {
        await using var world = await NewAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => world.PublishAsync("notes/a", new Note { Title = "Soon" }, publicSince: Start.AddYears(1)));
        Assert.Equal("in-the-future", refused.Code);
    }

    [Theory]
    [InlineData(-365)]
    [InlineData(-1)]
    [InlineData(365)]
    public async Task A_clock_that_jumps_never_reorders_the_record(int days)
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "Before" });
        var jumped = new LedgerClock(world.Now.AddDays(days));
        var ledger = world.Open(jumped).Ledger;
        var draft = await ledger.SaveDraftAsync(new DraftSave(Programme, "notes/a", new Note { Title = "After" }, 0, "dora"));
        await ledger.PublishAsync(Releasing(new ReleasedDraft("notes/a", draft.Version, "Why.")));
        var history = await world.Public.HistoryAsync(Programme, "notes/a");
        Assert.Equal(["Before", "After"], history.Select(e => e.Content!.Title));
        Assert.True(history[0].PublishedAt <= history[1].PublishedAt && history[0].RecordedAt <= history[1].RecordedAt);
        Assert.Equal("After", (await world.Public.FindAsync(Programme, "notes/a"))!.Entry.Title);
        Assert.Equal("After", (await world.PublicAt(history[1].PublishedAt).FindAsync(Programme, "notes/a"))!.Entry.Title);
    }

    [Fact]
    public async Task Content_is_kept_byte_for_byte_and_its_hash_is_that_of_salt_and_bytes()
    {
        await using var world = await NewAsync();
        var note = new Note { Title = "Ünïcode “quoted” 😀", Body = new Prose("line\r\nbreak"), WrittenOn = FuzzyDate.Parse("2018-21") };
        await world.SaveAsync("notes/a", note);
        var saved = ContentJson.Write((await world.Staff.DraftAsync(Programme, "notes/a"))!.Content);
        await world.Ledger.PublishAsync(Releasing(new ReleasedDraft("notes/a", 1, "Why.")));
        await world.PublishAsync("notes/b", new Note { Title = note.Title, Body = note.Body, WrittenOn = note.WrittenOn });
        var editions = await world.Public.ChangesAsync(Programme, null, null);
        Assert.All(editions, e => Assert.Equal(saved, e.Bytes));
        Assert.Equal(2, editions.Select(e => e.Hash).Distinct().Count());
        foreach (var edition in editions)
        {
            var where = $"""WHERE sequence = {edition.Sequence}""";
            var salt = await world.AskAsync<byte[]>($"""SELECT salt AS "Value" FROM edition_contents {where}""");
            var bytes = await world.AskAsync<byte[]>($"""SELECT bytes AS "Value" FROM edition_contents {where}""");
            var hash = SHA256.HashData([.. salt, .. bytes]);
            Assert.Equal(32, salt.Length);
            Assert.Equal(saved, bytes);
            Assert.Equal(edition.Hash, Convert.ToHexStringLower(hash));
            Assert.Equal(hash, await world.AskAsync<byte[]>($"""SELECT hash AS "Value" FROM editions {where}"""));
            Assert.Equal(
                hash, await world.AskAsync<byte[]>($"""SELECT hash AS "Value" FROM leaves {where} AND number = {edition.Number}"""));
        }
    }

    private static Release Releasing(params ReleasedDraft[] drafts) => new(Programme, "paul") { Drafts = drafts };

    private sealed class LedgerClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}
