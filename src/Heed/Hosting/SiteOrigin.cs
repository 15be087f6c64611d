using Heed.Platform.Http;

namespace Heed.Hosting;

/// <summary>The site’s own address as it was set: the start of every link that Heed prints or mails.</summary>
public static class SiteOrigin
{
    /// <summary>Reads the setting.</summary>
    /// <returns>Such as <c>https://heed.example.org</c>; null when nothing is set.</returns>
    /// <exception cref="CannotStartException">It is not the address of a site.</exception>
    public static string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var read)
            && read is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "", Host.Length: > 0 }
            && !read.Host.Contains('*', StringComparison.Ordinal))
            return text.TrimEnd('/');
        // What looks like a password is not repeated.
        var shown = text.Contains('@', StringComparison.Ordinal) ? "The value" : $"“{text}”";
        throw new CannotStartException($"{shown} in {SiteAddress.Setting} is not the address of a site. Write it like "
            + "https://heed.example.org, without a path, user name or password.");
    }
}
