using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Accounts;

/// <summary>Passkeys with the browser's own virtual authenticator.</summary>
public sealed class PasskeyJourneys(Chromium chromium, Demo demo)
{
    [Fact]
    public async Task A_passkey_is_set_up_signs_in_without_a_name_and_is_worth_nothing_once_taken_away()
    {
        await using var profile = await chromium.NewProfileAsync(Reader.Desktop);
        var page = await profile.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                problems.Add(message.Text);
        };
        await AddAuthenticatorAsync(profile, page);
        var password = await demo.PasswordOf("editor2");

        await SignInAsync(page, "editor2", password);
        await ExpectHeadingAsync(page, "My work");
        await page.GotoAsync(await LocalAsync("/desk/account"));
        await page.GetByLabel("Name of the new passkey").FillAsync("Test key");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await ExpectHeadingAsync(page, "Save your recovery codes");
        await page.GotoAsync(await LocalAsync("/desk/account"));
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Test key" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You are signed out.");
        for (var wrong = 0; wrong < 11; wrong++)
            await SignInAsync(page, "editor2", "a wrong guess");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("too many attempts");

        // Guessing from here is slowed down, but not the passkey.
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await ExpectHeadingAsync(page, "My work");
        await Assertions.Expect(page.Locator("footer")).ToContainTextAsync("editor2");

        await page.GotoAsync(await LocalAsync("/desk/account"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Test key" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have no passkeys.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("That passkey did not work.");
        Assert.Empty(problems);
    }

    [Fact]
    public async Task With_a_passkey_the_password_alone_is_only_half_the_way()
    {
        await using var profile = await chromium.NewProfileAsync(Reader.Phone);
        var page = await profile.NewPageAsync();
        await AddAuthenticatorAsync(profile, page);
        var password = await demo.PasswordOf("approver2");
        await SignInAsync(page, "approver2", password);
        await page.GotoAsync(await LocalAsync("/desk/account"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Your second step is set up.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).Last.ClickAsync();

        await SignInAsync(page, "approver2", password);
        await ExpectHeadingAsync(page, "Enter your code");
        await page.GotoAsync(await LocalAsync("/desk"));
        await ExpectHeadingAsync(page, "Sign in to the desk");

        await SignInAsync(page, "approver2", password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await ExpectHeadingAsync(page, "My work");
    }

    // Passkeys need a name; the address of the machine is none.
    private async Task<string> LocalAsync(string path) => new UriBuilder(await demo.Address(path)) { Host = "localhost" }.Uri.AbsoluteUri;

    private async Task SignInAsync(IPage page, string name, string password)
    {
        await page.GotoAsync(await LocalAsync("/desk/sign-in"));
        await page.GetByLabel("User name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    private static Task ExpectHeadingAsync(IPage page, string heading) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    private static async Task AddAuthenticatorAsync(IBrowserContext profile, IPage page)
    {
        var browser = await profile.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
