using System.Text.Json;
using Heed.Programmes;
using Heed.Publications;
using Heed.Tests.Web;

namespace Heed.Tests.Publications;

/// <summary>Identifiers are checked, shown, and told to search engines.</summary>
public sealed class IdentifierTests : TrialSite
{
    private static readonly Publication Reply = new()
    {
        Title = "The reply",
        Identifiers =
        [
            new Identifier { Scheme = IdentifierScheme.PaperNumber, Value = "CP 1224" },
            new Identifier { Scheme = IdentifierScheme.Isbn, Value = "978-0-306-40615-7" },
            new Identifier { Scheme = IdentifierScheme.Doi, Value = "10.1000/182" },
        ],
    };

    [Theory]
    [InlineData(IdentifierScheme.Isbn, "978-0-306-40615-7", true)]
    [InlineData(IdentifierScheme.Isbn, "ISBN 9780306406157", true)]
    [InlineData(IdentifierScheme.Isbn, "978-0-306-40615-8", false)]
    [InlineData(IdentifierScheme.Isbn, "0-8044-2957-X", true)]
    [InlineData(IdentifierScheme.Isbn, "0-8044-2957-1", false)]
    [InlineData(IdentifierScheme.Isbn, "12345", false)]
    [InlineData(IdentifierScheme.Issn, "0317-8471", true)]
    [InlineData(IdentifierScheme.Issn, "0317-8472", false)]
    [InlineData(IdentifierScheme.Doi, "https://doi.org/10.1000/182", true)]
    [InlineData(IdentifierScheme.Doi, "182", false)]
    [InlineData(IdentifierScheme.PaperNumber, "HC 1052-I", true)]
    public void A_slip_in_an_identifier_is_told(IdentifierScheme scheme, string value, bool isRight) =>
        Assert.Equal(isRight, !Identifier.Problems([new Identifier { Scheme = scheme, Value = value }]).Any());

    [Fact]
    public async Task A_publication_shows_its_identifiers_and_tells_search_engines()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync("publications/reply", Reply);

        var page = await GetAsync("/trial/publications/reply");
        using var json = JsonDocument.Parse(page.Page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var isbn = json.RootElement.GetProperty("identifier")[1];

        Assert.Contains("Paper number CP 1224", page.Page.QuerySelector("main")!.Apart(), StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("main a[href='https://doi.org/10.1000/182']"));
        Assert.Equal("CP 1224", json.RootElement.GetProperty("reportNumber").GetString());
        Assert.Equal(("ISBN", "978-0-306-40615-7"), (isbn.GetProperty("propertyID").GetString(), isbn.GetProperty("value").GetString()));
    }
}
