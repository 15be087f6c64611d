using Heed.Ledger.Kinds;
using Heed.Recommendations;
using Heed.Tests.Promises.Shapes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Heed.Tests.Commands;

/// <summary><c>heed reindex</c>, as it is typed.</summary>
[Trait("Length", "Long")]
public sealed class ReindexCommandTests : OlderSite
{
    [Fact]
    public async Task A_check_of_an_index_that_is_right_ends_well()
    {
        await FirstAsync(Recommendation, FirstRecommendation);

        // Facets that the first release did not have are derived once.
        (await HeedProcess.RunAsync(["reindex", .. OnItsDatabase])).WentWell();

        var ended = await HeedProcess.RunAsync(["reindex", "--check", .. OnItsDatabase]);

        ended.WentWell();
        Assert.Contains("4 versions of 4 records checked: nothing would change.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_an_index_that_is_wrong_says_what_and_ends_with_one()
    {
        await WrongAsync();

        var ended = await HeedProcess.RunAsync(["reindex", "--check", .. OnItsDatabase]);

        Assert.Equal(1, ended.Code);
        Assert.Contains("/trial/reports/review, version 1, title: “Otherwise” → “The review”", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_puts_right_what_is_served_otherwise()
    {
        await WrongAsync();

        (await HeedProcess.RunAsync(["reindex", "--programme", "trial", .. OnItsDatabase])).WentWell();

        Assert.Contains("The review", (await GetAsync("/trial/reports")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_that_is_not_there_is_refused_with_a_sentence()
    {
        await GetAsync("/");

        (await HeedProcess.RunAsync(["reindex", "--programme", "none", .. OnItsDatabase])).Refused("There is no programme “none”.");
    }

    private async Task WrongAsync()
    {
        await GetAsync("/");
        await using var db = Database.Open();
        await db.Database.ExecuteSqlRawAsync("INSERT INTO reindexings (id, editions, begun_at) VALUES "
            + "('0197a1b2-0000-7000-8000-000000000002', 1, '2026-03-02 09:00:00')");
        await db.Database.ExecuteSqlRawAsync("UPDATE entries SET title = 'Otherwise', title_key = 'otherwise' WHERE kind = 'report'");
        await db.Database.ExecuteSqlRawAsync("UPDATE reindexings SET ended_at = '2026-03-02 09:00:01'");
    }
}
