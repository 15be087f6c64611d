using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Heed.Hosting;

/// <summary>
/// Says which machines in front of the site may tell where a request came from. Nobody else is believed, so that a client can't choose the
/// address by which it is counted; and without this, everybody behind a proxy would be counted as one. The site's name is never taken from
/// them: a proxy passes the request's own <c>Host</c> on.
/// </summary>
public static class Proxies
{
    /// <summary>The setting: addresses or networks with commas between, such as <c>HEED_PROXIES=10.0.0.5,10.1.0.0/16</c>.</summary>
    public const string Setting = "HEED_PROXIES";

    /// <summary>The proxies that are set.</summary>
    /// <exception cref="CannotStartException">One is neither an address nor a network.</exception>
    public static IReadOnlyList<IPNetwork> Known(IConfiguration settings) =>
        [.. (settings[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];

    /// <summary>Believes the proxies that are set; none when nothing is.</summary>
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
        : throw new CannotStartException($"“{text}” in {Setting} is neither an address nor a network. Write such as 10.0.0.5 or "
            + "10.1.0.0/16, with commas between.");
}
