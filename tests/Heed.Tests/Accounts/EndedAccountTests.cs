using System.Net;
using Heed.Accounts;
using Heed.Tests.Web;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Accounts;

/// <summary>An account is ended after a second look, and for a year another administrator can bring it back.</summary>
public sealed class EndedAccountTests : AccountSite
{
    private const string Isla = "/desk/trial/accounts/person/isla.reid";

    private static readonly Dictionary<string, string?> Chosen = new() { ["password"] = Password, ["password-again"] = Password };

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    private Visitor ailsa = null!;
    private Visitor alan = null!;
    private Visitor isla = null!;

    protected override TimeProvider? Clock => clock;

    protected override void Adapt(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) => builder.LetEmailsLeave();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (ailsa, alan) = (await SignedInAsync("ailsa", Administrator), await SignedInAsync("alan", Administrator));
        await MakeAsync(ailsa, "Isla Reid");
        isla = await ByLinkAsync();
        await WithServiceAsync<AccountMaking, bool>(async m =>
        {
            await m.GiveAsync((await m.FindAsync("isla.reid"))!, Editor, "For the test.", Cancel);
            return true;
        });
    }

    [Fact]
    public async Task Ending_an_account_shows_first_what_it_means()
    {
        var link = (await ailsa.GetAsync(Isla)).Page.QuerySelector($"main a[href='{Isla}/end']");
        var asked = await ailsa.GetAsync(link!.GetAttribute("href")!);

        Assert.Equal("End the account", asked.Heading);
        Assert.Contains("Here: Editor", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Another administrator can restore the account until", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Your account", (await isla.GetAsync("/desk/account")).Heading);
        await ailsa.SubmitAsync(asked, button: "End the account");
        Assert.Equal("Sign in to the desk", (await isla.GetAsync("/desk/account")).Heading);
    }

    [Fact]
    public async Task Another_administrator_restores_an_ended_account_without_roles_or_password()
    {
        await EndAsync();
        var list = await alan.GetAsync("/desk/trial/accounts");
        Assert.Contains("By ailsa, ", list.Text, StringComparison.Ordinal);

        var restored = await alan.SubmitAsync(list, button: "Restore the account of Isla Reid");

        Assert.Contains("Account restored", restored.Text, StringComparison.Ordinal);
        Assert.Contains("No role in this programme.", restored.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await TypeAsync(await StrangerAsync(), "isla.reid", Password)).Status);
        isla = await ByLinkAsync();
        Assert.Equal("Your account", (await isla.GetAsync("/desk/account")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await isla.GetAsync("/desk/trial/records")).Status);
    }

    [Fact]
    public async Task Who_ended_an_account_cannot_restore_it()
    {
        await EndAsync();

        var list = await ailsa.GetAsync("/desk/trial/accounts");

        Assert.Contains("You ended this account. Another administrator must restore it.", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await RestoreAsync(ailsa)).Status);
    }

    [Fact]
    public async Task An_administrator_of_another_programme_cannot_restore_an_account()
    {
        var elsewhere = await SignedInAsync("ewan", new HeldRole("other", Role.Administrator, null));
        await EndAsync();

        Assert.DoesNotContain("Isla Reid", (await elsewhere.GetAsync("/desk/other/accounts")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await RestoreAsync(elsewhere, "other")).Status);
    }

    [Fact]
    public async Task An_account_that_ended_a_year_ago_cannot_be_restored()
    {
        await EndAsync();
        clock.Advance(TimeSpan.FromDays(367));
        alan = await OnAnotherDeviceAsync("alan");

        Assert.DoesNotContain("Ended accounts", (await alan.GetAsync("/desk/trial/accounts")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await RestoreAsync(alan)).Status);
    }

    [Fact]
    public async Task The_name_of_an_ended_account_cannot_be_taken()
    {
        await EndAsync();

        var answer = await MakeAsync(alan, "Isla Ross");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("There is already an account with the user name “isla.reid”.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_an_account_is_emailed_to_its_person()
    {
        await isla.ReadsEmailAsync("isla", wantsNotices: false);

        await EndAsync();

        Assert.Equal(["isla: Your account has ended"], await this.SubjectsAsync());
    }

    private static async Task<Answer> MakeAsync(Visitor administrator, string display)
    {
        var typed = new Dictionary<string, string?> { ["display"] = display, ["name"] = "isla.reid" };
        return await administrator.SubmitAsync(await administrator.GetAsync("/desk/trial/accounts/new"), typed);
    }

    private async Task EndAsync() => await ailsa.SubmitAsync(await ailsa.GetAsync($"{Isla}/end"), button: "End the account");

    private async Task<Visitor> ByLinkAsync()
    {
        var fetched = await alan.SubmitAsync(await alan.GetAsync(Isla), button: "Create a new one-time link");
        var person = await StrangerAsync();
        await person.SubmitAsync(await person.GetAsync(fetched.Page.QuerySelector("main code")!.TextContent), Chosen);
        return person;
    }

    // With the token of another form: what someone does who leaves our buttons aside.
    private static async Task<Answer> RestoreAsync(Visitor person, string programme = "trial")
    {
        var form = await person.GetAsync($"/desk/{programme}/accounts/new");
        var token = form.Page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        var address = new Uri($"https://localhost/desk/{programme}/accounts/person/isla.reid/restore");
        return await person.SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("form-token", token)]),
        });
    }
}
