using Heed.Tests.Web;

namespace Heed.Tests.Promises.Words;

public sealed class ReadingAgeTests(DemoSite site, ITestOutputHelper output)
{
    // Read at eleven is grade 6; names of bodies and titles, which are not ours, make single pages harder.
    private const double HardestInAll = 6.5;
    private const double HardestPage = 10.5;

    [Fact]
    public async Task Public_pages_can_be_read_at_eleven()
    {
        var read = new List<(string Page, ReadingAge Age)>();
        foreach (var page in PublicPages.Some)
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
