using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Heed.Platform.Http;

/// <summary>
/// The site's own address as its readers know it, for links in pages, data and mails. It is never taken from a request: whoever asks could name any
/// host, and we would give others links to it.
/// </summary>
public sealed class SiteAddress(IConfiguration settings, IServer server)
{
    /// <summary>The setting: the environment's, such as <c>HEED_SITE=https://heed.example.org</c>.</summary>
    public const string Setting = "HEED_SITE";

    /// <summary>Such as <c>https://heed.example.org</c>, without a slash at its end; where the server listens when nothing was set.</summary>
    public string Origin => settings[Setting]?.TrimEnd('/') is { Length: > 0 } set ? set : Listening;

    /// <summary>The host alone.</summary>
    public string Host => new Uri(Origin).Host;

    /// <summary>The whole address of something on this site.</summary>
    /// <param name="path">Such as <c>/cpip/actions</c>.</param>
    public string Of(string path) => Origin + path;

    private string Listening => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "http://localhost:5080";
}
