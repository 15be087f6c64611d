using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Heed.Ledger.Kinds;
using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake.WordPress;

/// <summary>The words of a comment of an old site as plain text: its lines and paragraphs, and where its links led.</summary>
internal static partial class CommentWording
{
    public static string Of(string html)
    {
        using var document = SavedHtml.Parsed(html.ReplaceLineEndings("\n"));
        var text = new StringBuilder();
        if (document.Body is { } body)
            Add(body, text);
        var lines = text.ToString().Split('\n').Select(Letters.OneLine);
        return MoreThanOneEmptyLine().Replace(string.Join('\n', lines), "\n\n").Trim('\n');
    }

    private static void Add(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(words.Data);
            if (child is not IElement element || HtmlNames.IsUnread(element))
                continue;
            var apart = HtmlNames.IsBlock(element) ? "\n\n" : element.LocalName == "br" ? "\n" : "";
            text.Append(apart);
            Add(element, text);
            if (element.LocalName == "a" && WebAddress.OrNull(element.GetAttribute("href")) is { } address
                && !element.TextContent.Contains(address, StringComparison.Ordinal))
                text.Append(" (").Append(address).Append(')');
            text.Append(apart.Length > 1 ? apart : "");
        }
    }

    [GeneratedRegex(@"\n{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex MoreThanOneEmptyLine();
}
