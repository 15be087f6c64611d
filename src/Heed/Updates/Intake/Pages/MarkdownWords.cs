using System.Text.RegularExpressions;

namespace Heed.Updates.Intake.Pages;

/// <summary>Writes words so that they mean only themselves in Markdown.</summary>
public static partial class MarkdownWords
{
    /// <summary>Words in the middle of a line.</summary>
    public static string Escape(string words) => Special().Replace(words, @"\$0");

    /// <summary>A line whose words are escaped already, so that its beginning starts no list, heading or rule.</summary>
    public static string Begin(string line) => Number().Replace(Sign().Replace(line, @"\$0"), @"$1\$2");

    /// <summary>An address as the target of a link.</summary>
    public static string Address(string address) =>
        Unsafe().Replace(address, c => Uri.HexEscape(c.Value[0]));

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~]|&(?=#?\w{1,32};)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Special();

    [GeneratedRegex(@"^[-+=]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^(\d+)([.)])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"[<>\\ ""]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unsafe();
}
