using System.Net;

namespace Heed.Hosting;

/// <summary>
/// The addresses at which to serve. A host name that is not this machine’s own would quietly open the site on every network, so only
/// addresses are taken, and <c>localhost</c>.
/// </summary>
public static class ListenAddresses
{
    /// <summary>Reads them.</summary>
    /// <param name="urls">One or more, separated by semicolons.</param>
    /// <exception cref="CannotStartException">One of them is not an address to serve at.</exception>
    public static string[] Read(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0)
            throw new CannotStartException("There is no address to serve at (--urls). Give one, such as http://localhost:5080.");
        foreach (var url in all)
            Check(url);
        return all;
    }

    private static void Check(string url)
    {
        // "All addresses" is written with a character that is not allowed in a URI.
        if (!Uri.TryCreate(
            url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal),
            UriKind.Absolute, out var read)
            || read.Scheme is not ("http" or "https") || read.PathAndQuery != "/" || read.Fragment.Length > 0 || read.UserInfo.Length > 0)
            throw new CannotStartException($"“{url}” is not an address to serve at (--urls). Use http or https and no path, such as "
                + $"http://localhost:5080.");
        if (read.Host != "localhost" && !IPAddress.TryParse(read.DnsSafeHost, out _))
            throw new CannotStartException($"“{read.Host}” in --urls is a host name. Use an IP address of this machine, localhost, or * "
                + "for all its addresses. Set the name that readers use in HEED_SITE.");
        if (read is { Host: "localhost", Port: 0 })
            throw new CannotStartException("Port 0 (any free port) only works with an IP address (--urls). Use http://127.0.0.1:0.");
    }
}
