using System.Text;
using Heed.Ledger;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

/// <summary>Who may read a file is who may read an edition that holds it.</summary>
public sealed class FilesTests
{
    private static readonly string Hash = new('a', 64);
    private static readonly Attachment File = new() { Label = "Minute", FileName = "minute.pdf", Hash = Hash, MediaType = "application/pdf",
        Size = 1234 };

    [Fact]
    public async Task A_file_is_read_by_those_who_read_an_edition_that_holds_it_however_old()
    {
        await using var world = await NewAsync();
        await world.SaveAsync("notes/a", new Note { Title = "Draft", Attachments = [File] });
        Assert.False(await world.Public.HoldsFileAsync(Programme, Hash));
        Assert.False(await world.Staff.HoldsFileAsync(Programme, Hash));
        Assert.True(await world.Staff.DraftHoldsFileAsync(Programme, Hash));
        Assert.False(await world.Public.DraftHoldsFileAsync(Programme, Hash));

        await world.PublishAsync("notes/b", new Note { Title = "Hidden", Attachments = [File] }, Audience.MembersOf("advisers"));
        Assert.Equal(
            (false, true, true),
            (await world.Public.HoldsFileAsync(Programme, Hash), await world.Staff.HoldsFileAsync(Programme, Hash), await world.Member(
                "advisers").HoldsFileAsync(Programme, Hash)));

        await world.PublishAsync("notes/c", new Note { Title = "Open", Attachments = [File] });
        await world.PublishAsync("notes/c", new Note { Title = "Without it" });
        Assert.True(await world.Public.HoldsFileAsync(Programme, Hash));
        Assert.False(await world.Public.HoldsFileAsync("other", Hash));
        Assert.False(await world.Public.HoldsFileAsync(Programme, Hash[..63] + "\0"));

        await world.Ledger.RedactAsync(Programme, "notes/c", [1], "personal data", "rita");
        Assert.False(await world.Public.HoldsFileAsync(Programme, Hash));
        Assert.True(await world.Member("advisers").HoldsFileAsync(Programme, Hash));
    }

    [Fact]
    public async Task A_file_is_held_until_no_edition_draft_or_kept_text_has_it()
    {
        await using var world = await NewAsync();
        var none = new string('b', 64);
        await world.PublishAsync("notes/a", new Note { Title = "A", Attachments = [File] });
        await world.SaveAsync("notes/b", new Note { Title = "B", Attachments = [File] });
        Assert.Equal([Hash], await world.Ledger.HeldFilesAsync([Hash, none]));

        await world.Ledger.RedactAsync(Programme, "notes/a", [], "personal data", "rita");
        Assert.Equal([Hash], await world.Ledger.HeldFilesAsync([Hash, none]));

        await world.Ledger.GiveUpDraftAsync(Programme, "notes/b", 1, "dora");
        Assert.Equal([Hash], await world.Ledger.HeldFilesAsync([Hash, none]));

        await world.PublishAsync("notes/b", new Note { Title = "B" });
        await world.Ledger.RedactAsync(Programme, "notes/b", [], "personal data", "rita");
        Assert.Empty(await world.Ledger.HeldFilesAsync([Hash, none]));
    }

    [Fact]
    public async Task A_hidden_edition_shows_its_file_to_nobody_but_keeps_it()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "A", Attachments = [File] });
        await world.Ledger.HideAsync(Programme, "notes/a", [], "personal data", "rita");
        Assert.False(await world.Public.HoldsFileAsync(Programme, Hash));
        Assert.False(await world.Staff.HoldsFileAsync(Programme, Hash));
        Assert.Equal([Hash], await world.Ledger.HeldFilesAsync([Hash]));

        await world.Ledger.ShowAgainAsync(Programme, "notes/a", [], "ann");
        Assert.True(await world.Public.HoldsFileAsync(Programme, Hash));
        await world.Ledger.HideAsync(Programme, "notes/a", [], "personal data", "rita");
        await world.Ledger.RedactAsync(Programme, "notes/a", [], "personal data", "ann");
        Assert.Empty(await world.Ledger.HeldFilesAsync([Hash]));
    }

    [Fact]
    public async Task A_file_without_a_label_can_be_kept_in_a_draft_but_not_published()
    {
        await using var world = await NewAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => world.PublishAsync(
                "notes/a", new Note { Title = "A", Attachments = [File with { Label = " " }, File with { Hash = "../x" }] }));
        Assert.Equal(["attachments[0].label", "attachments[1].hash"], refused.Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task A_file_is_found_by_its_label_and_its_name_and_not_by_its_hash()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "A", Attachments = [File with { Label = "Heronry" }] });
        Assert.Single((await world.Public.SearchAsync(Programme, "heronry", null, 10)).Hits);
        Assert.Empty((await world.Public.SearchAsync(Programme, Hash, null, 10)).Hits);
    }

    [Fact]
    public void A_file_survives_the_way_to_bytes_and_back_and_its_change_is_told()
    {
        var note = new Note { Title = "A", Attachments = [File] };
        var bytes = ContentJson.Write(note);
        Assert.Contains(
            "\"attachments\":[{\"label\":\"Minute\",\"fileName\":\"minute.pdf\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(bytes, ContentJson.Write(ContentJson.Read(bytes, typeof(Note))));
        Assert.DoesNotContain("attachments", Encoding.UTF8.GetString(ContentJson.Write(new Note())), StringComparison.Ordinal);

        var kind = TestKinds.All.Of<Note>();
        var change = Assert.Single(
            ContentDifference.Between(kind, note, note with { Attachments = [File with { Label = "Agreed minute" }] }).Changes);
        Assert.Equal((FieldKind.File, "Files"), (change.Field.Kind, change.Field.Label));
        Assert.Equal("label", Assert.Single(Assert.Single(change.Values).Within!.Changes).Field.Name);
        Assert.Null(Assert.Single(Assert.Single(ContentDifference.Between(kind, note, new Note { Title = "A" }).Changes).Values).After);
    }
}
