using Heed.Ledger;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

/// <summary>History of which only the month or the year is known.</summary>
public sealed class PublicInTests
{
    private static readonly DateTime LastOf2018 = new(2018, 12, 31, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2018")]
    [InlineData("2018-12")]
    public async Task What_became_public_in_a_month_or_year_keeps_that(string known)
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note { Title = "Old" }, publicSince: LastOf2018, publicIn: known);

        var edition = Assert.Single(await world.Public.HistoryAsync(Programme, "notes/a"));
        Assert.Equal((LastOf2018, known), (edition.PublishedAt, edition.PublicIn?.When.Text));
    }

    [Theory]
    [InlineData("2017")]
    [InlineData("2018-11")]
    [InlineData("2018-12-31")]
    public async Task What_is_not_its_month_or_year_is_refused(string known)
    {
        await using var world = await NewAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => world.PublishAsync("notes/a", new Note { Title = "Old" }, publicSince: LastOf2018, publicIn: known));

        Assert.Equal("other-date", refused.Code);
    }
}
