using Heed.Browser.Harness;

namespace Heed.Browser.Formats;

/// <summary>The demonstration's feeds and calendars, read by programs that others wrote.</summary>
public sealed class FeedsAndCalendars(Demo demo)
{
    [Theory]
    [InlineData("/cpip.atom")]
    [InlineData("/cpip/updates.atom")]
    [InlineData("/cpip/recommendations.atom?strand=systems-review")]
    [InlineData("/cpip/recommendations/1.atom")]
    [InlineData("/cpip/changes.atom?from=2017-03-01&to=2017-06-30")]
    public async Task A_feed_reader_understands_every_atom_feed(string address)
    {
        var feed = await Parsed.Atom(await TextAsync(address));

        Assert.NotEmpty(feed.Items);
        Assert.All(
            feed.Items, item => Assert.False(
                string.IsNullOrWhiteSpace(item.Title) || string.IsNullOrWhiteSpace(item.Link) || string.IsNullOrWhiteSpace(item.Updated)));
        Assert.Equal(feed.Items.Count, feed.Items.Select(i => i.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("/cpip.feed.json")]
    [InlineData("/cpip/updates.feed.json")]
    public async Task A_feed_reader_understands_every_json_feed(string address)
    {
        var feed = await Parsed.JsonFeed(await TextAsync(address));

        Assert.NotEmpty(feed.Items);
        Assert.All(feed.Items, item => Assert.False(string.IsNullOrWhiteSpace(item.Title) || string.IsNullOrWhiteSpace(item.Id)));
    }

    [Fact]
    public async Task A_calendar_has_every_meeting_whose_day_is_known_under_a_name_that_stays()
    {
        var now = await Parsed.Calendar(await TextAsync("/cpip/meetings.ics?group=national-child-protection-leadership-group"));
        var then = await Parsed.Calendar(
            await TextAsync("/cpip/meetings.ics?group=national-child-protection-leadership-group&as-at=2017-06-30"));

        var first = Assert.Single(then.Items);
        Assert.StartsWith("2017-06-22", first.Start, StringComparison.Ordinal);
        var same = Assert.Single(now.Items, i => i.Id == first.Id);
        Assert.True(same.Sequence >= first.Sequence);
        Assert.True(now.Items.Count > 5);
    }

    [Theory]
    [InlineData("/cpip.ics")]
    [InlineData("/cpip/events.ics")]
    [InlineData("/cpip/commitments.ics?as-at=2017-06-30")]
    [InlineData("/cpip/actions.ics?as-at=2017-06-30")]
    public async Task A_calendar_reader_understands_every_calendar(string address) =>
        Assert.All(
            (await Parsed.Calendar(await TextAsync(address))).Items,
            item => Assert.False(string.IsNullOrWhiteSpace(item.Id) || string.IsNullOrWhiteSpace(item.Start)));

    private async Task<string> TextAsync(string address)
    {
        using var response = await demo.Client.GetAsync(await demo.Address(address), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
