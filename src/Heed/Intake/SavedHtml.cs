using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Heed.Intake;

/// <summary>Takes a page saved as HTML apart into paragraphs, without its navigation, forms and scripts.</summary>
public static class SavedHtml
{
    private const string LeftOut = "script, style, nav, form, noscript, template, iframe, footer, [role=navigation], #comments, .comments, .sharedaddy, .post-navigation";
    private const string BlockNames = "h1, h2, h3, h4, h5, h6, p, ul, ol, blockquote, time, .entry-meta, .post-meta, .meta";

    /// <summary>The blocks, in order.</summary>
    public static List<SavedBlock> Blocks(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var part in document.QuerySelectorAll(LeftOut).ToList())
            part.Remove();
        var blocks = document.Body?.QuerySelectorAll(BlockNames).Where(e => e.ParentElement?.Closest(BlockNames) is null) ?? [];
        return [.. blocks.Select(Block).Where(b => b.Plain.Length > 0)];
    }

    private static SavedBlock Block(IElement element)
    {
        var plain = Words(element.TextContent);
        return new SavedBlock(
            plain,
            element.LocalName switch
            {
                "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => $"## {SavedText.Escape(plain)}",
                "ul" => string.Join('\n', element.Children.Select(item => "- " + Inline(item))),
                "ol" => string.Join('\n', element.Children.Select((item, i) => $"{i + 1}. {Inline(item)}")),
                "blockquote" => string.Join("\n>\n", Paragraphs(element).Select(p => "> " + p)),
                _ => Inline(element),
            }
        );
    }

    private static IEnumerable<string> Paragraphs(IElement quotation)
    {
        var inner = quotation.QuerySelectorAll("p").ToList();
        return inner.Count == 0 ? [Inline(quotation)] : inner.Select(Inline);
    }

    private static string Inline(INode node)
    {
        var text = new StringBuilder();
        foreach (var child in node.ChildNodes)
        {
            text.Append(
                child switch
                {
                    IText words => SavedText.Escape(words.TextContent.ReplaceLineEndings(" ")),
                    IElement { LocalName: "a" } a when IsWeb(a.GetAttribute("href")) => $"[{Inline(a)}](<{a.GetAttribute("href")}>)",
                    IElement { LocalName: "strong" or "b" } strong => $"**{Inline(strong)}**",
                    IElement { LocalName: "em" or "i" } em => $"*{Inline(em)}*",
                    IElement { LocalName: "br" } => "\n",
                    _ => Inline(child),
                }
            );
        }
        return text.ToString().Trim();
    }

    private static bool IsWeb(string? address) => address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
