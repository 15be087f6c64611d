using Heed.Programmes;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Heed.Tests.Programmes;

public sealed class ProgrammeNameTests(DemoSite site)
{
    [Theory]
    [InlineData("cpip", true)]
    [InlineData("inquiry-2027", true)]
    [InlineData("CPIP", false)]
    [InlineData("", false)]
    [InlineData("child protection", false)]
    [InlineData("cpip.json", false)]
    [InlineData("desk", false)]
    [InlineData("-cpip", false)]
    [InlineData("cpip-", false)]
    public void A_name_is_small_letters_digits_and_hyphens_and_no_word_of_the_site(string name, bool fit) =>
        Assert.Equal(fit, ProgrammeName.IsFit(name));

    [Fact]
    public async Task No_programme_may_take_a_word_that_an_address_of_the_site_begins_with()
    {
        await site.GetAsync("/");
        // Where another address has the programme's name: at the beginning, and after /desk.
        var words = site.Endpoints.Select(e => e.RoutePattern.PathSegments)
            .SelectMany(s => new[] { WordAt(s, 0), WordAt(s, 0) == "desk" ? WordAt(s, 1) : null }).OfType<string>().Distinct().ToList();

        Assert.Contains("your-data", words);
        Assert.Contains("sign-in", words);
        Assert.DoesNotContain(words, ProgrammeName.IsFit);
    }

    [Fact]
    public async Task Every_address_that_names_a_programme_takes_nothing_else()
    {
        await site.GetAsync("/");
        Assert.DoesNotContain(
            site.Endpoints.Where(e => e.RoutePattern.GetParameter("programme") is not null),
            e => !e.RoutePattern.ParameterPolicies.TryGetValue("programme", out var policies)
                || !policies.Any(p => p.ParameterPolicy is ProgrammeRoute));
    }

    private static string? WordAt(IReadOnlyList<RoutePatternPathSegment> segments, int place) =>
        segments.Count > place && segments[place].Parts is [RoutePatternLiteralPart word] ? word.Content : null;
}
