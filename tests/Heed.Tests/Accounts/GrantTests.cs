using System.Net;
using Heed.Accounts;
using Heed.Accounts.Administration;
using Heed.Groups;
using Heed.Tests.Web;

namespace Heed.Tests.Accounts;

/// <summary>Giving a role takes two people (P37).</summary>
public sealed class GrantTests : AccountSite
{
    [Fact]
    public async Task A_role_is_held_only_after_someone_else_confirmed_it()
    {
        var (ailsa, alan) = (await SignedInAsync("ailsa", Administrator), await SignedInAsync("alan", Administrator));
        var isla = await SignedInAsync("isla");

        var asked = await AskAsync(ailsa, "isla", "editor");
        Assert.Contains("A second administrator must confirm it.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await isla.GetAsync("/desk/trial/accounts")).Status);
        Assert.Single(await WaitingForAsync("alan"));
        Assert.Empty(await WaitingForAsync("ailsa"));

        var given = await alan.SubmitAsync(await alan.GetAsync(await WaitingAddressAsync()), button: "Confirm");
        Assert.Contains("Requested by ailsa, confirmed by alan", given.Text, StringComparison.Ordinal);
        Assert.Empty(await WaitingForAsync("alan"));
        isla = await OnAnotherDeviceAsync("isla");
        Assert.Equal(HttpStatusCode.Forbidden, (await isla.GetAsync("/desk/trial/accounts")).Status);
    }

    [Fact]
    public async Task Neither_who_asked_nor_who_receives_can_confirm()
    {
        var (ailsa, alan) = (await SignedInAsync("ailsa", Administrator), await SignedInAsync("alan", Administrator));
        await AskAsync(ailsa, "alan", "approver");
        var address = await WaitingAddressAsync();

        foreach (var person in (Visitor[])[ailsa, alan])
        {
            var page = await person.GetAsync(address);
            Assert.DoesNotContain(page.Page.QuerySelectorAll("button"), b => b.TextContent == "Confirm");
            Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(person, page, address + "/confirm")).Status);
        }
        var emergency = await PostAsync(
            alan, await alan.GetAsync(address), address + "/emergency", ("reason", "It burns and nobody else is here."));
        Assert.Equal(HttpStatusCode.Conflict, emergency.Status);
    }

    [Fact]
    public async Task In_an_emergency_one_person_gives_it_and_the_reason_stays_in_sight()
    {
        var ailsa = await SignedInAsync("ailsa", Administrator);
        await SignedInAsync("isla");
        await AskAsync(ailsa, "isla", "moderator");
        var address = await WaitingAddressAsync();

        var asked = await ailsa.SubmitAsync(
            await ailsa.GetAsync(address), new Dictionary<string, string?> { ["reason"] = "now" }, "Give the role without a second person");
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        var list = await ailsa.SubmitAsync(
            asked, new Dictionary<string, string?> { ["reason"] = "A name of a child is public and nobody else is on duty." },
            "Give the role without a second person");

        Assert.Contains("Given by ailsa without a second person", list.Text, StringComparison.Ordinal);
        Assert.Contains("A name of a child is public and nobody else is on duty.", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_refused_and_one_decided_on_can_not_be_confirmed_later()
    {
        var (ailsa, alan) = (await SignedInAsync("ailsa", Administrator), await SignedInAsync("alan", Administrator));
        await SignedInAsync("isla");
        await AskAsync(ailsa, "isla", "editor");
        var address = await WaitingAddressAsync();
        var page = await alan.GetAsync(address);

        var refused = await alan.SubmitAsync(page, button: "Refuse");
        Assert.Contains("Refused.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(alan, page, address + "/confirm")).Status);
    }

    [Fact]
    public async Task A_secretary_is_for_a_group_chosen_by_its_title()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial" });
        await PublishAsync("groups/steering", new Group { Title = "Steering Group" });
        var ailsa = await SignedInAsync("ailsa", Administrator);
        await SignedInAsync("isla");

        var without = await AskAsync(ailsa, "isla", "group-secretary");
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Contains("Choose the group that the secretary writes for.", without.Text, StringComparison.Ordinal);
        var asked = await ailsa.SubmitAsync(
            without, new Dictionary<string, string?> { ["role"] = "group-secretary", ["group"] = "groups/steering" },
            "Request these roles");
        Assert.Contains("Group secretary of Steering Group", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_makes_an_account_hands_over_a_link_and_makes_none_for_an_account_in_use()
    {
        var ailsa = await SignedInAsync("ailsa", Administrator);
        var made = await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/trial/accounts/new"),
            new Dictionary<string, string?> { ["display"] = "Isla Reid", ["name"] = "isla.reid" });
        var link = made.Page.QuerySelector("main code")!.TextContent;
        Assert.StartsWith("http://localhost/desk/way-in/", link, StringComparison.Ordinal);

        var isla = await StrangerAsync();
        var first = await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/trial/accounts/person/isla.reid"), button: "Create a new one-time link");
        var account = await isla.SubmitAsync(
            await isla.GetAsync(first.Page.QuerySelector("main code")!.TextContent),
            new Dictionary<string, string?> { ["password"] = Password, ["password-again"] = Password });
        Assert.Equal("My work", account.Heading);

        var person = await ailsa.GetAsync("/desk/trial/accounts/person/isla.reid");
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(ailsa, person, "/desk/trial/accounts/person/isla.reid/link")).Status);
    }

    [Fact]
    public async Task Only_administrators_of_the_programme_come_here()
    {
        var editor = await SignedInAsync("isla", Editor);
        var elsewhere = await SignedInAsync("ewan", new HeldRole("other", Role.Administrator, null));

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/desk/trial/accounts")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync("/desk/trial/accounts")).Status);
    }

    private static async Task<Answer> AskAsync(Visitor administrator, string name, string role) =>
        await administrator.SubmitAsync(
            await administrator.GetAsync($"/desk/trial/accounts/person/{name}"), new Dictionary<string, string?> { ["role"] = role },
            "Request these roles");

    private async Task<string> WaitingAddressAsync()
    {
        var waiting = await WithServiceAsync<Heed.Platform.Database.HeedDatabase, List<Guid>>(
            db => Task.FromResult(db.Grants.Where(g => g.ConfirmedAt == null && g.EndedAt == null).Select(g => g.Id).ToList()));
        return $"/desk/trial/accounts/roles/{Assert.Single(waiting)}";
    }

    private async Task<IReadOnlyList<WaitingGrant>> WaitingForAsync(string name)
    {
        var id = await WithServiceAsync<AccountMaking, Guid>(async m => (await m.FindAsync(name))!.Id);
        var staff = await WithServiceAsync<Heed.Platform.Database.HeedDatabase, Staff>(
            async db => (await StaffHere.OfAsync(db, id, TimeProvider.System.GetUtcNow().UtcDateTime, Cancel))!);
        return await WithServiceAsync<GrantsWaiting, IReadOnlyList<WaitingGrant>>(w => w.ForAsync(staff, "trial", Cancel));
    }

    // Sends to an address with the token of a page: what someone does who leaves our buttons aside.
    private static Task<Answer> PostAsync(Visitor person, Answer page, string address, params (string Name, string Value)[] fields)
    {
        var token = page.Page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        return person.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri("https://localhost/"), address))
        {
            Content = new FormUrlEncodedContent(
                [new("form-token", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]),
        });
    }
}
