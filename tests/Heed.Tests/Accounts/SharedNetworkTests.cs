using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Accounts;

/// <summary>Many people sit behind one address; one of them who guesses keeps nobody out who signed in there before.</summary>
public sealed class SharedNetworkTests : AccountSite
{
    private readonly Office office = new();

    protected override void Adapt(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter>(office);

    [Fact]
    public async Task A_browser_that_is_known_gets_in_from_a_network_that_guesses()
    {
        var isla = await SignedInAsync("isla", Editor);
        await isla.SubmitAsync(await isla.GetAsync("/desk"), button: "Sign out", form: "form[action='/desk/sign-out']");
        var guesser = await StrangerAsync();
        for (var i = 0; i < 100; i++)
            await TypeAsync(guesser, $"name{i}", "wrong wrong wrong");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TypeAsync(await StrangerAsync(), "isla", Password)).Status);
        Assert.Equal("My work", (await TypeAsync(isla, "isla", Password)).Heading);
    }

    [Fact]
    public async Task A_browser_that_is_known_guesses_no_more_than_others()
    {
        var isla = await SignedInAsync("isla", Editor);
        await isla.SubmitAsync(await isla.GetAsync("/desk"), button: "Sign out", form: "form[action='/desk/sign-out']");
        for (var i = 0; i < 10; i++)
            await TypeAsync(isla, "isla", $"guess number {i}");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TypeAsync(isla, "isla", Password)).Status);
    }

    [Fact]
    public async Task Guesses_from_many_networks_count_together_and_do_not_keep_the_person_out()
    {
        var isla = await SignedInAsync("isla", Editor);
        await isla.SubmitAsync(await isla.GetAsync("/desk"), button: "Sign out", form: "form[action='/desk/sign-out']");
        var guesser = await StrangerAsync();
        for (var i = 0; i < 100; i++)
        {
            office.Address = IPAddress.Parse($"198.51.{i}.7");
            await TypeAsync(guesser, "isla", $"guess number {i}");
        }

        office.Address = IPAddress.Parse("192.0.2.1");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TypeAsync(guesser, "isla", Password)).Status);
        Assert.Equal("My work", (await TypeAsync(isla, "isla", Password)).Heading);
    }

    private sealed class Office : IStartupFilter
    {
        public IPAddress Address { get; set; } = IPAddress.Parse("203.0.113.7");

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Connection.RemoteIpAddress = Address;
                return then(context);
            });
            next(app);
        };
    }
}
