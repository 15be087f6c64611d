using System.Net;
using Heed.Accounts;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>Whatever changes about how someone signs in, or what they may do, their other sessions are over at once (P51).</summary>
public sealed class SessionsEndTests : AccountSite
{
    [Fact]
    public async Task Signing_out_kills_a_copied_cookie()
    {
        var person = await SignedInAsync("isla", Editor);
        var copied = CookieOf(person);
        Assert.True(await OpensAsync(copied));

        await person.SubmitAsync(await person.GetAsync("/desk"), button: "Sign out", form: "form[action='/desk/sign-out']");
        Assert.False(await OpensAsync(copied));
    }

    [Fact]
    public Task A_new_password_ends_the_other_sessions() =>
        EndsOthersAsync(async person =>
        {
            var answer = await person.SubmitAsync(
                await person.GetAsync("/desk/account/password"),
                new Dictionary<string, string?> { ["password"] = Password, ["new-password"] = "another horse battery",
                    ["new-password-again"] = "another horse battery" });
            Assert.Contains("Password changed.", answer.Text, StringComparison.Ordinal);
        });

    [Fact]
    public Task Setting_up_a_code_app_ends_the_other_sessions() => EndsOthersAsync(SetUpCodeAppAsync);

    [Fact]
    public Task Signing_one_device_out_ends_only_that() =>
        EndsOthersAsync(async person => await person.SubmitAsync(await person.GetAsync("/desk/account"), button: "Sign out A browser"));

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var person = await SignedInAsync("isla", Editor);
        var other = await OnAnotherDeviceAsync("isla");
        var copied = CookieOf(person);

        await person.SubmitAsync(await person.GetAsync("/desk/account"), button: "Sign out everywhere");

        Assert.False(await OpensAsync(copied));
        Assert.False(await OpensAsync(CookieOf(other)));
    }

    [Fact]
    public async Task Taking_factors_away_ends_the_other_sessions()
    {
        var person = await SignedInAsync("isla", Editor);
        var key = await SetUpCodeAppAsync(person);
        var other = await StrangerAsync();
        await other.SubmitAsync(await TypeAsync(other, "isla", Password), new Dictionary<string, string?> { ["code"] = CodeOf(key) });
        var copied = CookieOf(other);
        Assert.True(await OpensAsync(copied));

        await person.SubmitAsync(await person.GetAsync("/desk/account"), button: "Remove the code app");

        Assert.False(await OpensAsync(copied));
        Assert.True(await OpensAsync(CookieOf(person)));
    }

    [Fact]
    public async Task New_recovery_codes_end_the_other_sessions()
    {
        var person = await SignedInAsync("isla", Editor);
        var key = await SetUpCodeAppAsync(person);
        var other = await StrangerAsync();
        await other.SubmitAsync(await TypeAsync(other, "isla", Password), new Dictionary<string, string?> { ["code"] = CodeOf(key) });

        await person.SubmitAsync(await person.GetAsync("/desk/account"), button: "Get new codes");

        Assert.False(await OpensAsync(CookieOf(other)));
    }

    [Fact]
    public async Task A_new_way_in_for_someone_who_lost_theirs_ends_every_session()
    {
        var person = await SignedInAsync("isla", Editor);
        var copied = CookieOf(person);
        var found = await StrangerAsync();
        var link = await LinkForAsync("isla");
        Assert.True(await OpensAsync(copied));

        await found.SubmitAsync(
            await found.GetAsync(link),
            new Dictionary<string, string?> { ["password"] = "another horse battery", ["password-again"] = "another horse battery" });

        Assert.False(await OpensAsync(copied));
        Assert.True(await OpensAsync(CookieOf(found)));
    }

    [Fact]
    public async Task Losing_a_role_or_the_account_ends_every_session()
    {
        var administrator = await SignedInAsync("ailsa", Administrator);
        var person = await SignedInAsync("isla", Editor);
        var copied = CookieOf(person);

        await administrator.SubmitAsync(await administrator.GetAsync("/desk/trial/accounts/person/isla"), button: "End the role Editor");
        Assert.False(await OpensAsync(copied));

        copied = CookieOf(await OnAnotherDeviceAsync("isla"));
        Assert.True(await OpensAsync(copied));
        await administrator.SubmitAsync(await administrator.GetAsync("/desk/trial/accounts/person/isla/end"), button: "End the account");
        Assert.False(await OpensAsync(copied));
        Assert.Equal(HttpStatusCode.BadRequest, (await TypeAsync(await StrangerAsync(), "isla", Password)).Status);
    }

    [Fact]
    public async Task Someone_whose_roles_changed_reads_why_they_must_sign_in_again()
    {
        const string why = "Your roles changed, so please sign in again.";
        var (ailsa, alan) = (await SignedInAsync("ailsa", Administrator), await SignedInAsync("alan", Administrator));
        var isla = await SignedInAsync("isla", Editor);
        var form = await isla.GetAsync("/desk/account");
        await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/trial/accounts/person/isla"), new Dictionary<string, string?> { ["role"] = "approver" },
            "Request these roles");
        var address = (await alan.GetAsync("/desk/trial/accounts")).Page.QuerySelector("main a[href*='/accounts/roles/']")!.GetAttribute(
            "href")!;
        await alan.SubmitAsync(await alan.GetAsync(address), button: "Confirm");

        Assert.Contains(
            "Your roles changed.", (await isla.SubmitAsync(form, new Dictionary<string, string?> { ["display"] = "Isla" }, "Save")).Text,
            StringComparison.Ordinal);
        var asked = await isla.GetAsync("/desk/trial");
        Assert.Contains(why, asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(why, (await (await StrangerAsync()).GetAsync("/desk/trial")).Text, StringComparison.Ordinal);
        await TypeAsync(isla, "isla", Password);
        Assert.DoesNotContain(why, (await (await OnAnotherDeviceAsync("isla")).GetAsync("/desk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_else_who_signs_in_on_the_same_browser_is_themselves()
    {
        var browser = await SignedInAsync("isla", Editor);
        await SignedInAsync("ewan", Editor);

        await TypeAsync(browser, "ewan", Password);

        Assert.Contains("Signed in as ewan", (await browser.GetAsync("/desk")).Body, StringComparison.Ordinal);
        Assert.Equal(0, await SessionsOfAsync("isla"));
        Assert.Equal(2, await SessionsOfAsync("ewan"));
    }

    private Task<int> SessionsOfAsync(string name) =>
        WithServiceAsync<Heed.Platform.Database.HeedDatabase, int>(
            db => Task.FromResult(db.Sessions.Count(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.UserName == name))));

    private async Task EndsOthersAsync(Func<Visitor, Task> change)
    {
        var person = await SignedInAsync("isla", Editor);
        var copied = CookieOf(await OnAnotherDeviceAsync("isla"));
        Assert.True(await OpensAsync(copied));

        await change(person);

        Assert.False(await OpensAsync(copied));
        Assert.True(await OpensAsync(CookieOf(person)));
    }
}
