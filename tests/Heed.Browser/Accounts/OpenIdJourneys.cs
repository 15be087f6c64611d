using System.Net;
using System.Net.Sockets;
using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Accounts;

/// <summary>Signing in with a provider that others wrote (oidc-provider), which also says who holds which role.</summary>
public sealed class OpenIdJourneys(Chromium chromium) : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("heed-openid-");

    [Fact]
    public async Task The_first_sign_in_makes_the_account_and_each_brings_its_roles_in_line()
    {
        var node = Tool.Require("node");
        Tool.RequirePackage("oidc-provider", "package.json");
        await using var provider = new Running(node, [Path.Combine(Repository.BrowserTests, "provider", "provider.mjs")]);
        var heeds = new Uri($"http://127.0.0.1:{FreePort()}");
        await using var heed = new Running(
            "dotnet", [Repository.Program, "serve", "--urls", heeds.AbsoluteUri, "--data", Path.Combine(folder.FullName, "data")],
            new Dictionary<string, string>
        {
            ["Heed__SignIn__OpenId__Authority"] = await provider.SaysAsync("provider at "),
            ["Heed__SignIn__OpenId__ClientId"] = "heed",
            ["Heed__SignIn__OpenId__ClientSecret"] = "a secret of the tests",
            ["Heed__SignIn__OpenId__Label"] = "Sign in with Work",
            ["Heed__SignIn__OpenId__RoleClaim"] = "roles",
        });
        await heed.SaysAsync("Heed is ready");
        await provider.TellAsync($"redirect {new Uri(heeds, "/desk/sign-in/outside/back")}", "provider is ready");

        await provider.TellAsync("roles trial:administrator,trial:nonsense,trial:group-secretary:groups/steering", "roles taken");
        await using (var profile = await chromium.NewProfileAsync(Reader.Desktop))
        {
            var page = await profile.NewPageAsync();
            await SignInAsync(page, heeds);
            await Assertions.Expect(page.Locator("footer")).ToContainTextAsync("isla at work (isla)");
            Assert.Equal(200, (await page.GotoAsync(new Uri(heeds, "/desk/trial/accounts").AbsoluteUri))!.Status);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Group secretary of groups/steering");
            Assert.All(await profile.CookiesAsync([heeds.AbsoluteUri]), cookie =>
            {
                if (!cookie.Name.StartsWith("__Host-", StringComparison.Ordinal))
                    Assert.DoesNotContain("heed", cookie.Name, StringComparison.Ordinal);
                else
                    Assert.True(cookie.Secure && cookie.HttpOnly && cookie.SameSite is SameSiteAttribute.Lax or SameSiteAttribute.Strict,
                        cookie.Name);
            });
        }

        // The provider takes the role back; the same person, not a second account.
        await provider.TellAsync("roles trial:editor", "roles taken");
        await using (var profile = await chromium.NewProfileAsync(Reader.Phone))
        {
            var page = await profile.NewPageAsync();
            await SignInAsync(page, heeds);
            await Assertions.Expect(page.Locator("footer")).ToContainTextAsync("isla at work (isla)");
            Assert.Equal(403, (await page.GotoAsync(new Uri(heeds, "/desk/trial/accounts").AbsoluteUri))!.Status);
        }

        // Someone who comes back without having been sent there is not let in.
        await using (var profile = await chromium.NewProfileAsync(Reader.Desktop))
        {
            var page = await profile.NewPageAsync();
            await page.GotoAsync(new Uri(heeds, "/desk/sign-in/outside/back?code=made-up&state=made-up").AbsoluteUri);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("We could not sign you in that way.");
            await page.GotoAsync(new Uri(heeds, "/desk/sign-in/outside/in").AbsoluteUri);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("We could not sign you in that way.");
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    static async Task SignInAsync(IPage page, Uri heeds)
    {
        await page.GotoAsync(new Uri(heeds, "/desk/sign-in").AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Work" }).ClickAsync();
        await page.Locator("input[name=login]").FillAsync("isla");
        await page.Locator("input[name=password]").FillAsync("anything");
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My work");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
