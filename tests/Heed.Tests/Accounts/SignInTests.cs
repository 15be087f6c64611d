using System.Net;
using System.Text.RegularExpressions;
using Heed.Accounts;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Heed.Tests.Accounts;

/// <summary>Signing in reveals nothing, resists guessing, and asks for what the account has.</summary>
public sealed partial class SignInTests : AccountSite
{
    [Fact]
    public async Task Unknown_names_wrong_passwords_ended_accounts_and_those_without_a_password_get_the_same_answer()
    {
        await SignedInAsync("isla", Editor);
        await WithServiceAsync<AccountMaking, Account>(m => m.MakeAsync("passkey-only", "No Password", password: null));
        await WithServiceAsync<UserManager<Account>, IdentityResult>(async users =>
        {
            var ended = new Account { Id = Guid.CreateVersion7(), UserName = "ended", DisplayName = "Ended",
                EndedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
            return await users.CreateAsync(ended, Password);
        });

        var answers = new List<string>();
        foreach (var (name, password) in ((string, string)[])[
            ("isla", "wrong wrong wrong"), ("nobody", Password), ("passkey-only", Password), ("passkey-only", ""), ("ended", Password),
            ("", "")])
        {
            var answer = await TypeAsync(await StrangerAsync(), name, password);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            answers.Add(FormToken().Replace(answer.Body, "").Replace($"value=\"{name}\"", "value=\"\"", StringComparison.Ordinal));
        }
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_password_is_hashed_as_slowly_as_it_should_be()
    {
        await using var services = new ServiceCollection().AddAccounts().BuildServiceProvider();
        var hasher = services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value;
        Assert.Equal(PasswordHasherCompatibilityMode.IdentityV3, hasher.CompatibilityMode);
        Assert.True(hasher.IterationCount >= 220_000);
    }

    [Fact]
    public async Task After_many_wrong_tries_a_name_waits_and_what_was_typed_stays_but_the_password()
    {
        await SignedInAsync("isla", Editor);
        var guesser = await StrangerAsync();
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.BadRequest, (await TypeAsync(guesser, "isla", $"guess number {i}")).Status);

        var refused = await TypeAsync(guesser, "ISLA", Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Wait 15 minutes", refused.Text, StringComparison.Ordinal);
        Assert.Equal("ISLA", refused.Page.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.DoesNotContain(Password, refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var person = await SignedInAsync("isla", Editor);
        var key = await SetUpCodeAppAsync(person);
        var code = CodeOf(key);

        var first = await StrangerAsync();
        var step = await TypeAsync(first, "isla", Password);
        Assert.Equal("Enter your code", step.Heading);
        Assert.Equal("My work", (await first.SubmitAsync(step, new Dictionary<string, string?> { ["code"] = code })).Heading);

        var second = await StrangerAsync();
        var refused = await second.SubmitAsync(
            await TypeAsync(second, "isla", Password), new Dictionary<string, string?> { ["code"] = code });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Enter your code", refused.Heading);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing_when_a_code_is_owed()
    {
        var person = await SignedInAsync("isla", Editor);
        await SetUpCodeAppAsync(person);

        var half = await StrangerAsync();
        await TypeAsync(half, "isla", Password);

        Assert.Equal("Sign in to the desk", (await half.GetAsync("/desk/account")).Heading);
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        var person = await SignedInAsync("isla", Editor);
        await SetUpCodeAppAsync(person);
        var shown = await person.SubmitAsync(await person.GetAsync("/desk/account"), button: "Get new codes");
        var codes = shown.Page.QuerySelectorAll("main li code").Select(c => c.TextContent).ToList();
        Assert.Equal(8, codes.Distinct().Count());

        var first = await StrangerAsync();
        Assert.Equal(
            "My work",
            (await first.SubmitAsync(
                await TypeAsync(first, "isla", Password),
                new Dictionary<string, string?> { ["code"] = codes[3].ToUpperInvariant() })).Heading);
        Assert.Contains("7 codes left", (await first.GetAsync("/desk/account")).Text, StringComparison.Ordinal);

        var second = await StrangerAsync();
        var refused = await second.SubmitAsync(
            await TypeAsync(second, "isla", Password), new Dictionary<string, string?> { ["code"] = codes[3] });
        Assert.Equal("Enter your code", refused.Heading);
    }

    [Fact]
    public async Task The_cookies_are_bound_to_the_host_and_closed_to_script()
    {
        await SignedInAsync("isla", Editor);
        var person = await StrangerAsync();
        var page = await person.GetAsync("/desk/sign-in");
        var form = page.Headers["Set-Cookie"];
        var token = page.Page.QuerySelector("main input[name=form-token]")!.GetAttribute("value")!;
        var signedIn = await person.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/desk/sign-in")
        {
            Content = new FormUrlEncodedContent([new("name", "isla"), new("password", Password), new("form-token", token)]),
        });

        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        Assert.Matches("^__Host-heed-form=[^;]+; path=/; secure; samesite=strict; httponly$", form);
        Assert.Matches("^__Host-heed-browser=[^;]+; max-age=7776000; path=/; secure; samesite=lax; httponly\\W+__Host-heed=[^;]+; path=/; "
            + "secure; samesite=lax; httponly$", signedIn.Headers["Set-Cookie"]);
    }

    [Theory]
    [InlineData("//elsewhere.example/desk")]
    [InlineData("https://elsewhere.example/desk")]
    [InlineData("/desk/../../elsewhere")]
    [InlineData("/desk\\@elsewhere.example")]
    [InlineData("/desktop")]
    [InlineData("/desk/\t//elsewhere.example")]
    public async Task Signing_in_leads_nowhere_else(string wanted)
    {
        await SignedInAsync("isla", Editor);
        var person = await StrangerAsync();
        var page = await person.GetAsync($"/desk/sign-in?return={Uri.EscapeDataString(wanted)}");
        var token = page.Page.QuerySelector("main input[name=form-token]")!.GetAttribute("value")!;
        var answer = await person.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/desk/sign-in?return={Uri.EscapeDataString(wanted)}")
        {
            Content = new FormUrlEncodedContent([new("name", "isla"), new("password", Password), new("form-token", token)]),
        });

        Assert.StartsWith("/desk", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal("localhost", new Uri(new Uri("https://localhost/"), answer.Headers["Location"]).Host);
    }

    [GeneratedRegex("""<input[^>]*name="form-token"[^>]*>""")]
    private static partial Regex FormToken();
}
