using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Layout;

public sealed class ProblemFormTests(DemoSite site)
{
    [Theory]
    [InlineData("/cpip/changes?from=2018-03-02&to=2017-01-01", "from", "2018-03-02")]
    [InlineData("/cpip?as-at=next+Tuesday", "as-at", "next Tuesday")]
    [InlineData("/cpip/changes?only=wishes", "only", "wishes")]
    public async Task What_was_asked_for_can_be_corrected_where_it_was_refused(string address, string field, string value)
    {
        var refused = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(value, refused.Page.QuerySelector($"main form input[name='{field}']")!.GetAttribute("value"));
        Assert.Equal(address.Split('?')[0], refused.Page.QuerySelector("main form")!.GetAttribute("action"));
    }

    [Theory]
    [InlineData("/cpip/actions?state=none-such", "state", "none-such", "delivered")]
    [InlineData("/cpip/changes?kind=wish", "kind", "wish", "meeting")]
    public async Task What_can_be_chosen_is_offered_where_something_else_was_asked_for(
        string address, string field, string value, string choice)
    {
        var refused = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains($"“{value}”", refused.Text, StringComparison.Ordinal);
        Assert.Contains(
            choice, refused.Page.QuerySelectorAll($"main form select[name='{field}'] option").Select(o => o.GetAttribute("value")));
    }
}
