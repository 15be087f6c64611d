using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Heed.Hosting;

/// <summary>
/// Says which proxies in front of the site are trusted to say where a request came from. Nobody else is trusted, so that a client cannot
/// choose the address it is counted by. Without this, everybody behind a proxy would be counted as one. The site's name is never taken from
/// proxies: they pass on the request's own <c>Host</c>.
/// </summary>
public static class Proxies
{
    /// <summary>The setting: addresses or networks with commas between, such as <c>HEED_PROXIES=10.0.0.5,10.1.0.0/16</c>.</summary>
    public const string Setting = "HEED_PROXIES";

    /// <summary>The proxies that are set.</summary>
    /// <exception cref="CannotStartException">One is neither an address nor a network.</exception>
    public static IReadOnlyList<IPNetwork> Known(IConfiguration settings) =>
        [.. (settings[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];

    /// <summary>Trusts the proxies that are set, and no others.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var known = Known(app.Configuration);
        if (known.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in known)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    private static IPNetwork Read(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : throw new CannotStartException($"“{text}” in {Setting} is not an address or a network. Write addresses or networks "
            + "separated by commas, such as 10.0.0.5,10.1.0.0/16.");
}
