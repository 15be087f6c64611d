using AngleSharp.Html.Parser;
using Heed.Ledger.Kinds;
using Heed.Platform.Text;

namespace Heed.Tests.Platform.Text;

/// <summary>A link in prose leads to an address, or nowhere.</summary>
public sealed class MarkdownLinkTests
{
    [Theory]
    [InlineData("https://www.gov.scot/x", "https://www.gov.scot/x")]
    [InlineData("HTTP://www.gov.scot/", "HTTP://www.gov.scot/")]
    [InlineData("/cpip/updates/5", "/cpip/updates/5")]
    [InlineData("httpful", "httpful")]
    [InlineData("mailto:office@example.org", "mailto:office@example.org")]
    [InlineData("tel:101", "tel:101")]
    [InlineData("https:javascript:__ran()", null)]
    [InlineData("https://", null)]
    [InlineData("javascript:__ran()", null)]
    [InlineData("data:text/html,x", null)]
    public void An_address_that_is_none_is_no_link(string address, string? href)
    {
        using var document = new HtmlParser().ParseDocument(MarkdownText.Html(new Prose($"[a](<{address}>)")).ToString()!);

        Assert.Equal(href, document.QuerySelector("a")!.GetAttribute("href"));
    }
}
