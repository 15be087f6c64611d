namespace Heed.Ledger.Kinds;

/// <summary>Tells addresses of the web from texts that only look like one, and from those that would run something.</summary>
public static class WebAddress
{
    /// <summary>The address when it is a whole http or https address; null for anything else.</summary>
    public static string? OrNull(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? address : null;
}
