using AngleSharp.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>Headings, quotations, preformatted text and terms as Markdown.</summary>
internal static class HtmlParts
{
    public static IReadOnlyList<SavedBlock> Heading(IElement element, int level, HtmlWalk walk, bool inside)
    {
        var text = new InlineText(walk, inside);
        text.AppendChildren(element);
        if (text.IsEmpty)
            return [];
        var block = text.Block();
        return [block with { Level = level, Markdown = $"{new string('#', Math.Max(2, level))} {Letters.OneLine(block.Markdown)}" }];
    }

    public static IReadOnlyList<SavedBlock> Term(IElement element, HtmlWalk walk, bool inside)
    {
        var text = new InlineText(walk, inside);
        text.AppendBold(element);
        return text.IsEmpty ? [] : [text.Block()];
    }

    public static IReadOnlyList<SavedBlock> Quotation(IReadOnlyList<SavedBlock> quoted, bool inside)
    {
        if (quoted.Count == 0)
            return [];
        var lines = string.Join("\n\n", quoted.Select(b => b.Markdown)).Split('\n').Select(l => l.Length == 0 ? ">" : $"> {l}");
        return [new SavedBlock(string.Join(' ', quoted.Select(b => b.Plain)), string.Join('\n', lines)) { IsInside = inside }];
    }

    public static IReadOnlyList<SavedBlock> Preformatted(IElement element, bool inside)
    {
        var text = element.TextContent.ReplaceLineEndings("\n").Trim('\n').TrimEnd();
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return [new SavedBlock(Letters.OneLine(text), $"{fence}\n{text}\n{fence}") { IsInside = inside }];
    }
}
