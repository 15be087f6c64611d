using Heed.Tests.Web;

namespace Heed.Tests.Search;

/// <summary>Forty questions as people type them, each with the page that an editor would put first (<c>questions.txt</c>).</summary>
public sealed class SearchQuestions(DemoSite site, ITestOutputHelper output)
{
    private const int FirstAtLeast = 36;
    private const int Among = 3;

    [Fact]
    public async Task The_right_page_is_first_for_36_of_40_questions_and_among_the_first_three_for_all()
    {
        var places = new List<int>();
        foreach (var (question, address) in Asked())
        {
            var page = await site.GetAsync($"/cpip/search?q={Uri.EscapeDataString(question)}");
            var found = page.Page.QuerySelectorAll(".ds_search-result__link").Select(l => l.GetAttribute("href")).ToList();
            var place = found.IndexOf(address) + 1;
            places.Add(place);
            if (place != 1)
                output.WriteLine($"“{question}”: {(place > 0 ? $"{place}." : "not found:")} {address}. "
                    + $"Found: {string.Join(", ", found.Take(Among))}");
        }

        Assert.Equal(40, places.Count);
        Assert.True(places.Count(p => p == 1) >= FirstAtLeast, $"{places.Count(p => p == 1)} of {places.Count} first.");
        Assert.DoesNotContain(places, p => p is 0 or > Among);
    }

    private static IEnumerable<(string Question, string Address)> Asked()
    {
        using var reader = new StreamReader(typeof(SearchQuestions).Assembly.GetManifestResourceStream("search-questions")!);
        foreach (var line in reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
            yield return (line.Split(" = ")[0], line.Split(" = ")[1].Trim());
    }
}
