using System.Net;
using System.Text.Json;
using Heed.Accounts;
using Heed.Tests.Overview;
using Heed.Tests.Web;

namespace Heed.Tests.Layout.Naming;

/// <summary>A programme gets another name in addresses, and its old ones lead there for ever.</summary>
public sealed class RenamedTests : SeveralProgrammes
{
    [Fact]
    public async Task Old_addresses_lead_to_the_new_name_for_ever()
    {
        await RenamedAsync();

        var answer = await GetAsync("/harbours/recommendations?state=overdue");

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.Status);
        Assert.Equal("/safe-harbours/recommendations?state=overdue", answer.Headers["Location"]);
    }

    [Theory]
    [InlineData("/harbours", "/safe-harbours")]
    [InlineData("/harbours.json", "/safe-harbours.json")]
    [InlineData("/HARBOURS/recommendations/1", "/safe-harbours/recommendations/1")]
    [InlineData("/harbours/recommendations.csv", "/safe-harbours/recommendations.csv")]
    [InlineData("/api/v1/programmes/harbours", "/api/v1/programmes/safe-harbours")]
    [InlineData("/api/v1/programmes/harbours/changes?after=2", "/api/v1/programmes/safe-harbours/changes?after=2")]
    [InlineData("/api/v1/programmes/harbours/drafts/actions/1", "/api/v1/programmes/safe-harbours/drafts/actions/1")]
    public async Task Every_sort_of_address_is_led_on(string old, string now)
    {
        await RenamedAsync();

        Assert.Equal(now, (await GetAsync(old)).Headers["Location"]);
    }

    [Fact]
    public async Task Pages_lead_to_the_new_name_alone()
    {
        await RenamedAsync();

        foreach (var address in new[] { "/safe-harbours", "/safe-harbours/recommendations", "/safe-harbours/recommendations/1", "/" })
        {
            var page = await GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(
                page.Page.QuerySelectorAll("a, form, link").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action") ?? ""),
                a => a.StartsWith("/harbours", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_API_lists_a_programme_by_its_new_name_with_addresses_that_answer()
    {
        await RenamedAsync();

        using var list = JsonDocument.Parse((await GetAsync("/api/v1/programmes")).Body);

        var item = list.RootElement.GetProperty("items").EnumerateArray().Single(
            p => p.GetProperty("name").GetString() == "safe-harbours");
        foreach (var (field, path) in new[] { ("address", "/safe-harbours"), ("api", "/api/v1/programmes/safe-harbours") })
        {
            Assert.Equal($"http://localhost{path}", item.GetProperty(field).GetString());
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Feed_readers_do_not_take_everything_for_new()
    {
        await TwoAsync();
        static string Ids(Answer feed) => string.Join(' ', feed.Body.Split("<id>")[2..].Select(p => p.Split('<')[0]));
        var before = Ids(await GetAsync("/harbours/recommendations.atom"));
        await RenameAsync("safe-harbours");

        Assert.Equal(before, Ids(await GetAsync("/safe-harbours/recommendations.atom")));
    }

    [Fact]
    public async Task The_old_name_is_never_given_to_another_programme()
    {
        await RenamedAsync();
        var ailsa = await SignedInAsync("ailsa", new HeldRole("", Role.Administrator, null));

        var answer = await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/begin"), new Dictionary<string, string?> { ["title"] = "Other", ["name"] = "harbours" });

        Assert.Contains("There is or was already a programme called harbours.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_another_programme_has_is_refused_and_kept_in_the_form()
    {
        await TwoAsync();

        var answer = await RenameAsync("lights");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("“lights” is or was the name of another programme.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("lights", answer.Page.QuerySelector("[name=name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_programme_can_go_back_to_a_name_it_had()
    {
        await RenamedAsync();
        var isla = await OnAnotherDeviceAsync("isla");

        await isla.SubmitAsync(
            await isla.GetAsync("/desk/harbours/name"), new Dictionary<string, string?> { ["name"] = "harbours" }, "Change web address");

        Assert.Equal("/harbours", (await GetAsync("/safe-harbours")).Headers["Location"]);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/harbours")).Status);
    }

    [Fact]
    public async Task The_desk_is_reached_by_either_name()
    {
        await RenamedAsync();
        var isla = await OnAnotherDeviceAsync("isla");

        Assert.Equal("Safe harbours", (await isla.GetAsync("/desk/safe-harbours")).Heading);
        Assert.Equal("Safe harbours", (await isla.GetAsync("/desk/harbours")).Heading);
    }

    private async Task RenamedAsync()
    {
        await TwoAsync();
        await RenameAsync("safe-harbours");
    }

    private async Task<Answer> RenameAsync(string name)
    {
        var isla = await SignedInAsync("isla", new HeldRole("harbours", Role.Administrator, null));
        return await isla.SubmitAsync(
            await isla.GetAsync("/desk/harbours/name"), new Dictionary<string, string?> { ["name"] = name }, "Change web address");
    }
}
