using AngleSharp.Dom;
using Heed.Tests.Web;

namespace Heed.Tests.Comments.Writing;

public sealed class FormFirstTests(DemoSite site)
{
    [Fact]
    public async Task Whom_to_call_comes_first_then_the_form_then_all_the_help()
    {
        var page = (await site.GetAsync("/cpip/updates/21/comment")).Page;
        var (strip, form, help) = (page.QuerySelector(".heed_help-strip")!, page.QuerySelector("main form[method=post]")!,
            page.QuerySelector("#get-help")!);

        Assert.Contains("tel:999", strip.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.True(strip.CompareDocumentPosition(form).HasFlag(DocumentPositions.Following));
        Assert.True(form.CompareDocumentPosition(help).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public async Task Adults_find_help_too()
    {
        var help = (await site.GetAsync("/cpip/updates/21/comment")).Page.QuerySelector("#get-help")!.Words();

        Assert.Contains("Samaritans: 116 123", help, StringComparison.Ordinal);
        Assert.Contains("Future Pathways", help, StringComparison.Ordinal);
    }
}
