using System.Net;
using Heed.Accounts;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Programmes;
using Heed.Tests.Overview;

namespace Heed.Tests.Programmes;

/// <summary>A closed programme stays public, says why, and is read-only until it is reopened.</summary>
public sealed class ClosedTests : SeveralProgrammes
{
    private const string Notice = "This programme closed on 31 March 2024. Its work is done.";

    [Fact]
    public async Task Every_page_says_that_it_closed_and_what_came_after()
    {
        await ClosedAsync();

        foreach (var address in new[] { "/lights", "/lights/recommendations", "/lights/recommendations/1" })
        {
            var page = await GetAsync(address);
            Assert.Contains(Notice, page.Page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("/harbours", page.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task The_programme_that_took_over_says_from_which()
    {
        await ClosedAsync();

        Assert.Contains("This programme took over from: New lights.", (await GetAsync("/harbours")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_says_which_programme_took_over()
    {
        await ClosedAsync();

        Assert.Contains("Followed by: Safe harbours", (await GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/lights/new/action")]
    [InlineData("/desk/lights/edit/recommendations/1")]
    [InlineData("/desk/lights/begin")]
    public async Task The_desk_refuses_writing_before_anybody_has_typed(string address)
    {
        await ClosedAsync();
        var isla = await SignedInAsync("isla", new HeldRole("lights", Role.Editor, null));

        var answer = await isla.GetAsync(address);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("so its record is read-only. To change it, reopen the programme", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_itself_refuses_a_draft()
    {
        await ClosedAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => PublishInAsync("lights", "recommendations/2", Asked("One more", "bodies/office", null)));

        Assert.Equal("read-only", refused.Code);
    }

    [Fact]
    public async Task Nobody_can_follow_it_any_more()
    {
        await ClosedAsync();

        var answer = await GetAsync("/lights/follow?what=recommendations");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("There is nothing more to follow.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_reopens_it_in_its_own_page()
    {
        await ClosedAsync();
        var isla = await SignedInAsync("isla", new HeldRole("lights", Role.Editor, null));

        var form = await isla.SubmitAsync(await isla.GetAsync("/desk/lights/edit/"), null, "remove:closing", "main form.heed_writing");
        var record = await isla.SubmitAsync(form, null, "Save and preview", "main form.heed_writing");
        await isla.SubmitAsync(record, new Dictionary<string, string?> { ["why"] = "Reopened." }, "Publish now");

        Assert.DoesNotContain(Notice, (await GetAsync("/lights")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await isla.GetAsync("/desk/lights/new/action")).Status);
    }

    private async Task ClosedAsync()
    {
        await TwoAsync();
        await PublishInAsync("lights", "", new Programme
        {
            Title = "New lights",
            Closing = new() { On = FuzzyDate.Parse("2024-03-31"), Notice = "Its work is done.", FollowedBy = "harbours" },
        });
    }
}
