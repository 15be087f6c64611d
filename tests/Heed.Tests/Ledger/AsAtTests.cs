using Heed.Ledger;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

/// <summary>The record reads at every moment as it stood then, whichever way it is asked.</summary>
public sealed class AsAtTests
{
    [Fact]
    public async Task Every_way_of_reading_agrees_on_what_stood_before_at_and_after_each_edition()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("things/1", new Thing { Title = "Heron" });
        await world.PublishAsync("things/2", new Thing { Title = "Otter" });
        await world.PublishAsync(
            "notes/a",
            new Note { Title = "Alpha", About = new Ref<Thing>("things/1"), Colour = Colour.DeepRed, Mood = Mood.Angry,
                Body = new Prose("early word") });
        await world.PublishAsync(
            "notes/a",
            new Note { Title = "Beta", About = new Ref<Thing>("things/2"), Colour = Colour.Green, Mood = Mood.Calm,
                Body = new Prose("late word") }, why: "Changed.");
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Ledger.WithdrawAsync(Programme, "notes/a", "Replaced.", "paul");
        var moments = (await world.Public.HistoryAsync(Programme, "notes/a")).Select(e => e.PublishedAt).ToArray();
        var tick = TimeSpan.FromMilliseconds(1);
        await StoodAsync(world, moments[0] - tick, null);
        await StoodAsync(world, moments[0], "Alpha");
        await StoodAsync(world, moments[1] - tick, "Alpha");
        await StoodAsync(world, moments[1], "Beta");
        await StoodAsync(world, moments[2] - tick, "Beta");
        await StoodAsync(world, moments[2], null, withdrawn: true);
        await StoodAsync(world, DateTime.MaxValue, null, withdrawn: true);
        await StoodAsync(world, DateTime.MinValue, null);
    }

    private static async Task StoodAsync(LedgerWorld world, DateTime moment, string? title, bool withdrawn = false)
    {
        var reading = world.PublicAt(moment);
        var note = await reading.FindAsync(Programme, "notes/a");
        Assert.Equal(title ?? (withdrawn ? "Beta" : null), note?.Entry.Title);
        Assert.Equal(withdrawn, note?.Entry.Standing == Standing.Withdrawn);
        string[] expected = title is null ? [] : [title];
        var notes = new ListQuery(Programme) { Kinds = ["note"] };
        Assert.Equal(expected, (await reading.ListAsync(notes)).Records.Select(r => r.Content!.Title));
        Assert.Equal(expected.Length, await reading.CountAsync(notes));
        Assert.Equal(expected.Length, await reading.CountAsync(notes with { WithWithdrawn = true }) - (withdrawn ? 1 : 0));
        var colour = title == "Alpha" ? "deep-red" : "green";
        Assert.Equal(expected.Select(_ => (colour, 1)), (await reading.CountByFacetAsync(notes, "colour")).Select(c => (c.Key, c.Value)));
        Assert.Equal(expected.Select(_ => title == "Alpha" ? "angry" : "calm"), (await reading.CountByStateAsync(notes)).Keys);
        var target = title == "Alpha" ? "Heron" : "Otter";
        Assert.Equal(expected.Select(_ => target), (await reading.CountByLinkAsync(notes, "about")).Select(c => c.Target.Title));
        foreach (var (word, of) in new[] { ("early", "Alpha"), ("late", "Beta") })
        {
            Assert.Equal(of == title ? 1 : 0, await reading.CountAsync(notes with { Text = word }));
            Assert.Equal(
                of == title ? [title] : [], (await reading.SearchAsync(Programme, word, null, 10)).Hits.Select(h => h.Entry.Title));
        }
        if (note is not null)
            Assert.Equal([withdrawn ? "Otter" : target], (await reading.LinksFromAsync(note.Entry)).Select(l => l.Other.Title));
        foreach (var (path, of) in new[] { ("things/1", "Alpha"), ("things/2", "Beta") })
        {
            if (await reading.FindAsync(Programme, path) is { } thing)
                Assert.Equal(of == title ? [title] : [], (await reading.LinksToAsync(thing.Entry)).Select(l => l.Other.Title));
        }
        var history = await world.Public.HistoryAsync(Programme, "notes/a");
        Assert.Equal(
            history.Where(e => e.PublishedAt <= moment).Select(e => e.Number), (await reading.HistoryAsync(Programme, "notes/a")).Select(
                e => e.Number));
        var changes = await world.Public.ChangesAsync(Programme, null, null);
        Assert.Equal(changes.Count(e => e.PublishedAt <= moment), await reading.CountChangesAsync(Programme, null, null));
    }

    [Fact]
    public async Task The_change_feed_is_in_one_stable_order_and_pieces_together()
    {
        await using var world = await NewAsync();
        var old = new DateTime(2017, 6, 30, 12, 0, 0, DateTimeKind.Utc);
        foreach (var (path, since) in new (string, DateTime?)[] { ("notes/a", null), ("notes/b", old), ("notes/c", old.AddDays(-9)),
            ("notes/d", old), ("notes/a", null) })
            await world.PublishAsync(path, new Note { Title = path }, publicSince: since);
        var all = await world.Public.ChangesAsync(Programme, null, null);
        Assert.Equal([3, 2, 4, 1, 5], all.Select(e => e.Sequence));
        Assert.Equal([5, 1, 4], (await world.Public.LatestChangesAsync(Programme, 3)).Select(e => e.Sequence));
        Assert.Equal([2, 4], (await world.Public.ChangesAsync(Programme, old.AddDays(-9), old)).Select(e => e.Sequence));
        Assert.Equal([3, 2], (await world.Public.ChangesAsync(Programme, null, null, 2)).Select(e => e.Sequence));
        Assert.Empty(await world.Public.ChangesAsync(Programme, null, null, -1));
        Assert.Equal(3, await world.Public.CountChangesAsync(Programme, null, old));
        Assert.Empty(await world.Public.ChangesAsync("other", null, null));
    }
}
