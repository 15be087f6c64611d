using Heed.Ledger;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

/// <summary>Who sees which edition.</summary>
public sealed class AudienceTests
{
    private static readonly Audience Advisers = Audience.MembersOf("advisers");

    [Fact]
    public async Task A_draft_of_what_only_staff_read_is_for_staff_until_somebody_says_otherwise()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "For staff" }, Audience.Staff);

        var draft = await world.SaveAsync("notes/a", new Note { Title = "Changed in bulk" });

        Assert.Equal(Audience.Staff, draft.Audience);
    }

    [Fact]
    public async Task Each_reader_sees_the_newest_edition_meant_for_them()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "Public one" });
        await SeenAsync(world, "Public one", "Public one", "Public one", "Public one");
        await world.PublishAsync("notes/a", new Note { Title = "For staff" }, Audience.Staff);
        await SeenAsync(world, "Public one", "Public one", "Public one", "For staff");
        await world.PublishAsync("notes/a", new Note { Title = "For advisers" }, Advisers);
        await SeenAsync(world, "Public one", "For advisers", "Public one", "For advisers");
        await world.PublishAsync("notes/a", new Note { Title = "For others" }, Audience.MembersOf("others"));
        await SeenAsync(world, "Public one", "For advisers", "For others", "For others");
        await world.PublishAsync("notes/a", new Note { Title = "Public two" });
        await SeenAsync(world, "Public two", "Public two", "Public two", "Public two");
        Assert.Equal([1, 2], (await world.Public.HistoryAsync(Programme, "notes/a")).Select(e => e.Number));
        Assert.Equal([1, 3, 5], (await world.Member("advisers").HistoryAsync(Programme, "notes/a")).Select(e => e.Number));
        Assert.Equal(5, (await world.Staff.HistoryAsync(Programme, "notes/a")).Count);
        var before = world.Now.AddMinutes(-1);
        var staffThen = world.Ledger.ReadAs(world.Staff.Viewer.At(before));
        Assert.Equal("For others", (await staffThen.FindAsync(Programme, "notes/a"))!.Entry.Title);
    }

    [Fact]
    public async Task What_was_never_public_is_for_the_public_as_if_it_were_not()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "For advisers" }, Advisers);
        await SeenAsync(world, null, "For advisers", null, "For advisers");
        await world.PublishAsync("notes/a", new Note { Title = "Public" });
        await SeenAsync(world, "Public", "Public", "Public", "Public");
    }

    [Fact]
    public async Task A_group_of_the_same_name_in_another_programme_is_another_group()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "Ours" }, Advisers, programme: "other");
        Assert.Null(await world.Member("advisers").FindAsync("other", "notes/a"));
        Assert.Null(await world.Staff.FindAsync("other", "notes/a"));
        Assert.Empty((await world.Member("advisers").SearchAsync(null, "ours", null, 10)).Hits);
        var member = world.Ledger.ReadAs(Viewer.Named("mo", [("other", "advisers")], []));
        Assert.NotNull(await member.FindAsync("other", "notes/a"));
        Assert.Single((await member.SearchAsync(null, "ours", null, 10)).Hits);
    }

    [Fact]
    public void An_audience_never_chosen_is_staff() => Assert.Equal(Audience.Staff.Value, default(Audience).Value);

    [Fact]
    public async Task Withdrawing_reaches_every_reader_and_shows_no_one_a_text_not_meant_for_them()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "Public" });
        await world.PublishAsync("notes/a", new Note { Title = "Secret" }, Advisers);
        await world.Ledger.WithdrawAsync(Programme, "notes/a", "Mistaken.", "paul");
        foreach (var reading in (Reading[])[world.Public, world.Member("advisers"), world.Staff])
        {
            var read = await reading.FindAsync(Programme, "notes/a");
            Assert.Equal((Standing.Withdrawn, "Public"), (read!.Entry.Standing, read.Content!.Title));
        }
        var again = await Assert.ThrowsAsync<RefusedException>(() => world.Ledger.WithdrawAsync(Programme, "notes/a", "Again.", "paul"));
        Assert.Equal("nothing-published", again.Code);
        await world.PublishAsync("notes/a", new Note { Title = "Back" });
        Assert.Equal(Standing.InForce, (await world.Public.FindAsync(Programme, "notes/a"))!.Entry.Standing);
    }

    [Fact]
    public async Task What_only_groups_read_is_withdrawn_from_each_of_them()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "For advisers" }, Advisers);
        await world.PublishAsync("notes/a", new Note { Title = "For others" }, Audience.MembersOf("others"));
        await world.Ledger.WithdrawAsync(Programme, "notes/a", "Mistaken.", "paul");
        Assert.Equal((Standing.Withdrawn, "For advisers"), Read(await world.Member("advisers").FindAsync(Programme, "notes/a")));
        Assert.Equal((Standing.Withdrawn, "For others"), Read(await world.Member("others").FindAsync(Programme, "notes/a")));
        Assert.Null(await world.Public.FindAsync(Programme, "notes/a"));
    }

    [Theory]
    [InlineData("notes/a", " ", "missing-reason")]
    [InlineData("notes/none", "Why.", "nothing-published")]
    [InlineData("nowhere", "Why.", "unknown-address")]
    public async Task A_withdrawal_needs_something_to_withdraw_and_a_reason(string path, string reason, string code)
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "A" });
        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.Ledger.WithdrawAsync(Programme, path, reason, "paul"));
        Assert.Equal(code, refused.Code);
        Assert.Equal(1, await world.AskAsync<int>("""SELECT CAST(COUNT(*) AS int) AS "Value" FROM records"""));
    }

    [Fact]
    public async Task An_entry_from_another_readers_view_tells_nothing()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("things/1", new Thing { Title = "Hidden" }, Audience.Staff);
        await world.PublishAsync("things/2", new Thing { Title = "Open" });
        await world.PublishAsync("notes/a", new Note { Title = "Secret", About = new Ref<Thing>("things/2") }, Audience.Staff);
        await world.PublishAsync("notes/b", new Note { Title = "Public", About = new Ref<Thing>("things/1") }, publicSince: LongAgo);
        var secret = (await world.Staff.FindAsync(Programme, "notes/a"))!.Entry;
        var hidden = (await world.Staff.FindAsync(Programme, "things/1"))!.Entry;
        Assert.Single(await world.Staff.LinksFromAsync(secret));
        Assert.Single(await world.Staff.LinksToAsync(hidden));
        Assert.Empty(await world.Public.LinksFromAsync(secret));
        Assert.Empty(await world.Public.LinksToAsync(hidden));
    }

    [Fact]
    public async Task A_record_does_not_link_to_one_that_its_readers_cannot_read()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("things/secret-plan", new Thing { Title = "Hidden" }, Audience.Staff);
        var note = new Note { Title = "Public", About = new Ref<Thing>("things/secret-plan") };

        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.PublishAsync("notes/a", note));

        Assert.Contains("which the readers of this record cannot read", refused.Message, StringComparison.Ordinal);
        await world.PublishAsync("notes/b", note, Audience.Staff);
    }

    private static readonly DateTime LongAgo = new(2017, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static (Standing, string) Read(ReadRecord? read) => (read!.Entry.Standing, read.Content!.Title);

    private static async Task SeenAsync(LedgerWorld world, string? byPublic, string? byAdviser, string? byOther, string? byStaff)
    {
        var readings = new[] { world.Public, world.Member("advisers"), world.Member("others"), world.Staff };
        foreach (var (reading, title) in readings.Zip([byPublic, byAdviser, byOther, byStaff]))
        {
            Assert.Equal(title, (await reading.FindAsync(Programme, "notes/a"))?.Content?.Title);
            var listed = await reading.ListAsync(new ListQuery(Programme));
            Assert.Equal(title is null ? [] : [title], listed.Records.Select(r => r.Content!.Title));
            Assert.Equal(title is null ? 0 : 1, listed.Total);
            if (title is not null)
                Assert.Equal([title], (await reading.SearchAsync(Programme, title, null, 5)).Hits.Select(h => h.Entry.Title));
        }
    }
}
