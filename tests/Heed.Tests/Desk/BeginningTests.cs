using System.Net;
using AngleSharp.Dom;
using Heed.Accounts;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.Desk;

/// <summary>Beginning a programme on an empty site, by links alone.</summary>
public sealed class BeginningTests : Accounts.AccountSite
{
    private static readonly HeldRole OfSite = new("", Role.Administrator, null);

    [Fact]
    public async Task From_an_empty_site_to_the_first_published_page_by_links_alone()
    {
        var ailsa = await SignedInAsync("ailsa", OfSite);

        var begin = await FollowAsync(ailsa, await ailsa.GetAsync("/desk"), "Create a programme");
        var desk = await ailsa.SubmitAsync(
            begin, new Dictionary<string, string?> { ["title"] = "Water Safety Programme", ["name"] = "water" }, "Create programme");
        var form = await FollowAsync(ailsa, desk, "Describe the programme");
        var record = await ailsa.SubmitAsync(
            form, new Dictionary<string, string?> { ["purpose"] = "To keep people safe in water." }, "Save and preview",
            "main form.heed_writing");
        await ailsa.SubmitAsync(record, new Dictionary<string, string?> { ["why"] = "First published." }, "Publish now");

        Assert.Contains("To keep people safe in water.", (await GetAsync("/water")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_begins_a_programme_gives_first_roles_alone_and_the_list_says_so()
    {
        var ailsa = await BegunAsync();
        await SignedInAsync("isla");

        var person = await ailsa.GetAsync("/desk/water/accounts/find?name=isla");
        var given = await ailsa.SubmitAsync(person, new Dictionary<string, string?> { ["role"] = "administrator" }, "Give these roles");

        Assert.Contains("Given by ailsa without a second person", given.Text, StringComparison.Ordinal);
        Assert.Contains("A first role: nobody else could decide on roles in this programme yet", given.Text, StringComparison.Ordinal);
        Assert.Contains("Gave a first role", (await ailsa.GetAsync("/desk/water/alone")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_somebody_else_gives_roles_a_first_role_takes_two_people()
    {
        var ailsa = await BegunAsync();
        await SignedInAsync("isla", new HeldRole("water", Role.Administrator, null));

        var asked = await AskAsync(ailsa, "isla", "approver");

        Assert.Contains("A second administrator must confirm it.", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_first_role_that_approves()
    {
        var ailsa = await BegunAsync();

        var asked = await AskAsync(ailsa, "ailsa", "approver");

        Assert.Contains("A second administrator must confirm it.", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_an_account_they_opened_a_role_that_decides_with_a_second_person()
    {
        var ailsa = await BegunAsync();
        await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/water/accounts/new"),
            new Dictionary<string, string?> { ["display"] = "Second me", ["name"] = "second" }, "Create account");

        var asked = await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/water/accounts/person/second"), new Dictionary<string, string?> { ["role"] = "moderator" },
            "Give these roles");

        Assert.Contains("A second administrator must confirm it.", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_a_programme_has_is_refused_and_what_was_typed_stays()
    {
        var ailsa = await BegunAsync();

        var answer = await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/begin"), new Dictionary<string, string?> { ["title"] = "Another", ["name"] = "water" },
            "Create programme");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("There is or was already a programme called water.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Another", answer.Page.QuerySelector("[name=title]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_first_short_page_never_replaces_a_colleagues_words_unseen()
    {
        var ailsa = await BegunAsync();
        var isla = await SignedInAsync("isla", new HeldRole("water", Role.Editor, null));
        var opened = await ailsa.GetAsync("/desk/water/begin");
        var theirs = new Dictionary<string, string?> { ["how"] = "compiled", ["by"] = "The harbour desk" };
        var ours = new Dictionary<string, string?> { ["how"] = "by-programme", ["by"] = "The water team" };
        await isla.SubmitAsync(await isla.GetAsync("/desk/water/begin"), theirs, "Save and continue");

        var refused = await ailsa.SubmitAsync(opened, ours, "Save and continue");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Somebody saved this after you opened it.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("The water team", refused.Page.QuerySelector("[name=by]")!.GetAttribute("value"));
        Assert.Equal("The harbour desk", await KeptByAsync(ailsa));
        await ailsa.SubmitAsync(refused, button: "Save and continue");
        Assert.Equal("The water team", await KeptByAsync(ailsa));
    }

    private static async Task<string?> KeptByAsync(Visitor person) =>
        (await person.GetAsync("/desk/water/begin")).Page.QuerySelector("[name=by]")!.GetAttribute("value");

    private static async Task<Answer> AskAsync(Visitor by, string name, string role) =>
        await by.SubmitAsync(await by.GetAsync($"/desk/water/accounts/person/{name}"), new Dictionary<string, string?> { ["role"] = role },
            "Request these roles");

    private async Task<Visitor> BegunAsync()
    {
        var ailsa = await SignedInAsync("ailsa", OfSite);
        await ailsa.SubmitAsync(
            await ailsa.GetAsync("/desk/begin"),
            new Dictionary<string, string?> { ["title"] = "Water Safety Programme", ["name"] = "water" }, "Create programme");
        return ailsa;
    }

    private static async Task<Answer> FollowAsync(Visitor person, Answer page, string link) =>
        await person.GetAsync(page.Page.QuerySelectorAll("main a").First(a => a.TextContent.Trim() == link).GetAttribute("href")!);
}
