using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;

namespace Heed.Tests.Promises;

/// <summary>The site's address in pages, data and headers is the one it was given, whatever a request says.</summary>
public sealed class OwnAddressTests : GrowingSite
{
    protected override void Adapt(WebApplicationBuilder builder) => builder.Configuration["HEED_SITE"] = "https://record.example.org/";

    [Fact]
    public async Task No_answer_shows_the_host_that_a_request_names()
    {
        await GrowAsync(from: 0, count: 2, actionsFrom: 0, actions: 2);

        var shown = new List<string>();
        var addresses = PublicAddresses.Of(Endpoints, Example);
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = "evil.example";
            request.Headers.Add("X-Forwarded-Host", "evil.example");
            request.Headers.Add("X-Forwarded-Proto", "gopher");
            using var response = await SendAsync(request);
            var answer = await Answer.OfAsync(response);
            if ((answer.Body + string.Concat(answer.Headers.Values)).Contains("evil.example", StringComparison.OrdinalIgnoreCase))
                shown.Add(address);
        }
        Assert.True(addresses.Count > 300, $"Only {addresses.Count} addresses.");
        Assert.Empty(shown);
    }

    [Fact]
    public async Task Canonical_links_ids_and_headers_begin_with_the_sites_address()
    {
        await GrowAsync(from: 0, count: 1, actionsFrom: 0, actions: 1);

        var page = await GetAsync("/trial/actions/1");
        Assert.Equal("https://record.example.org/trial/actions/1", page.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        foreach (var address in (string[])["/trial/actions.atom", "/trial/actions.feed.json", "/trial/actions.json", "/trial/actions.ics",
            "/trial/actions.csv", "/sitemap.xml", "/trial/opensearch.xml", "/trial/data.jsonld", "/robots.txt"])
            Assert.Contains("https://record.example.org/", (await GetAsync(address)).Body, StringComparison.Ordinal);
        Assert.Contains(
            "<https://record.example.org/trial/actions.json>; rel=\"original timegate\"",
            (await GetAsync("/trial/actions.json")).Headers["Link"], StringComparison.Ordinal);
    }
}
