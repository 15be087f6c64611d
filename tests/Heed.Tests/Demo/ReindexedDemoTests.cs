using Heed.Ledger;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Heed.Tests.Demo;

/// <summary>What lists and search read of the demonstration is what its editions say.</summary>
public sealed class ReindexedDemoTests(DemoSite site)
{
    [Fact]
    public async Task The_demonstration_taken_through_a_reindexing_is_unchanged()
    {
        var told = new List<string>();

        var state = await site.WithLedgerAsync(ledger =>
            ledger.ReindexAsync(
                null, null, isCheck: false, (difference, _) => told.AddRange(difference is null ? [] : [difference.ToString()])));

        Assert.Empty(told);
        Assert.True(state.Editions > 200 && state.Differing == 0, $"{state}");
        await using var db = site.Database.Open();
        Assert.Equal(0, await db.Database.SqlQueryRaw<int>("""SELECT CAST(COUNT(*) AS int) AS "Value" FROM reindexings""")
            .SingleAsync(TestContext.Current.CancellationToken));
    }
}
