using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Layout;

public sealed class ProblemFormTests(DemoSite site)
{
    [Theory]
    [InlineData("/cpip/changes?from=2018-03-02&to=2017-01-01", "from", "2018-03-02")]
    [InlineData("/cpip?as-at=next+Tuesday", "as-at", "next Tuesday")]
    [InlineData("/cpip/actions?state=none-such", "state", "none-such")]
    [InlineData("/cpip/changes?only=wishes", "only", "wishes")]
    [InlineData("/cpip/changes?kind=wish", "kind", "wish")]
    public async Task What_was_asked_for_can_be_corrected_where_it_was_refused(string address, string field, string value)
    {
        var refused = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(value, refused.Page.QuerySelector($"main form input[name='{field}']")!.GetAttribute("value"));
        Assert.Equal(address.Split('?')[0], refused.Page.QuerySelector("main form")!.GetAttribute("action"));
    }
}
