using System.Text;
using System.Text.RegularExpressions;
using Heed.Ledger.Kinds;

namespace Heed.Ledger.Search;

/// <summary>
/// Takes a Markdown text apart into sentences, which search shows, and what is none: headings, cells of tables and addresses are found
/// and never shown.
/// </summary>
internal static partial class PlainProse
{
    /// <summary>Adds a text's sentences to one text and the rest of its words to the other.</summary>
    public static void Split(string markdown, StringBuilder sentences, StringBuilder terms)
    {
        foreach (var line in markdown.Split('\n'))
        {
            if (NoSentence().IsMatch(line))
            {
                Add(terms, ContentFacts.WithoutMarks(line).Replace('|', ' '));
                continue;
            }
            var shown = ListNumber().Replace(Picture().Replace(line, "$1"), "");
            shown = ContentFacts.WithoutMarks(ReferenceLink().Replace(shown, "$1"));
            foreach (Match address in Address().Matches(shown))
                Add(terms, address.Value);
            shown = Escape().Replace(Tag().Replace(Address().Replace(shown, ""), ""), "$1");
            Add(sentences, Blanks().Replace(shown, " ").Replace(" .", ".", StringComparison.Ordinal)
                .Replace(" ,", ",", StringComparison.Ordinal).Replace("()", "", StringComparison.Ordinal));
        }
    }

    /// <summary>Whether a plain text is a sentence, and not a name, a title or a code.</summary>
    public static bool IsSentence(string text) => text.Length > 20 && text.Contains(' ') && text.TrimEnd()[^1] is '.' or '!' or '?' or '…';

    private static void Add(StringBuilder text, string line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            text.Append(line.Trim()).Append('\n');
    }

    // Headings, rows of tables, rules, fences of code, and where a link's address stands apart from it.
    [GeneratedRegex(@"^\s*(?:#{1,6}\s|\||[-:|\s]*-{2,}[-:|\s]*$|[*_]{3,}\s*$|```|~~~|\[[^\]]+\]:\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoSentence();

    [GeneratedRegex(@"^\s*\d{1,4}[.)]\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"!\[([^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[([^\]]+)\]\[[^\]]*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReferenceLink();

    // An address of the web, or the path of a record.
    [GeneratedRegex(@"<?(?:https?://|www\.)[^\s<>()]+>?|(?<![\w/.])/[a-z0-9-]+(?:/[a-z0-9.-]+)+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"</?[a-zA-Z!][^<>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[ \t]{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
