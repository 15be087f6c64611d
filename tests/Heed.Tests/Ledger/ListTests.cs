using System.Globalization;
using System.Text;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

public sealed class ListTests
{
    public static TheoryData<EntryOrder, bool> Orders { get; } =
        [.. from order in Enum.GetValues<EntryOrder>() from backwards in (bool[])[false, true] select (order, backwards)];

    private static readonly ListQuery Notes = new(Programme) { Kinds = ["note"] };

    [Fact]
    public async Task Every_filter_keeps_what_fits_and_leaves_out_the_rest()
    {
        await using var world = await FilledAsync();
        async Task ListsAsync(ListQuery query, params string[] names)
        {
            Assert.Equal(names, (await world.Public.ListAsync(query)).Records.Select(r => r.Entry.Reference));
            Assert.Equal(names.Length, await world.Public.CountAsync(query));
        }
        await ListsAsync(Notes, "n-1", "n-2", "n-10", "open");
        await ListsAsync(new ListQuery(Programme), "1", "2", "n-1", "n-2", "n-10", "open");
        await ListsAsync(new ListQuery(Programme) { Kinds = ["thing", "visit"] }, "1", "2");
        await ListsAsync(new ListQuery(Programme) { Kinds = ["none\0"] });
        await ListsAsync(new ListQuery("no\0ne"));
        await ListsAsync(Notes with { States = ["angry", "no\0ne"] }, "n-1", "n-2");
        await ListsAsync(Notes with { States = ["\0"] });
        await ListsAsync(Notes with { Facets = Facet("colour", "green") }, "n-2");
        await ListsAsync(Notes with { Facets = Facet("themes", "care", "law") }, "n-1", "n-10");
        await ListsAsync(Notes with { Facets = Facet("moods", "calm") }, "n-10");
        await ListsAsync(Notes with { Facets = Facet("themes", "\0") });
        await ListsAsync(Notes with { Facets = Facet("\0", "care") });
        await ListsAsync(Notes with { LinkedTo = [new LinkedTo("things/1")] }, "n-1", "n-2", "n-10");
        await ListsAsync(Notes with { LinkedTo = [new LinkedTo("things/1", "about")] }, "n-1");
        await ListsAsync(Notes with { LinkedTo = [new LinkedTo("things/1", "mentions"), new LinkedTo("things/2")] }, "n-10");
        await ListsAsync(Notes with { LinkedTo = [new LinkedTo("things/9")] });
        await ListsAsync(Notes with { LinkedTo = [new LinkedTo("no where", "\0")] });
        await ListsAsync(Notes with { From = new DateOnly(2017, 6, 30) }, "n-1", "n-2", "open");
        await ListsAsync(Notes with { To = new DateOnly(2017, 6, 29) }, "n-1", "n-10", "open");
        await ListsAsync(Notes with { From = new DateOnly(2017, 7, 1), To = new DateOnly(2017, 12, 31) }, "n-1", "open");
        await ListsAsync(Notes with { LateOn = new DateOnly(2018, 2, 1) }, "n-1");
        await ListsAsync(Notes with { LateOn = new DateOnly(2018, 1, 31) });
        await ListsAsync(Notes with { DueFrom = new DateOnly(2018, 1, 31) }, "n-1", "n-2");
        await ListsAsync(Notes with { Text = "harbour" }, "n-2");
        await ListsAsync(Notes with { Text = "HARBOURS wide" }, "n-2");
        await ListsAsync(Notes with { Text = "harbour nothing" });
        await ListsAsync(Notes with { Text = "—" });
        await ListsAsync(Notes with { Text = "  " }, "n-1", "n-2", "n-10", "open");
    }

    [Fact]
    public async Task Counts_are_by_state_facet_link_and_year()
    {
        await using var world = await FilledAsync();
        var reading = world.Public;
        Assert.Equal(new() { ["angry"] = 2, ["calm"] = 1 }, new Dictionary<string, int>(await reading.CountByStateAsync(Notes)));
        Assert.Equal(new() { ["care"] = 2, ["law"] = 1 }, new Dictionary<string, int>(await reading.CountByFacetAsync(Notes, "themes")));
        Assert.Empty(await reading.CountByFacetAsync(Notes, "none"));
        Assert.Equal([("Heron", 1)], (await reading.CountByLinkAsync(Notes, "about")).Select(c => (c.Target.Title, c.Count)));
        Assert.Equal(
            [("Heron", 1), ("Otter", 1)], (await reading.CountByLinkAsync(Notes, "alsoAbout")).Select(c => (c.Target.Title, c.Count))
                .Order());
        Assert.Equal(
            new() { [2017] = 2, [2018] = 1 }, new Dictionary<int, int>(
                await reading.CountByYearAsync(Notes with { To = new DateOnly(2019, 1, 1), From = new DateOnly(2017, 1, 1) })));
    }

    [Fact]
    public async Task A_count_by_link_goes_through_a_thousand_targets()
    {
        await using var world = await NewAsync();
        const int Many = 1200;
        for (var i = 1; i <= Many; i++)
            await world.Ledger.ReserveAsync(Programme, $"things/{i}");
        await world.PublishAsync(
            "notes/a", new Note { Title = "A", AlsoAbout = [.. Enumerable.Range(1, Many).Select(i => new AnyRef($"things/{i}"))] },
            publicSince: new DateTime(2017, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Empty(await world.Public.CountByLinkAsync(Notes, "alsoAbout"));
        await world.PublishAsync("things/7", new Thing { Title = "Seven" });
        Assert.Equal(["Seven"], (await world.Public.CountByLinkAsync(Notes, "alsoAbout")).Select(c => c.Target.Title));
        Assert.Equal(["things/7"], (await world.Public.TitlesAsync(Programme, Enumerable.Range(0, Many).Select(i => $"things/{i}"))).Keys);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Paging_visits_every_entry_once_in_order(EntryOrder order, bool descending)
    {
        await using var world = await NewAsync();
        await ManyAsync(world);
        foreach (var reading in (Reading[])[world.Public, world.Staff])
        {
            var whole = await reading.ListAsync(Notes with { Order = order, Descending = descending, Take = 1000 });
            Assert.Equal((24, null), (whole.Records.Count, whole.Next));
            var paged = new List<ReadRecord>();
            string? cursor = null;
            do
            {
                var page = await reading.ListAsync(Notes with { Order = order, Descending = descending, Take = 5, After = cursor });
                Assert.Equal(24, page.Total);
                paged.AddRange(page.Records);
                cursor = page.Next;
            } while (cursor is not null);
            Assert.Equal(whole.Records.Select(r => r.Entry.Path), paged.Select(r => r.Entry.Path));
            Assert.Equal(24, paged.Select(r => r.Entry.Path).Distinct().Count());
            IsOrdered(whole.Records.Select(r => r.Entry).ToList(), order, descending);
        }
    }

    [Fact]
    public async Task A_cursor_that_no_page_gave_is_refused()
    {
        await using var world = await NewAsync();
        await ManyAsync(world);
        var good = (await world.Public.ListAsync(Notes with { Take = 1 })).Next!;
        string[] bad = ["", "x", "!!!", "AAAA", Encode("Reference|1"), Encode("Reference|x|y"), Encode("Reference|1|\0"),
            Encode("On|1|2017"), new string('A', 9000), "🙂", good + "A"];
        foreach (var cursor in bad)
            Assert.Equal(
                "bad-cursor",
                (await Assert.ThrowsAsync<RefusedException>(() => world.Public.ListAsync(Notes with { After = cursor }))).Code);
        foreach (var order in Enum.GetValues<EntryOrder>())
        {
            foreach (var key in (string[])["nonsense", "-1", "99999999999999999999"])
            {
                if (order is not (EntryOrder.Reference or EntryOrder.Title))
                    await Assert.ThrowsAsync<RefusedException>(
                        () => world.Public.ListAsync(Notes with { Order = order, After = Encode($"{order}|1|{key}") }));
            }
            if (order != EntryOrder.Reference)
                await Assert.ThrowsAsync<RefusedException>(() => world.Public.ListAsync(Notes with { Order = order, After = good }));
        }
        await Assert.ThrowsAsync<RefusedException>(() => world.Public.ListAsync(Notes with { Descending = true, After = good }));
    }

    [Theory]
    [InlineData(int.MaxValue, 24)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    public async Task A_page_of_impossible_size_is_brought_within_bounds(int take, int count)
    {
        await using var world = await NewAsync();
        await ManyAsync(world);
        Assert.Equal(count, (await world.Public.ListAsync(Notes with { Take = take })).Records.Count);
    }

    private static string Encode(string cursor) => Convert.ToBase64String(Encoding.UTF8.GetBytes(cursor)).TrimEnd('=').Replace('+', '-')
        .Replace('/', '_');

    private static Dictionary<string, IReadOnlyList<string>> Facet(string name, params string[] values) => new() { [name] = values };

    private static void IsOrdered(List<Entry> entries, EntryOrder order, bool descending)
    {
        if (descending)
            entries.Reverse();
        IEnumerable<Entry> ordered = order switch
        {
            EntryOrder.Reference => entries.OrderBy(e => int.Parse(e.Reference.Split("-")[1], CultureInfo.InvariantCulture)),
            EntryOrder.Title => entries.OrderBy(e => e.Title.ToLowerInvariant(), StringComparer.Ordinal).ThenBy(e => e.Sequence),
            EntryOrder.On => entries.OrderBy(e => e.OnFrom ?? DateOnly.MinValue).ThenBy(e => e.Sequence),
            EntryOrder.Due => entries.OrderBy(e => e.DueBy ?? DateOnly.MaxValue).ThenBy(e => e.Sequence),
            EntryOrder.Awaited => entries.OrderBy(e => e.IsSettled).ThenBy(e => e.DueBy ?? DateOnly.MaxValue).ThenBy(e => e.Sequence),
            EntryOrder.Slipped => entries.OrderBy(e => e.IsSettled ? DateOnly.MaxValue : e.FirstDueBy ?? DateOnly.MaxValue)
                .ThenBy(e => e.Sequence),
            _ => entries.OrderBy(e => e.Since).ThenBy(e => e.Sequence),
        };
        Assert.Equal(ordered.Select(e => e.Path), entries.Select(e => e.Path));
    }

    // Twenty-four notes with ties and gaps in everything a list is ordered by, published three at a time, one hidden.
    private static async Task ManyAsync(LedgerWorld world)
    {
        for (var release = 0; release < 8; release++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            var drafts = new List<ReleasedDraft>();
            foreach (var i in Enumerable.Range(release * 3 + 1, 3))
            {
                var note = new Note
                {
                    Title = (i % 4) switch { 0 => "same", 1 => "Same", 2 => "Élan", _ => $"zeta {i}" },
                    WrittenOn = i % 3 == 0 ? null : FuzzyDate.Parse(i % 3 == 1 ? "2017-06" : $"20{i:00}-01-01"),
                    AnswerBy = i % 2 == 0 ? null : FuzzyDate.Parse(i % 5 == 0 ? "2018" : $"20{40 - i:00}-02"),
                };
                drafts.Add(new ReleasedDraft($"notes/n-{i}", (await world.SaveAsync($"notes/n-{i}", note)).Version, "Why."));
            }
            await world.Ledger.PublishAsync(new Release(Programme, "paul") { Drafts = drafts });
        }
        await world.PublishAsync("things/1", new Thing { Title = "Hidden" }, Audience.Staff);
    }

    private static async Task<LedgerWorld> FilledAsync()
    {
        var world = await NewAsync();
        await world.PublishAsync("things/1", new Thing { Title = "Heron" });
        await world.PublishAsync("things/2", new Thing { Title = "Otter" });
        await world.PublishAsync(
            "notes/n-1",
            new Note { Title = "One", About = new("things/1"), Mood = Mood.Angry, Colour = Colour.DeepRed, Themes = ["care"],
                WrittenOn = FuzzyDate.Parse("2017"), AnswerBy = FuzzyDate.Parse("2018-01") });
        await world.PublishAsync(
            "notes/n-2",
            new Note { Title = "Two", AlsoAbout = [new("things/1")], Mood = Mood.Angry, Colour = Colour.Green, Moods = [Mood.Angry],
                Body = new Prose("The harbour is wide."), WrittenOn = FuzzyDate.Parse("2018-21"), AnswerBy = FuzzyDate.Parse("2019") });
        await world.PublishAsync(
            "notes/n-10",
            new Note { Title = "Ten", AlsoAbout = [new("things/2")], Mood = Mood.Calm, Moods = [Mood.Angry, Mood.Calm],
                Themes = ["care", "law", "care", ""], Body = new Prose("See [it](/cpip/things/1#top)."), WrittenOn = FuzzyDate.Parse(
                    "2017-06-22"), AnswerBy = FuzzyDate.Parse("2017") });
        await world.PublishAsync("notes/open", new Note { Title = "Open", WrittenOn = FuzzyDate.Parse("../2017-12-31") });
        await world.PublishAsync("notes/gone", new Note { Title = "Gone", Mood = Mood.Angry, Themes = ["care"] });
        await world.Ledger.WithdrawAsync(Programme, "notes/gone", "Why.", "paul");
        await world.PublishAsync(
            "notes/hidden", new Note { Title = "Hidden harbour", Mood = Mood.Angry, Themes = ["care"], About = new("things/2") },
            Audience.Staff);
        return world;
    }
}
