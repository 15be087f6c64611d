using System.Text.RegularExpressions;

namespace Heed.Layout.OldAddresses;

/// <summary>
/// Where a record, or a file of one, was on the programme’s old site. Asked for here, it is answered by a redirect to it.
/// </summary>
public sealed partial class OldAddress
{
    /// <summary>The longest address that is kept or looked for, in characters.</summary>
    public const int Longest = 300;

    private static readonly string[] Numbers = ["p", "page_id", "attachment_id"];

    private OldAddress() { }

    /// <summary>Its path and, for a short link, its number: <c>/2017/06/30/update-5</c> or <c>/?p=123</c>.</summary>
    public string Address { get; private set; } = "";

    public string Programme { get; private set; } = "";

    /// <summary>The record or the file, below the programme.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The hash of the file it leads to; null when it leads to a record.</summary>
    public string? File => Path.Split('/') is ["files", var hash, _] ? hash : null;

    public static OldAddress Of(string address, string programme, string path) =>
        new() { Address = address, Programme = programme, Path = path };

    /// <summary>
    /// The address without its host, in the one form that is kept; null when it is no page of its own, or would hide ours.
    /// </summary>
    public static string? Form(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? Form(Uri.UnescapeDataString(uri.AbsolutePath), uri.Query) : null;

    /// <summary>The same for a path and query that are asked for here.</summary>
    public static string? Form(string path, string query)
    {
        var whole = path.TrimEnd('/').ToLowerInvariant();
        if (whole.Split('/') is [_, "desk" or "assets" or "health", ..])
            return null;
        var number = NumberIn(query);
        var form = number is null ? whole : $"{(whole.Length == 0 ? "/" : whole)}?{number}";
        return form.Length is > 0 and <= Longest && form[0] == '/' && !form.Any(char.IsControl) ? form : null;
    }

    /// <summary>The address of a whole picture: WordPress has a-300x200.png and a-scaled.png of a.png.</summary>
    public static string Whole(string address) => Size().Replace(address, "");

    /// <summary>The short link in a query, such as <c>p=123</c>; null when the query is anything else.</summary>
    public static string? NumberIn(string query) =>
        query.TrimStart('?').Split('=') is [var name, { Length: > 0 and <= 12 } number] && Numbers.Contains(name)
            && number.All(char.IsAsciiDigit) ? $"{name}={number}" : null;

    [GeneratedRegex(@"-(?:\d{1,5}x\d{1,5}|scaled)(?=\.[a-z]+$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Size();
}
