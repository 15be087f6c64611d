using Heed.Ledger;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

public sealed class DraftTests
{
    [Fact]
    public async Task An_address_is_reserved_once_and_for_ever_even_by_two_at_once()
    {
        await using var world = await NewAsync();
        var reserving = Enumerable.Range(0, 8).Select(_ => world.Open().Ledger.ReserveAsync(Programme, "things/1"));
        await Task.WhenAll(reserving.ToArray());
        await world.Ledger.ReserveAsync(Programme, "things/1");
        Assert.Equal(1, await world.AskAsync<int>("""SELECT CAST(COUNT(*) AS int) AS "Value" FROM records"""));
    }

    [Theory]
    [InlineData(Programme, "nowhere/1")]
    [InlineData(Programme, "things/")]
    [InlineData(Programme, "things/A")]
    [InlineData(Programme, "things/1\n")]
    [InlineData("CPIP", "things/1")]
    [InlineData("", "things/1")]
    [InlineData("a\0b", "things/1")]
    public async Task What_no_kind_has_as_address_is_refused(string programme, string path)
    {
        await using var world = await NewAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.Ledger.ReserveAsync(programme, path));
        Assert.Equal("unknown-address", refused.Code);
    }

    [Fact]
    public async Task An_address_too_long_to_index_is_refused()
    {
        await using var world = await NewAsync();
        var path = "notes/" + new string('a', 5000);
        await Assert.ThrowsAsync<RefusedException>(() => world.Ledger.ReserveAsync(Programme, path));
        Assert.Null(await world.Public.FindAsync(Programme, path));
    }

    [Fact]
    public async Task A_draft_may_be_incomplete_and_counts_its_saves()
    {
        await using var world = await NewAsync();
        var first = await world.SaveAsync("notes/a", new Note());
        var second = await world.SaveAsync("notes/a", new Note { Title = "A note" }, first.Version, "ben");
        Assert.Equal((1, 2, "ben"), (first.Version, second.Version, second.SavedBy));
        var seen = await world.Staff.DraftAsync(Programme, "notes/a");
        Assert.Equal("A note", seen!.Content.Title);
        Assert.Null(await world.Public.DraftAsync(Programme, "notes/a"));
        Assert.Null(await world.Member("advisory").DraftAsync(Programme, "notes/a"));
    }

    [Fact]
    public async Task A_content_of_another_kind_is_refused_and_leaves_nothing_behind()
    {
        await using var world = await NewAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.SaveAsync("notes/a", new Thing()));
        Assert.Equal("wrong-kind", refused.Code);
        await world.Ledger.ReserveAsync(Programme, "notes/b");
        Assert.Equal("b", await world.AskAsync<string>("""SELECT reference AS "Value" FROM records"""));
    }

    [Fact]
    public async Task A_stale_save_is_refused_and_both_texts_are_kept()
    {
        await using var world = await NewAsync();
        await world.SaveAsync("notes/a", new Note { Title = "One" });
        await world.Open().Ledger.SaveDraftAsync(new DraftSave(Programme, "notes/a", new Note { Title = "Theirs" }, 1, "ben"));
        var stale = await Assert.ThrowsAsync<StaleDraftException>(() => world.SaveAsync("notes/a", new Note { Title = "Mine" }, 1, "ann"));
        Assert.Equal("Theirs", stale.Current.Content.Title);
        Assert.Equal("Mine", stale.Refused.Title);
        var kept = Assert.Single(await world.Staff.RefusedSavesAsync(Programme, "notes/a"));
        Assert.Equal(("Mine", "ann", 1), (kept.Content.Title, kept.SavedBy, kept.BasedOn));
        Assert.Empty(await world.Public.RefusedSavesAsync(Programme, "notes/a"));
    }

    [Fact]
    public async Task A_session_that_saved_before_sees_what_others_saved_since()
    {
        await using var world = await NewAsync();
        await world.SaveAsync("notes/a", new Note { Title = "One" });
        await world.Open().Ledger.SaveDraftAsync(new DraftSave(Programme, "notes/a", new Note { Title = "Two" }, 1, "ben"));
        var third = await world.SaveAsync("notes/a", new Note { Title = "Three" }, 2);
        Assert.Equal(3, third.Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_many_who_save_at_once_one_wins_and_nobody_loses_a_word(bool isNew)
    {
        await using var world = await NewAsync();
        var basedOn = isNew ? 0 : (await world.SaveAsync("notes/a", new Note { Title = "Start" })).Version;
        var saving = Enumerable.Range(0, 10).Select(i => TryAsync(world.Open().Ledger, new Note { Title = $"Text {i}" }, basedOn))
            .ToArray();
        var outcomes = await Task.WhenAll(saving);
        var winner = Assert.Single(outcomes, o => o.Saved is not null);
        var draft = await world.Staff.DraftAsync(Programme, "notes/a");
        Assert.Equal((basedOn + 1, winner.Title), (draft!.Version, draft.Content.Title));
        var kept = await world.Staff.RefusedSavesAsync(Programme, "notes/a");
        Assert.Equal(
            outcomes.Where(o => o.Saved is null).Select(o => o.Title).Order(),
            kept.Select(k => k.Content.Title).Order()
        );
    }

    [Fact]
    public async Task Who_still_has_the_published_draft_open_cannot_overwrite_the_next_one()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "One" });
        var gone = await Assert.ThrowsAsync<RefusedException>(() => world.SaveAsync("notes/a", new Note { Title = "Late" }, 1, "ann"));
        Assert.Equal("no-draft", gone.Code);
        var next = await world.SaveAsync("notes/a", new Note { Title = "Two" });
        Assert.Equal(2, next.Version);
        await Assert.ThrowsAsync<StaleDraftException>(() => world.SaveAsync("notes/a", new Note { Title = "Later" }, 1, "ann"));
        Assert.Equal(2, (await world.Staff.RefusedSavesAsync(Programme, "notes/a")).Count);
    }

    private static async Task<(string Title, Draft? Saved)> TryAsync(ProgrammeLedger ledger, Note note, int basedOn)
    {
        await Task.Yield();
        try
        {
            return (note.Title, await ledger.SaveDraftAsync(new DraftSave(Programme, "notes/a", note, basedOn, note.Title)));
        }
        catch (StaleDraftException)
        {
            return (note.Title, null);
        }
    }
}
