using System.Net;
using Heed.Accounts;

namespace Heed.Tests.Desk.Work;

/// <summary>What administrators look after.</summary>
public sealed class OversightTests : WorkSite
{
    [Fact]
    public async Task Who_read_what_is_confidential_is_listed_newest_first_and_can_be_narrowed()
    {
        await WrittenAsync("updates/5", Five);
        await WrittenAsync("updates/6", Five with { Title = "Update 6", Number = "6" });
        await Isla.GetAsync("/desk/trial/record/updates/5");
        Time.Advance(TimeSpan.FromMinutes(1));
        await Ailsa.GetAsync("/desk/trial/record/updates/6");
        var admin = await WithAsync(Role.Administrator, "admin");

        var page = await admin.GetAsync("/desk/trial/reads");
        Assert.Contains("2 reads.", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["ailsa", "isla"], page.Page.QuerySelectorAll("main tbody tr").Select(r => r.QuerySelectorAll("td, th")[1].TextContent.Trim()));
        Assert.Contains("1 read by isla.", (await admin.GetAsync("/desk/trial/reads?by=isla")).Text, StringComparison.Ordinal);
        Assert.Contains("1 read of addresses that contain “updates/6”.", (await admin.GetAsync("/desk/trial/reads?of=Updates/6")).Text,
            StringComparison.Ordinal);
        Assert.Contains("No reads match.", (await admin.GetAsync("/desk/trial/reads?by=isla&of=6")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.GetAsync("/desk/trial/reads?page=2")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Isla.GetAsync("/desk/trial/reads")).Status);
    }

    [Fact]
    public async Task An_administrator_asks_for_two_people_for_everything_and_takes_it_back()
    {
        await WrittenAsync("updates/5", Five);
        var admin = await WithAsync(Role.Administrator, "admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await Ailsa.GetAsync("/desk/trial/rules")).Status);

        var set = await admin.SubmitAsync(await admin.GetAsync("/desk/trial/rules"), Typed(("two-people", "true")), "Save rules");
        Assert.Contains("Last set by admin, 22 June 2017, 10:00.", set.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish now", (await Isla.GetAsync("/desk/trial/record/updates/5")).Text, StringComparison.Ordinal);

        await admin.SubmitAsync(set, Typed(("two-people", null)), "Save rules");
        Assert.Contains("Publish now", (await Isla.GetAsync("/desk/trial/record/updates/5")).Text, StringComparison.Ordinal);
    }
}
