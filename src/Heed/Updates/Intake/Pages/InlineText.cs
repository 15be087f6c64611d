using System.Text;
using AngleSharp.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>The words of one paragraph, heading or cell while they are gathered, plain and as Markdown.</summary>
internal sealed class InlineText(HtmlWalk walk, bool inside)
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly StringBuilder plain = new();
    private readonly StringBuilder marked = new();
    private bool isBold;
    private bool isItalic;

    /// <summary>Whether nothing was gathered that anyone could read.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(plain.ToString());

    public void Append(INode node)
    {
        if (node is IText words)
            Add(words.Data);
        else if (node is IElement element && !walk.LeavesOut(element, inside) && !HtmlNames.IsUnread(element))
            Append(element);
    }

    public void AppendChildren(INode node)
    {
        foreach (var child in node.ChildNodes)
            Append(child);
    }

    /// <summary>Makes everything gathered from here on bold, as the term of a definition is.</summary>
    public void AppendBold(INode node) => Emphasised(node, ref isBold, EmphasisMarks.BoldFrom, EmphasisMarks.BoldTo);

    /// <summary>What was gathered, as a block.</summary>
    public SavedBlock Block()
    {
        var lines = EmphasisMarks.Write(marked.ToString()).Split('\n').Select(l => MarkdownWords.Begin(l.Trim())).Where(l => l.Length > 0);
        var markdown = string.Join("  \n", lines);
        return new SavedBlock(Letters.OneLine(plain.ToString()), markdown) { IsInside = inside, At = walk.Page.Next() };
    }

    private void Append(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                plain.Append(' ');
                marked.Append('\n');
                break;
            case "a":
                Link(element);
                break;
            case "strong" or "b":
                AppendBold(element);
                break;
            case "em" or "i":
                Emphasised(element, ref isItalic, EmphasisMarks.ItalicFrom, EmphasisMarks.ItalicTo);
                break;
            case "code" or "kbd" or "samp" or "tt" when element.ChildElementCount == 0 && element.TextContent.Trim().Length > 0:
                Code(Letters.OneLine(element.TextContent));
                break;
            case "sup" when element.TextContent.Trim() is { Length: > 0 } figures && figures.All(char.IsAsciiDigit)
                && element.ChildElementCount == 0:
                Add(string.Concat(figures.Select(f => Raised[f - '0'])));
                break;
            case "q":
                Add("“");
                AppendChildren(element);
                Add("”");
                break;
            case "img":
                Add(element.GetAttribute("alt") ?? "");
                break;
            default:
                Apart(element);
                break;
        }
    }

    private void Apart(IElement element)
    {
        if (element.LocalName is "del" or "s" or "strike" && inside)
            walk.Page.Doubt("Some words are struck through on the page. Heed cannot show that. Remove them, or say what replaced them.");
        var apart = HtmlNames.IsBlock(element) ? " " : "";
        Add(apart);
        AppendChildren(element);
        Add(apart);
    }

    private void Emphasised(INode node, ref bool isAlready, char from, char to)
    {
        var wasAlready = isAlready;
        isAlready = true;
        marked.Append(wasAlready ? "" : from);
        AppendChildren(node);
        marked.Append(wasAlready ? "" : to);
        isAlready = wasAlready;
    }

    private void Link(IElement link)
    {
        var (plainFrom, markedFrom) = (plain.Length, marked.Length);
        AppendChildren(link);
        var words = plain.ToString(plainFrom, plain.Length - plainFrom);
        if (string.IsNullOrWhiteSpace(words) || walk.AddressOf(link, Letters.OneLine(words), inside) is not { } address)
            return;
        var text = marked.ToString(markedFrom, marked.Length - markedFrom);
        marked.Length = markedFrom;
        var inner = text.Trim();
        marked.Append(text[..(text.Length - text.TrimStart().Length)]).Append('[').Append(inner.Replace('\n', ' ')).Append("](<")
            .Append(MarkdownWords.Address(address)).Append(">)").Append(text[text.TrimEnd().Length..]);
    }

    private void Code(string code)
    {
        plain.Append(code);
        var fence = code.Contains('`', StringComparison.Ordinal) ? "``` " : "`";
        marked.Append(fence).Append(code).Append(string.Concat(fence.Reverse()));
    }

    private void Add(string words)
    {
        var last = marked.Length == 0 ? ' ' : marked[^1];
        var spaced = new StringBuilder();
        foreach (var c in words.Where(c => !EmphasisMarks.IsMark(c)).Select(c => char.IsWhiteSpace(c) ? ' ' : c))
        {
            if (c != ' ' || last is not (' ' or '\n'))
                spaced.Append(c);
            last = c;
        }
        plain.Append(spaced);
        marked.Append(MarkdownWords.Escape(spaced.ToString()));
    }
}
