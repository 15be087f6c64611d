using System.Net;
using Heed.Accounts;
using Heed.Accounts.Links;
using Heed.Platform.Links;
using Heed.Accounts.SignIn;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>A site for tests of accounts, with what they do over and over.</summary>
public abstract class AccountSite : TrialSite
{
    protected const string Password = "correct horse battery";

    protected static HeldRole Administrator { get; } = new("trial", Role.Administrator, null);

    protected static HeldRole Editor { get; } = new("trial", Role.Editor, null);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Types a name and a password on the sign-in page of a browser.</summary>
    protected static async Task<Answer> TypeAsync(Visitor person, string name, string password) =>
        await person.SubmitAsync(
            await person.GetAsync("/desk/sign-in"), new Dictionary<string, string?> { ["name"] = name, ["password"] = password },
            "Sign in");

    /// <summary>The sign-in cookie, as someone who copied it holds it.</summary>
    protected static string CookieOf(Visitor person) => person.Cookies.GetCookies(new Uri("https://localhost/"))["__Host-heed"]!.Value;

    /// <summary>Whether a copied cookie still opens the desk.</summary>
    protected async Task<bool> OpensAsync(string cookie)
    {
        using var stranger = await StrangerAsync();
        stranger.Cookies.Add(new Uri("https://localhost/"), new Cookie("__Host-heed", cookie) { Secure = true, Path = "/" });
        return (await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/desk/account"))).Status == HttpStatusCode.OK;
    }

    /// <summary>Another browser of someone who has an account.</summary>
    protected async Task<Visitor> OnAnotherDeviceAsync(string name)
    {
        var person = await StrangerAsync();
        var answer = await TypeAsync(person, name, Password);
        Assert.NotEqual("Sign in to the desk", answer.Heading);
        return person;
    }

    /// <summary>Sets up a code app on the account page.</summary>
    /// <returns>Its key.</returns>
    protected static async Task<byte[]> SetUpCodeAppAsync(Visitor person)
    {
        var page = await person.GetAsync("/desk/account/code-app");
        var key = TimeCode.FromLetters(page.Page.QuerySelector("main input[name=secret]")!.GetAttribute("value")!)!;
        // The code before this one, so that the test can use the one of now without waiting.
        var account = await person.SubmitAsync(page, new Dictionary<string, string?> { ["code"] = CodeOf(key, -1) });
        Assert.Contains("set up.", account.Text, StringComparison.OrdinalIgnoreCase);
        return key;
    }

    protected static string CodeOf(byte[] key, int halfMinutesOn = 0) =>
        TimeCode.At(key, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + halfMinutesOn);

    /// <summary>A one-time link for an account.</summary>
    protected async Task<string> LinkForAsync(string name)
    {
        var account = await WithServiceAsync<AccountMaking, Account>(async m => (await m.FindAsync(name))!);
        return AccountLinks.Address(
            await WithServiceAsync<OneTimeLinks, string>(
                l => l.MakeAsync(AccountLinks.ChoosePassword, account.Id, AccountMaking.Console, Cancel)));
    }
}
