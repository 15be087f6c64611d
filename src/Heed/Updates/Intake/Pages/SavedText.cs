using System.Text;
using System.Text.RegularExpressions;

namespace Heed.Updates.Intake.Pages;

/// <summary>Takes a page saved as plain text apart into paragraphs and lists.</summary>
public static partial class SavedText
{
    /// <summary>Takes the page apart. Lines that stand together are one paragraph, unless the file has no empty lines.</summary>
    public static SavedPage Read(string text)
    {
        var page = new SavedPage();
        var lines = text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(l => l.TrimEnd()).ToList();
        var hasNoEmptyLine = lines.TrueForAll(l => l.Length > 0);
        var together = new List<string>();
        foreach (var line in lines)
        {
            var isEnding = PageEnding.Of(Letters.OneLine(line)) is not null;
            var beginsList = IsItem(line) && !(together is [var first, ..] && IsItem(first));
            if (line.Length == 0 || hasNoEmptyLine || isEnding || beginsList)
                Finish();
            if (line.Length > 0)
                together.Add(line);
            if (isEnding)
                Finish();
        }
        Finish();
        return page;

        void Finish()
        {
            if (together.Count > 0)
                page.Blocks.Add(IsItem(together[0]) ? TextList.Of(together) : Paragraph(together, page));
            together.Clear();
        }
    }

    /// <summary>Words with the web addresses in them as links.</summary>
    internal static string WithLinks(string words)
    {
        var at = 0;
        var text = new StringBuilder();
        foreach (Match link in WebAddress().Matches(words))
        {
            var address = link.Value.TrimEnd('.', ',', ';', ')');
            text.Append(MarkdownWords.Escape(words[at..link.Index])).Append('<').Append(address).Append('>');
            at = link.Index + address.Length;
        }
        return MarkdownWords.Begin(text.Append(MarkdownWords.Escape(words[at..])).ToString());
    }

    private static bool IsItem(string line) => TextList.Item().IsMatch(line);

    private static SavedBlock Paragraph(List<string> lines, SavedPage page)
    {
        var words = string.Join(' ', lines.Select(l => l.Trim()));
        if (words.Contains('\t', StringComparison.Ordinal))
            page.Doubt("Some lines have tabs between words, as in a table. We imported them as plain lines. Check them.");
        if (PictureMark().IsMatch(words))
            page.Doubt("The text shows that there was a picture, such as [image]. The picture is not in the file.");
        var plain = Letters.OneLine(words);
        return new SavedBlock(plain, WithLinks(plain)) { At = page.Next() };
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\[(?:image|img|picture|photo|cid|video|embed)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PictureMark();
}
