using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger.Shapes;

/// <summary>What was published by earlier code is read by later code, and stays as it was published.</summary>
public sealed class OlderEditionTests
{
    private static readonly FirstNote Written = new()
    {
        Title = "Herons",
        Text = new Prose("They stand still."),
        Theme = "birds",
        Weather = "fair",
        Colour = "green",
        Mood = Mood.Calm,
        AnswerBy = FuzzyDate.Parse("2026-05-01"),
        Lines = [new FirstLine { Word = "grey", Size = 3 }],
    };

    [Fact]
    public async Task An_older_edition_is_read_in_the_shape_of_today()
    {
        await using var first = await FirstAsync();

        var note = await NoteAsync(first.Later(OlderKinds.Today));

        Assert.Equal(("They stand still.", "grey", Colour.Green), (note.Body?.Text, Assert.Single(note.Lines).Words, note.Colour));
        Assert.Equal(["birds"], note.Themes);
    }

    [Fact]
    public async Task What_no_field_of_today_knows_is_kept_and_told()
    {
        await using var first = await FirstAsync();
        var later = first.Later(OlderKinds.Today);

        var note = await NoteAsync(later);

        Assert.Equal([("weather", "\"fair\""), ("lines[0].size", "3")], note.AlsoRecorded.Select(a => (a.Path, a.Json)));
        Assert.Equal([("cpip", "notes/a", "Herons")], later.Ledger.NotReadInFull.Select(n => (n.Programme, n.Path, n.Title)));
    }

    [Fact]
    public async Task A_value_that_is_no_choice_any_more_is_kept_and_told()
    {
        await using var first = await NewAsync(OlderKinds.First);
        await first.PublishAsync("notes/a", Written with { Colour = "ultramarine", Weather = null, Lines = [] });

        var note = await NoteAsync(first.Later(OlderKinds.Today));

        Assert.Null(note.Colour);
        Assert.Equal(("colour", "\"ultramarine\""), note.AlsoRecorded.Select(a => (a.Path, a.Json)).Single());
    }

    [Fact]
    public async Task Reading_an_older_edition_changes_neither_its_bytes_nor_its_hash()
    {
        await using var first = await FirstAsync();
        var published = Assert.Single(await first.Public.HistoryAsync(Programme, "notes/a"));

        var read = Assert.Single(await first.Later(OlderKinds.Today).Public.HistoryAsync(Programme, "notes/a"));

        Assert.Equal((published.Hash, 1), (read.Hash, read.Shape));
        Assert.Equal(published.Bytes, read.Bytes);
    }

    [Fact]
    public async Task Editions_of_two_shapes_are_compared_in_that_of_today()
    {
        await using var first = await FirstAsync();
        var later = first.Later(OlderKinds.Today);
        await later.PublishAsync("notes/a", (await NoteAsync(later)) with { Body = new Prose("They wait."), AlsoRecorded = [] });

        var history = await later.Public.HistoryAsync(Programme, "notes/a");

        Assert.Equal([1, 2], history.Select(e => e.Shape));
        var change = Assert.Single(ContentDifference.Between(OlderKinds.Today["note"], history[0].Content!, history[1].Content!).Changes);
        Assert.Equal("body", change.Field.Name);
    }

    [Fact]
    public async Task A_draft_saved_in_an_older_shape_goes_out_in_that_of_today()
    {
        await using var first = await NewAsync(OlderKinds.First);
        await first.SaveAsync("notes/a", Written with { Weather = null, Lines = [] });
        var later = first.Later(OlderKinds.Today);

        await later.Ledger.PublishAsync(Releasing(new ReleasedDraft("notes/a", 1, "Why.")));

        var edition = Assert.Single(await later.Public.HistoryAsync(Programme, "notes/a"));
        Assert.Equal((2, "They stand still."), (edition.Shape, ((Note)edition.Content!).Body?.Text));
        Assert.Contains("\"themes\":[\"birds\"]", System.Text.Encoding.UTF8.GetString(edition.Bytes!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_holds_what_no_field_shows_is_not_published()
    {
        await using var first = await NewAsync(OlderKinds.First);
        await first.SaveAsync("notes/a", Written);

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => first.Later(OlderKinds.Today).Ledger.PublishAsync(Releasing(new ReleasedDraft("notes/a", 1, "Why."))));

        Assert.Equal(["weather", "lines[0].size"], refused.Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task What_a_draft_held_and_no_field_shows_is_kept_beside_it_when_it_is_saved()
    {
        await using var first = await NewAsync(OlderKinds.First);
        await first.SaveAsync("notes/a", Written);
        var later = first.Later(OlderKinds.Today);
        var opened = (await later.Staff.DraftAsync(Programme, "notes/a"))!;

        await later.SaveAsync("notes/a", opened.Content with { AlsoRecorded = [] }, basedOn: 1);

        Assert.Empty((await later.Staff.DraftAsync(Programme, "notes/a"))!.Content.AlsoRecorded);
        var kept = Assert.Single(await later.Staff.RefusedSavesAsync(Programme, "notes/a"));
        Assert.Contains(kept.Content.AlsoRecorded, a => a is { Path: "weather", Json: "\"fair\"" });
    }

    [Fact]
    public async Task A_draft_that_is_given_up_is_kept_in_its_shape()
    {
        await using var today = await NewAsync(OlderKinds.Today);
        await today.SaveAsync("notes/a", new Note { Title = "Herons", Themes = ["birds"] });

        await today.Ledger.GiveUpDraftAsync(Programme, "notes/a", 1, "dora");

        var kept = (Note)Assert.Single(await today.Staff.RefusedSavesAsync(Programme, "notes/a")).Content;
        Assert.Equal("birds", Assert.Single(kept.Themes));
        Assert.Empty(kept.AlsoRecorded);
    }

    [Fact]
    public async Task What_the_edition_says_and_no_field_shows_is_kept_beside_the_draft_that_follows_it()
    {
        await using var first = await FirstAsync();
        var later = first.Later(OlderKinds.Today);

        await later.SaveAsync("notes/a", (await NoteAsync(later)) with { AlsoRecorded = [] });

        var kept = Assert.Single(await later.Staff.RefusedSavesAsync(Programme, "notes/a"));
        Assert.Contains(kept.Content.AlsoRecorded, a => a is { Path: "weather", Json: "\"fair\"" });
    }

    [Fact]
    public async Task Changing_what_could_not_be_read_in_full_takes_two_people()
    {
        await using var first = await FirstAsync();
        var later = first.Later(OlderKinds.Today);
        await later.SaveAsync("notes/a", (await NoteAsync(later)) with { AlsoRecorded = [] }, basedOn: 0);
        var draft = (await later.Staff.DraftAsync(Programme, "notes/a"))!;

        var check = await later.Ledger.CheckAsync(Releasing(new ReleasedDraft("notes/a", draft.Version, "Why.")));

        Assert.StartsWith("Part of what was published cannot be read.", check.TwoPeople["notes/a"].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_something_unreadable_names_counts_as_held()
    {
        var hash = new string('a', 63) + "1";
        await using var first = await NewAsync(OlderKinds.First);
        await first.SaveAsync("notes/a", Written with { Weather = $"as in {hash}" });

        var held = await first.Later(OlderKinds.Failing).Ledger.HeldFilesAsync([hash]);

        Assert.Equal(hash, Assert.Single(held));
    }

    [Fact]
    public async Task A_withdrawal_by_later_code_withdraws_the_bytes_that_were_published()
    {
        await using var first = await FirstAsync();
        var later = first.Later(OlderKinds.Today);

        await later.Ledger.WithdrawAsync(Programme, "notes/a", "Wrong.", "paul");

        var history = await later.Public.HistoryAsync(Programme, "notes/a");
        Assert.Equal(history[0].Bytes, history[1].Bytes);
        Assert.Equal([1, 1], history.Select(e => e.Shape));
    }

    [Fact]
    public async Task An_edition_that_cannot_be_read_takes_no_list_down()
    {
        await using var first = await FirstAsync();
        await first.PublishAsync("notes/b", Written with { Title = "Otters" });
        var later = first.Later(OlderKinds.Failing);

        var list = await later.Public.ListAsync(new ListQuery(Programme) { Kinds = ["note"] });

        Assert.Equal(["Herons", "Otters"], list.Records.Select(r => r.Entry.Title));
        Assert.All(list.Records, r => Assert.True(Assert.Single(r.Content!.AlsoRecorded).IsWhole));
    }

    [Fact]
    public async Task An_edition_of_a_shape_that_this_code_does_not_know_yet_is_read_as_far_as_it_goes()
    {
        await using var later = await NewAsync(OlderKinds.Today);
        await later.PublishAsync("notes/a", new Note { Title = "Herons", Body = new Prose("They stand still.") });

        var read = (await later.Later(OlderKinds.First).Public.FindAsync(Programme, "notes/a"))!.Content!;

        Assert.Equal("Herons", read.Title);
        Assert.Equal("body", Assert.Single(read.AlsoRecorded).Path);
    }

    [Fact]
    public void A_property_that_forms_cannot_show_stops_the_start_with_its_name()
    {
        var refused = Assert.Throws<NotSupportedException>(() => Kind.Of<Odd>("odd", "Odd", "Odds", "odds/{name}"));

        Assert.Contains("OddPart.Span is of the type System.TimeSpan", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<LedgerWorld> FirstAsync()
    {
        var world = await NewAsync(OlderKinds.First);
        await world.PublishAsync("notes/a", Written);
        return world;
    }

    private static async Task<Note> NoteAsync(LedgerWorld world) => (Note)(await world.Public.FindAsync(Programme, "notes/a"))!.Content!;

    private static Release Releasing(ReleasedDraft draft) => new(Programme, "paul") { ApprovedBy = "ada", Drafts = [draft] };

    [System.ComponentModel.DataAnnotations.Display(Description = "Odd.")]
    private sealed record Odd : Content
    {
        public IReadOnlyList<OddPart> Parts { get; init; } = [];
    }

    private sealed record OddPart
    {
        public TimeSpan Span { get; init; }
    }
}
