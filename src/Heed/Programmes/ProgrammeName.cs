namespace Heed.Programmes;

/// <summary>The name of a programme in addresses, such as <c>cpip</c>.</summary>
public static class ProgrammeName
{
    /// <summary>What names a programme, in words.</summary>
    public const string Rule = "Use lower-case letters, digits and hyphens, such as cpip. Do not use a word that begins one of the "
        + "site’s own addresses, such as desk.";

    // What the site's own addresses begin with, and the desk's after /desk.
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "accessibility", "account", "api", "assets", "begin", "bodies", "clock", "design", "desk", "health", "privacy",
        "programmes", "search", "sign-in", "sign-out", "way-in", "your-data",
    };

    /// <summary>Whether a programme may be named so.</summary>
    public static bool IsFit(string name) => IsAddressed(name) && !name.Any(char.IsAsciiLetterUpper)
        && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]);

    /// <summary>Whether an address may mean a programme by it; readers may type capitals.</summary>
    public static bool IsAddressed(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && !Taken.Contains(text);
}
