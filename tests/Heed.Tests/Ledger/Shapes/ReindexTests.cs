using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger.Shapes;

/// <summary>What lists, filters, links and search read is derived anew from the editions.</summary>
public sealed class ReindexTests
{
    private static readonly string[] Served = ["entries", "entry_facets", "links"];

    [Fact]
    public async Task A_changed_facet_reaches_what_is_published()
    {
        await using var first = await NewAsync(OlderKinds.First);
        await first.PublishAsync("notes/a", new FirstNote { Title = "Herons", Theme = "birds", Colour = "green" });
        var later = first.Later(OlderKinds.Today);
        Assert.Equal(0, await CountAsync(later, "themes", "birds"));

        await later.Ledger.ReindexOutdatedAsync(static (_, _) => { });

        Assert.Equal(
            (1, 1, 0),
            (await CountAsync(later, "themes", "birds"), await CountAsync(later, "colour", "green"), await CountAsync(
                later, "theme", "birds")));
    }

    [Fact]
    public async Task A_changed_rule_of_state_reaches_what_is_published()
    {
        await using var first = await NewAsync(OlderKinds.First);
        // The first notes were never settled, whatever their mood.
        await first.PublishAsync("notes/a", new FirstNote { Title = "Herons", Mood = Mood.Calm, AnswerBy = FuzzyDate.Parse("2026-03-01") });
        var later = first.Later(OlderKinds.Today);
        Assert.Single((await LateAsync(later)).Records);

        await later.Ledger.ReindexAsync(null, null, isCheck: false, static (_, _) => { });

        Assert.Empty((await LateAsync(later)).Records);
    }

    [Fact]
    public async Task A_check_says_what_would_differ_and_changes_nothing()
    {
        await using var first = await NewAsync(OlderKinds.First);
        await first.PublishAsync("notes/a", new FirstNote { Title = "Herons", Theme = "birds" });
        var later = first.Later(OlderKinds.Today);
        var before = await DumpAsync(later);
        var told = new List<IndexDifference>();

        var state = await later.Ledger.ReindexAsync(
            null, null, isCheck: true, (difference, _) => told.AddRange(difference is null ? [] : [difference]));

        Assert.Equal((1, 1, 1), (state.Records, state.Editions, state.Differing));
        Assert.Equal(
            ("notes/a", 1, "filters", "theme: birds", "themes: birds"), told.Select(d => (d.Path, d.Number, d.What, d.Served, d.Derived))
                .Single());
        Assert.Equal(before, await DumpAsync(later));
    }

    [Fact]
    public async Task What_was_derived_by_this_code_is_not_derived_again()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "Herons" });
        var looked = 0;
        await world.Ledger.ReindexOutdatedAsync((_, _) => looked++);
        Assert.NotEqual(0, looked);

        looked = 0;
        await world.Ledger.ReindexOutdatedAsync((_, _) => looked++);

        Assert.Equal(0, looked);
    }

    [Fact]
    public async Task Every_row_that_was_tampered_with_is_put_right()
    {
        await using var world = await FullAsync();
        var (stood, found) = (await DumpAsync(world), await FoundAsync(world));
        const string id = "'0197a1b2-0000-7000-8000-000000000002'";
        await world.SqlAsync($"INSERT INTO reindexings (id, editions, begun_at) VALUES ({id}, 1, '2026-03-02 09:00:00')");
        await world.SqlAsync("UPDATE entries SET title = 'Otherwise', title_key = 'otherwise', state = 'angry', is_settled = NOT "
            + "is_settled, due_by = NULL WHERE standing <> 2 AND audience = 'public'");
        await world.SqlAsync("UPDATE entries SET valid_to = '9999-12-31 00:00:00'");
        await world.SqlAsync("DELETE FROM entry_facets");
        await world.SqlAsync("DELETE FROM links");
        await world.SqlAsync("DELETE FROM entry_texts");
        await world.SqlAsync($"UPDATE reindexings SET ended_at = '2026-03-02 09:00:01' WHERE id = {id}");
        Assert.NotEqual(stood, await DumpAsync(world));

        await world.Ledger.ReindexAsync(null, null, isCheck: false, static (_, _) => { });

        Assert.Equal(stood, await DumpAsync(world));
        Assert.Equal(found, await FoundAsync(world));
    }

    [Theory]
    [InlineData("UPDATE entries SET standing = 2, title = 'Removed', state = NULL WHERE sequence = 2")]
    [InlineData("UPDATE entries SET valid_to = '2026-03-02 09:30:00' WHERE sequence = 3")]
    [InlineData("UPDATE entries SET audience = 'public' WHERE audience = 'staff'")]
    [InlineData("DELETE FROM entries WHERE sequence = 3")]
    public async Task Nothing_is_taken_out_or_shown_to_others_while_something_is_derived_anew(string statement)
    {
        await using var world = await FullAsync();
        await world.SqlAsync("INSERT INTO reindexings (id, editions, begun_at) VALUES ('0197a1b2-0000-7000-8000-000000000002', 1, "
            + "'2026-03-02 09:00:00')");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => world.SqlAsync(statement));
    }

    [Fact]
    public async Task A_record_that_nothing_has_changed_is_left_as_it_is()
    {
        await using var world = await FullAsync();
        var stood = await DumpAsync(world);

        var state = await world.Ledger.ReindexAsync(null, null, isCheck: false, static (_, _) => { });

        Assert.Equal(0, state.Differing);
        Assert.Equal(stood, await DumpAsync(world));
        Assert.Equal(0, await world.AskAsync<int>("""SELECT CAST(COUNT(*) AS int) AS "Value" FROM reindexings"""));
    }

    [Fact]
    public async Task Pages_that_were_kept_are_not_shown_again_after_it()
    {
        await using var first = await NewAsync(OlderKinds.First);
        await first.PublishAsync("notes/a", new FirstNote { Title = "Herons", Theme = "birds" });
        var later = first.Later(OlderKinds.Today);
        var before = await later.Ledger.HeadAsync();

        await later.Ledger.ReindexAsync(null, null, isCheck: false, static (_, _) => { });

        Assert.NotEqual(before, await later.Ledger.HeadAsync());
    }

    [Fact]
    public async Task What_is_served_of_an_edition_that_cannot_be_read_is_left_as_it_is()
    {
        await using var first = await NewAsync(OlderKinds.First);
        await first.PublishAsync("notes/a", new FirstNote { Title = "Herons", Theme = "birds" });
        var later = first.Later(OlderKinds.Failing);
        var stood = await DumpAsync(later);

        var state = await later.Ledger.ReindexAsync(null, null, isCheck: false, static (_, _) => { });

        Assert.Equal("/cpip/notes/a, edition 1", Assert.Single(state.Unreadable));
        Assert.Equal(stood, await DumpAsync(later));
    }

    // Several editions, several circles of readers, something withdrawn, hidden and redacted.
    private static async Task<LedgerWorld> FullAsync()
    {
        var world = await NewAsync();
        await world.PublishAsync("things/1", new Thing { Title = "River" });
        await world.PublishAsync(
            "notes/a",
            new Note { Title = "Herons", Body = new Prose("They stand still."), About = new Ref<Thing>("things/1"), Colour = Colour.Green,
                AnswerBy = FuzzyDate.Parse("2026-05-01") });
        await world.PublishAsync(
            "notes/a",
            new Note { Title = "Herons", Body = new Prose("They wait."), Themes = ["birds", "water"], Mood = Mood.Calm,
                AnswerBy = FuzzyDate.Parse("2026-06-01") });
        await world.PublishAsync("notes/b", new Note { Title = "For staff", Colour = Colour.DeepRed }, Audience.Staff);
        await world.PublishAsync("notes/b", new Note { Title = "For all", AlsoAbout = [new AnyRef("notes/a")] });
        await world.PublishAsync("notes/c", new Note { Title = "Withdrawn", Mood = Mood.Angry });
        await world.Ledger.WithdrawAsync(Programme, "notes/c", "Wrong.", "paul");
        await world.PublishAsync("notes/d", new Note { Title = "Hidden", Colour = Colour.Green, AnswerBy = FuzzyDate.Parse("2026-04-01") });
        await world.Ledger.HideAsync(Programme, "notes/d", [], "personal data", "rita");
        await world.PublishAsync("notes/e", new Note { Title = "Redacted", AnswerBy = FuzzyDate.Parse("2026-04-01") });
        await world.PublishAsync("notes/e", new Note { Title = "Not redacted", AnswerBy = FuzzyDate.Parse("2026-07-01") });
        await world.Ledger.RedactAsync(Programme, "notes/e", [1], "personal data", "rita");
        return world;
    }

    // Closed texts are encrypted anew each time, with no key in these tests: so they can be compared.
    private static async Task<string> DumpAsync(LedgerWorld world)
    {
        var rows = new List<string>();
        foreach (var table in Served)
        {
            var order = table switch { "entries" => "sequence", "links" => "sequence, ordinal", _ => "sequence, name, value" };
            rows.AddRange(await world.RowsAsync(table, order));
        }
        return string.Join('\n', rows);
    }

    private static async Task<string> FoundAsync(LedgerWorld world)
    {
        var hits = new List<string>();
        foreach (var word in (string[])["wait", "herons", "all", "withdrawn", "hidden"])
            hits.AddRange((await world.Public.SearchAsync(Programme, word, null, 10)).Hits.Select(h => $"{word}: {h.Entry.Path}"));
        return string.Join('\n', hits);
    }

    private static Task<int> CountAsync(LedgerWorld world, string facet, string value) =>
        world.Public.CountAsync(
            new ListQuery(Programme) { Kinds = ["note"], Facets = new Dictionary<string, IReadOnlyList<string>> { [facet] = [value] } });

    private static Task<ListPage> LateAsync(LedgerWorld world) =>
        world.Public.ListAsync(new ListQuery(Programme) { Kinds = ["note"], LateOn = new DateOnly(2026, 4, 1) });
}
