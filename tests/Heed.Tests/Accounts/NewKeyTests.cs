using System.Net;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>Every proof of who someone is, and every change of it, makes a new key: a cookie copied before is worth nothing.</summary>
public sealed class NewKeyTests : AccountSite
{
    [Fact]
    public async Task A_cookie_copied_before_somebody_else_signs_in_opens_nothing()
    {
        var browser = await SignedInAsync("isla", Editor);
        await SignedInAsync("ailsa", Administrator);
        var copied = CookieOf(browser);

        await TypeAsync(browser, "ailsa", Password);

        Assert.False(await OpensAsync(copied));
        Assert.True(await OpensAsync(CookieOf(browser)));
    }

    [Fact]
    public async Task Signing_in_again_makes_a_new_key()
    {
        var person = await SignedInAsync("isla", Editor);
        var copied = CookieOf(person);

        await person.SubmitAsync(await person.GetAsync("/desk/sign-in/again"), new Dictionary<string, string?> { ["password"] = Password });

        Assert.False(await OpensAsync(copied));
        Assert.True(await OpensAsync(CookieOf(person)));
    }

    [Fact]
    public Task A_new_password_makes_a_new_key() =>
        RenewsAsync(
            async person => await person.SubmitAsync(
                await person.GetAsync("/desk/account/password"),
                new Dictionary<string, string?> { ["password"] = Password, ["new-password"] = "another horse battery",
                    ["new-password-again"] = "another horse battery" }));

    [Fact]
    public Task A_new_factor_makes_a_new_key() => RenewsAsync(SetUpCodeAppAsync);

    [Fact]
    public async Task Forms_work_after_the_new_key()
    {
        var person = await SignedInAsync("isla", Editor);
        await person.SubmitAsync(await person.GetAsync("/desk/sign-in/again"), new Dictionary<string, string?> { ["password"] = Password });

        var saved = await person.SubmitAsync(
            await person.GetAsync("/desk/account"), new Dictionary<string, string?> { ["display"] = "Isla Reid" }, "Save");

        Assert.Contains("Changes saved.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_step_serves_one_sign_in()
    {
        var key = await SetUpCodeAppAsync(await SignedInAsync("isla", Editor));
        var person = await StrangerAsync();
        var step = await TypeAsync(person, "isla", Password);
        using var thief = await StrangerAsync();
        foreach (Cookie cookie in person.Cookies.GetCookies(new Uri("https://localhost/")))
            thief.Cookies.Add(new Uri("https://localhost/"), new Cookie(cookie.Name, cookie.Value) { Secure = true, Path = "/" });

        Assert.Equal("My work", (await person.SubmitAsync(step, new Dictionary<string, string?> { ["code"] = CodeOf(key) })).Heading);

        Assert.Equal("Sign in to the desk", (await thief.GetAsync("/desk/sign-in/code")).Heading);
    }

    private async Task RenewsAsync(Func<Visitor, Task> change)
    {
        var person = await SignedInAsync("isla", Editor);
        var copied = CookieOf(person);

        await change(person);

        Assert.False(await OpensAsync(copied));
        Assert.True(await OpensAsync(CookieOf(person)));
    }
}
