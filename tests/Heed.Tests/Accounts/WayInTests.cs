using System.Net;
using Heed.Accounts;
using Heed.Accounts.Links;
using Heed.Platform.Links;
using Heed.Commands;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>One-time links, and the first account of a site that has none.</summary>
public sealed class WayInTests : AccountSite
{
    private static readonly Dictionary<string, string?> Chosen = new() { ["password"] = Password, ["password-again"] = Password };

    [Fact]
    public async Task The_first_administrator_is_made_by_whoever_sees_the_console_and_only_once()
    {
        var link = AccountLinks.Address(
            await WithServiceAsync<OneTimeLinks, string>(
                l => l.MakeAsync(AccountLinks.FirstAdministrator, null, AccountMaking.Console, Cancel)));
        var person = await StrangerAsync();
        var form = await person.GetAsync(link);
        Assert.Equal("Create the first administrator", form.Heading);

        var weak = await person.SubmitAsync(
            form, new Dictionary<string, string?> { ["display"] = "Ailsa", ["name"] = "ailsa", ["password"] = "short",
                ["password-again"] = "short" });
        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        Assert.Contains("The password is too short", weak.Text, StringComparison.Ordinal);

        var made = await person.SubmitAsync(weak, new Dictionary<string, string?>(Chosen));
        Assert.Equal("My work", made.Heading);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/desk/trial/accounts")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await (await StrangerAsync()).GetAsync(link)).Status);
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing_and_using_it_uses_it_up()
    {
        await SignedInAsync("isla", Editor);
        var link = await LinkForAsync("isla");
        var person = await StrangerAsync();
        await person.GetAsync(link);
        var form = await person.GetAsync(link);
        Assert.Equal("Set your password", form.Heading);
        var late = await StrangerAsync();
        var latesForm = await late.GetAsync(link);

        Assert.Equal("My work", (await person.SubmitAsync(form, Chosen)).Heading);
        Assert.Equal(HttpStatusCode.Gone, (await late.SubmitAsync(latesForm, Chosen)).Status);
    }

    [Fact]
    public async Task A_newer_link_makes_the_older_worth_nothing_and_a_guess_opens_nothing()
    {
        await SignedInAsync("isla", Editor);
        var older = await LinkForAsync("isla");
        await LinkForAsync("isla");

        Assert.Equal(HttpStatusCode.Gone, (await GetAsync(older)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync("/desk/way-in/0000")).Status);
    }

    [Fact]
    public async Task The_console_makes_accounts_and_refuses_what_makes_no_sense()
    {
        Assert.Equal(0, await HeedCommand.RunAsync(["admin", "create", "isla", "--display", "Isla Reid", .. OnItsDatabase]));
        Assert.Equal(
            0, await HeedCommand.RunAsync(
                ["admin", "create", "sec", "--display", "Sec", "--programme", "trial", "--role", "group-secretary", "--of",
                    "groups/steering", .. OnItsDatabase]));
        Assert.Equal(0, await HeedCommand.RunAsync(["admin", "link", "isla", .. OnItsDatabase]));
        Assert.Equal(0, await HeedCommand.RunAsync(["admin", "list", .. OnItsDatabase]));

        Assert.Equal(1, await HeedCommand.RunAsync(["admin", "create", "isla", "--display", "Isla Reid", .. OnItsDatabase]));
        Assert.Equal(1, await HeedCommand.RunAsync(["admin", "create", "console", "--display", "Console", .. OnItsDatabase]));
        Assert.Equal(1, await HeedCommand.RunAsync(["admin", "create", "x", "--display", "X", "--role", "king", .. OnItsDatabase]));
        Assert.Equal(
            1, await HeedCommand.RunAsync(["admin", "create", "x", "--display", "X", "--role", "group-secretary", .. OnItsDatabase]));
        Assert.Equal(1, await HeedCommand.RunAsync(["admin", "link", "nobody", .. OnItsDatabase]));
    }
}
