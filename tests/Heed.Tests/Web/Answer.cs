using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Heed.Tests.Web;

/// <summary>What the site answered.</summary>
public sealed record Answer(HttpStatusCode Status, string? ContentType, string Body, IReadOnlyDictionary<string, string> Headers)
{
    private IDocument? page;

    /// <summary>The body as a page.</summary>
    public IDocument Page => page ??= new HtmlParser().ParseDocument(Body);

    /// <summary>The page's main part as a reader sees it, spaces folded.</summary>
    public string Text => Page.QuerySelector("main")?.Words() ?? "";

    /// <summary>The page's one heading.</summary>
    public string Heading => Assert.Single(Page.QuerySelectorAll("h1")).TextContent.Trim();

    internal static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken), headers);
    }
}
