using System.Net;
using Heed.Accounts;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>An account belongs to the programme that made it, until a role says otherwise.</summary>
public sealed class BelongingTests : AccountSite
{
    private Visitor here = null!;
    private Visitor elsewhere = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        here = await SignedInAsync("ailsa", Administrator);
        elsewhere = await SignedInAsync("ewan", new HeldRole("other", Role.Administrator, null));
        await here.SubmitAsync(
            await here.GetAsync("/desk/trial/accounts/new"),
            new Dictionary<string, string?> { ["display"] = "Isla Reid", ["name"] = "isla.reid" });
    }

    [Theory]
    [InlineData("link")]
    [InlineData("end")]
    public async Task An_administrator_of_another_programme_does_nothing_with_a_new_account(string what)
    {
        var form = await elsewhere.GetAsync("/desk/other/accounts/new");
        var answer = await elsewhere.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri($"https://localhost/desk/other/accounts/person/isla.reid/{what}"))
        {
            Content = new FormUrlEncodedContent(
                [new("form-token", form.Page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!)]),
        });

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
    }

    [Fact]
    public async Task A_new_account_is_listed_only_where_it_was_made()
    {
        Assert.Contains("isla.reid", (await here.GetAsync("/desk/trial/accounts")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("isla.reid", (await elsewhere.GetAsync("/desk/other/accounts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_only_asked_for_takes_no_account_over()
    {
        await elsewhere.SubmitAsync(
            await elsewhere.GetAsync("/desk/other/accounts/person/isla.reid"), new Dictionary<string, string?> { ["role"] = "editor" },
            "Request these roles");

        Assert.DoesNotContain(
            "End the account", (await elsewhere.GetAsync("/desk/other/accounts/person/isla.reid")).Text, StringComparison.Ordinal);
    }
}
