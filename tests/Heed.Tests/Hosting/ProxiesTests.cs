using System.Net;
using Heed.Hosting;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Hosting;

/// <summary>P56: where a request came from is told by the proxies that were named, and by nobody else.</summary>
public sealed class ProxiesTests
{
    [Theory]
    [InlineData(null, "10.0.0.5", "10.0.0.5")]
    [InlineData("10.0.0.5", "10.0.0.5", "203.0.113.9")]
    [InlineData("10.0.0.5", "10.0.0.6", "10.0.0.6")]
    [InlineData("10.0.0.0/24", "10.0.0.6", "203.0.113.9")]
    public async Task Only_a_proxy_that_was_named_is_believed(string? proxies, string sender, string expected)
    {
        await using var site = new Site(proxies, IPAddress.Parse(sender));
        await site.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var response = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, site.Seen?.ToString());
    }

    [Fact]
    public async Task The_reader_is_the_first_of_a_row_of_proxies_that_is_not_ours()
    {
        await using var site = new Site("10.0.0.0/24", IPAddress.Parse("10.0.0.6"));
        await site.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "198.51.100.7, 203.0.113.9, 10.0.0.8, 10.0.0.7");
        request.Headers.Add("X-Forwarded-Proto", "https, https, https, https");
        request.Headers.Add("X-Forwarded-Host", "elsewhere.example, elsewhere.example, elsewhere.example, elsewhere.example");
        using var response = await site.SendAsync(request);

        Assert.Equal(("203.0.113.9", "https", "localhost"), (site.Seen?.ToString(), site.Scheme, site.Host));
    }

    [Fact]
    public async Task What_is_no_address_stops_the_start_with_a_sentence()
    {
        await using var site = new Site("my-proxy", IPAddress.Loopback);
        var refused = await Assert.ThrowsAsync<CannotStartException>(() => site.InitializeAsync().AsTask());
        Assert.Contains("“my-proxy” in HEED_PROXIES", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Site(string? proxies, IPAddress sender) : TestSite
    {
        public IPAddress? Seen { get; private set; }

        public string? Scheme { get; private set; }

        public string? Host { get; private set; }

        protected override void Adapt(WebApplicationBuilder builder)
        {
            builder.Configuration.AddInMemoryCollection([new(Proxies.Setting, proxies)]);
            builder.Services.AddSingleton<IStartupFilter>(new From(sender));
            builder.Services.AddSingleton<IStartupFilter>(
                new Look(seen => (Seen, Scheme, Host) = (seen.Connection.RemoteIpAddress, seen.Request.Scheme, seen.Request.Host.Value)));
        }
    }

    // The tests' server has no network: who sent it is said here.
    private sealed class From(IPAddress sender) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = sender;
                return go(context);
            });
            next(app);
        };
    }

    private sealed class Look(Action<HttpContext> at) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, go) =>
            {
                await go(context);
                at(context);
            });
            next(app);
        };
    }
}
