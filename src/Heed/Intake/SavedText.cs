using System.Text.RegularExpressions;

namespace Heed.Intake;

/// <summary>Takes a page saved as plain text apart into paragraphs.</summary>
public static partial class SavedText
{
    /// <summary>The paragraphs, in order. Lines that stand together are one.</summary>
    public static List<SavedBlock> Blocks(string text) =>
        [
            .. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(paragraph => string.Join(' ', paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
                .Where(paragraph => paragraph.Length > 0)
                .Select(paragraph => new SavedBlock(paragraph, WithLinks(paragraph))),
        ];

    /// <summary>Words that mean only themselves in Markdown.</summary>
    public static string Escape(string words) => Special().Replace(words, @"\$0");

    private static string WithLinks(string paragraph)
    {
        var at = 0;
        var text = new System.Text.StringBuilder();
        foreach (Match link in WebAddress().Matches(paragraph))
        {
            var address = link.Value.TrimEnd('.', ',', ';', ')');
            text.Append(Escape(paragraph[at..link.Index])).Append('<').Append(address).Append('>');
            at = link.Index + address.Length;
        }
        return text.Append(Escape(paragraph[at..])).ToString();
    }

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~]|^(?:\d+(?=[.)])|[-+](?= ))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Special();

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();
}
