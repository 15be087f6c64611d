using Heed.Ledger;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

public sealed class LinkedSinceTests
{
    [Fact]
    public async Task A_link_dates_from_the_first_edition_that_held_it()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("things/1", new Thing { Title = "Heron" });
        await world.PublishAsync("notes/a", new Note { Title = "A" });
        var linked = Start.AddHours(3);
        await world.PublishAsync("notes/a", new Note { Title = "A", About = new("things/1") });
        await world.PublishAsync("notes/a", new Note { Title = "A, later", About = new("things/1"), AlsoAbout = [new("things/1")] });

        Assert.Equal(
            new() { [("notes/a", "about")] = linked, [("notes/a", "alsoAbout")] = linked.AddHours(1) },
            await SinceAsync(world.Public));
        Assert.Equal(new() { [("notes/a", "about")] = linked }, await SinceAsync(world.PublicAt(linked)));
        Assert.Empty(await SinceAsync(world.PublicAt(linked.AddMinutes(-1))));
    }

    [Fact]
    public async Task A_link_dates_from_what_the_viewer_may_read()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("things/1", new Thing { Title = "Heron" });
        await world.PublishAsync("notes/a", new Note { Title = "A", About = new("things/1") }, Audience.Staff);
        Assert.Empty(await SinceAsync(world.Public));

        await world.PublishAsync("notes/a", new Note { Title = "A", About = new("things/1") });

        Assert.Equal(Start.AddHours(3), Assert.Single(await SinceAsync(world.Public)).Value);
        Assert.Equal(Start.AddHours(2), Assert.Single(await SinceAsync(world.Staff)).Value);
    }

    [Fact]
    public async Task Of_a_record_the_viewer_may_not_see_no_link_is_told()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("things/1", new Thing { Title = "Heron" }, Audience.Staff);
        await world.PublishAsync("notes/a", new Note { Title = "A", About = new("things/1") }, Audience.Staff);
        var hidden = (await world.Staff.FindAsync(Programme, "things/1"))!.Entry;

        Assert.Empty(await world.Public.LinkedSinceAsync(hidden));
    }

    private static async Task<Dictionary<(string, string), DateTime>> SinceAsync(Reading reading)
    {
        var thing = await reading.FindAsync(Programme, "things/1");
        return new(await reading.LinkedSinceAsync(thing!.Entry));
    }
}
