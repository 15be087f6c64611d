using Heed.Layout;

namespace Heed.Tests.Layout;

/// <summary>A record's address is told from that of its history.</summary>
public sealed class HistoryAddressTests
{
    [Theory]
    [InlineData("events/forum", "events/forum", null)]
    [InlineData("events/forum/history", "events/forum", "")]
    [InlineData("events/forum/history/2", "events/forum", "2")]
    [InlineData("groups/one/meetings/2026-06-01/history/1..2", "groups/one/meetings/2026-06-01", "1..2")]
    [InlineData("events/history-of-care", "events/history-of-care", null)]
    [InlineData("history/3", "", "3")]
    [InlineData("", "", null)]
    public void It_ends_where_the_history_begins(string path, string record, string? which) =>
        Assert.Equal((record, which), HistoryAddress.Split(path));
}
