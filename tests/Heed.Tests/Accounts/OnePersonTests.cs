using System.Net;
using Heed.Accounts;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Accounts;

/// <summary>Two accounts of one person are not two people.</summary>
public sealed class OnePersonTests : AccountSite
{
    private static readonly Dictionary<string, string?> Chosen = new() { ["password"] = Password, ["password-again"] = Password };

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    private Visitor ailsa = null!;

    protected override TimeProvider? Clock => clock;

    protected override void Adapt(WebApplicationBuilder builder) =>
        builder.Services.Replace(
            ServiceDescriptor.Singleton(new MailRoute(MailChoice.Parse("smtp://127.0.0.1:9", "Heed <heed@example.org>"))));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        ailsa = await SignedInAsync("ailsa", Administrator);
    }

    [Fact]
    public async Task Another_administrator_fetches_the_link_of_an_account()
    {
        var alan = await SignedInAsync("alan", Administrator);

        Assert.Null((await MakeAsync("isla")).Page.QuerySelector("main code"));
        Assert.DoesNotContain(
            "one-time link", ButtonsOf(await ailsa.GetAsync("/desk/trial/accounts/person/isla")), StringComparison.Ordinal);
        var fetched = await alan.SubmitAsync(await alan.GetAsync("/desk/trial/accounts/person/isla"), button: "Create a new one-time link");

        Assert.NotNull(fetched.Page.QuerySelector("main code"));
        Assert.DoesNotContain(
            "Created and opened by one person", (await ailsa.GetAsync("/desk/trial/accounts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_shown_an_accounts_link_cannot_confirm_its_role()
    {
        var alan = await SignedInAsync("alan", Administrator);
        await MakeAsync("isla");
        await alan.SubmitAsync(await alan.GetAsync("/desk/trial/accounts/person/isla"), button: "Create a new one-time link");
        var address = await AskedAsync("isla");

        var page = await alan.GetAsync(address);

        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(alan, page, $"{address}/confirm")).Status);
    }

    [Fact]
    public async Task The_link_goes_to_the_address_of_its_person_and_is_not_shown()
    {
        var made = await MakeAsync("isla", "isla@example.org");

        Assert.DoesNotContain("/desk/way-in/", made.Body, StringComparison.Ordinal);
        var letter = await WithServiceAsync<Outbox, string>(
            async o => o.Open(await WithServiceAsync<HeedDatabase, OutboxMail>(db => db.Outbox.AsNoTracking().SingleAsync())).Text);
        Assert.Contains("/desk/way-in/", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_made_and_opened_by_one_person_is_reported()
    {
        Assert.NotNull((await MakeAsync("isla")).Page.QuerySelector("main code"));

        Assert.Contains(
            "Created and opened by one person, ailsa", (await ailsa.GetAsync("/desk/trial/accounts")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Created an account and opened its sign-in link", (await ailsa.GetAsync("/desk/trial/alone")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_not_confirmed_with_the_same_persons_second_account()
    {
        var second = await OpenedAsync("isla");
        await WithServiceAsync<AccountMaking, bool>(async m =>
        {
            await m.GiveAsync((await m.FindAsync("isla"))!, Administrator, "For the test.", Cancel);
            return true;
        });
        await SignedInAsync("ewan");
        second = await OnAnotherDeviceAsync("isla");
        var address = await AskedAsync("ewan");

        var page = await second.GetAsync(address);

        Assert.DoesNotContain("Confirm", ButtonsOf(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(second, page, $"{address}/confirm")).Status);
    }

    [Fact]
    public async Task Nobody_gives_an_account_that_they_made_a_role_in_an_emergency()
    {
        await OpenedAsync("isla");
        var address = await AskedAsync("isla");

        var page = await ailsa.GetAsync(address);

        Assert.Equal(
            HttpStatusCode.Conflict, (await PostAsync(ailsa, page, $"{address}/emergency", ("reason", "It really can’t wait."))).Status);
    }

    [Fact]
    public async Task A_role_given_in_an_emergency_ends_after_a_day()
    {
        var isla = await SignedInAsync("isla");
        var address = await AskedAsync("isla", "editor");
        await ailsa.SubmitAsync(
            await ailsa.GetAsync(address), new Dictionary<string, string?> { ["reason"] = "A name of a child is public." },
            "Give the role without a second person");
        isla = await OnAnotherDeviceAsync("isla");
        Assert.Equal(HttpStatusCode.OK, (await isla.GetAsync("/desk/trial/records")).Status);

        clock.Advance(TimeSpan.FromHours(24));

        isla = await OnAnotherDeviceAsync("isla");
        Assert.Equal(HttpStatusCode.NotFound, (await isla.GetAsync("/desk/trial/records")).Status);
    }

    private Task<Answer> MakeAsync(string name, string address = "") =>
        SubmitAsync("/desk/trial/accounts/new", new() { ["display"] = name, ["name"] = name, ["address"] = address });

    private async Task<Visitor> OpenedAsync(string name)
    {
        var person = await StrangerAsync();
        await person.SubmitAsync(await person.GetAsync((await MakeAsync(name)).Page.QuerySelector("main code")!.TextContent), Chosen);
        return person;
    }

    private async Task<string> AskedAsync(string name, string role = "approver")
    {
        await SubmitAsync($"/desk/trial/accounts/person/{name}", new() { ["role"] = role });
        return $"/desk/trial/accounts/roles/{await WithServiceAsync<HeedDatabase, Guid>(
            db => db.Grants.Where(g => g.ConfirmedAt == null).Select(g => g.Id).SingleAsync())}";
    }

    private async Task<Answer> SubmitAsync(string page, Dictionary<string, string?> fields) =>
        await ailsa.SubmitAsync(await ailsa.GetAsync(page), fields);

    private static string ButtonsOf(Answer page) => string.Join(", ", page.Page.QuerySelectorAll("main button").Select(b => b.TextContent));

    private static Task<Answer> PostAsync(Visitor person, Answer page, string address, params (string Name, string Value)[] fields) =>
        person.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri("https://localhost/"), address))
        {
            Content = new FormUrlEncodedContent(
                [new("form-token", page.Page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!),
                    .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]),
        });
}
