using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Heed.Platform.Http;

/// <summary>
/// The site's own address as its readers know it, for links in pages, data and mails. It is never taken from a request: whoever asks could
/// name any host, and we would give others links to it.
/// </summary>
public sealed class SiteAddress(IConfiguration settings, IServer server)
{
    /// <summary>The setting: the environment's, such as <c>HEED_SITE=https://heed.example.org</c>.</summary>
    public const string Setting = "HEED_SITE";

    /// <summary>
    /// Such as <c>https://heed.example.org</c>, without a slash at its end; where the server listens when nothing was set.
    /// </summary>
    public string Origin => Set ?? Listening.Select(l => IsEverywhere(l) ? $"{new Uri(l).Scheme}://localhost:{new Uri(l).Port}" : l)
        .FirstOrDefault() ?? "http://localhost:5080";

    /// <summary>The host alone.</summary>
    public string Host => new Uri(Origin).Host;

    /// <summary>Whether readers come by https, so that browsers may be told never to come otherwise.</summary>
    public bool IsSecure => Set?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The whole address of something on this site.</summary>
    /// <param name="path">Such as <c>/cpip/actions</c>.</param>
    public string Of(string path) => Origin + path;

    /// <summary>
    /// Whether a request for a host is for this site: the host that is set, this machine itself, or what the server listens at when nothing
    /// is set.
    /// </summary>
    public bool Answers(HostString host)
    {
        var name = host.Host;
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address))
            return true;
        if (Set is not null)
            return name.Equals(Host, StringComparison.OrdinalIgnoreCase);
        return Listening.Any(
            listening => IsEverywhere(listening) ? IsThisMachine(name)
                : name.Equals(new Uri(listening).Host, StringComparison.OrdinalIgnoreCase));
    }

    private string? Set => settings[Setting]?.TrimEnd('/') is { Length: > 0 } set ? set : null;

    // The server writes an address that means "everywhere" as [::] or 0.0.0.0.
    private IEnumerable<string> Listening => server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(
        a => a.Replace("://*", "://[::]", StringComparison.Ordinal).Replace("://+", "://[::]", StringComparison.Ordinal).TrimEnd('/'))
            ?? [];

    private static bool IsEverywhere(string listening) => IPAddress.TryParse(new Uri(listening).Host, out var address)
        && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    private static bool IsThisMachine(string name) => name.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase);
}
