using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Heed.Ledger.Kinds;
using Heed.Platform.Text;

namespace Heed.Tests.Platform.Text;

public sealed partial class MarkdownHeadingTests
{
    [Theory]
    [InlineData("# A\n\n## B\n\n# C", "h3 h4 h3")]
    [InlineData("### A\n\ntext\n\n### B", "h3 h3")]
    [InlineData("## A\n\n#### B\n\n###### C", "h3 h4 h5")]
    [InlineData("#### A\n\n## B", "h3 h3")]
    public void Headings_of_prose_skip_no_level(string prose, string levels)
    {
        using var html = new StringWriter();
        MarkdownText.Html(new Prose(prose)).WriteTo(html, HtmlEncoder.Default);
        Assert.Equal(levels, string.Join(' ', Opening().Matches(html.ToString()).Select(m => m.Groups[1].Value)));
    }

    [GeneratedRegex("<(h[1-6])>")]
    private static partial Regex Opening();
}
