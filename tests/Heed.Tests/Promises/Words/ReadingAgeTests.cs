using Heed.Tests.Web;

namespace Heed.Tests.Promises.Words;

public sealed class ReadingAgeTests(DemoSite site, ITestOutputHelper output)
{
    // Read at eleven is grade 6; names of bodies and titles, which are not ours, make single pages harder.
    private const double HardestInAll = 6.5;
    private const double HardestPage = 10.5;

    private static readonly string[] Pages =
    [
        "/", "/cpip", "/cpip/recommendations", "/cpip/recommendations/1", "/cpip/actions", "/cpip/actions/neglect-3", "/cpip/groups",
        "/cpip/groups/national-child-protection-leadership-group", "/cpip/meetings",
        "/cpip/groups/cpip-external-advisory-group/meetings/2017-03-16", "/cpip/publications",
        "/cpip/publications/committees-paper-december-2018", "/cpip/updates", "/cpip/updates/5", "/cpip/updates/21/comment",
        "/cpip/updates/21/comments", "/cpip/comments", "/cpip/comments/yours", "/cpip/comments/policy", "/cpip/comments/privacy",
        "/cpip/comments/ledger", "/cpip/commitments", "/cpip/commitments/consider-law-after-a-year", "/cpip/reports/programme-report",
        "/cpip/plans/programme-report", "/cpip/statements/minister-2017-03-02", "/cpip/bodies/scottish-government", "/cpip/contents",
        "/cpip/recommendations/1/history", "/cpip/recommendations/1/history/1..3", "/cpip/changes?from=2017-03-01&to=2017-06-30",
        "/cpip/timeline?year=2017", "/cpip/search?q=leadership", "/cpip/search?q=zzzzzz", "/cpip/data", "/cpip/follow",
        "/cpip/follow?what=actions", "/about", "/privacy", "/accessibility", "/your-data",
    ];

    [Fact]
    public async Task Public_pages_can_be_read_at_eleven()
    {
        var read = new List<(string Page, ReadingAge Age)>();
        foreach (var page in Pages)
            read.Add((page, ReadingAge.Of((await site.GetAsync(page)).Page)));
        var all = read.Select(r => r.Age).Aggregate((one, other) => one + other);
        foreach (var (page, age) in read.OrderByDescending(r => r.Age.Grade))
            output.WriteLine($"{age.Grade:0.0} {page}");
        foreach (var sentence in all.Longest)
            output.WriteLine($"Long: {sentence}");

        Assert.InRange(all.Grade, 1, HardestInAll);
        Assert.Empty(read.Where(r => r.Age.Grade > HardestPage).Select(r => $"{r.Age.Grade:0.0} {r.Page}"));
    }
}
