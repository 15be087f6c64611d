using System.Text;
using AngleSharp.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>The words of a part of a page as its readers see them, for naming what was left out.</summary>
internal static class HtmlText
{
    /// <summary>The words, on one line.</summary>
    public static string Of(INode node)
    {
        var text = new StringBuilder();
        Add(node, text);
        return Letters.OneLine(text.ToString());
    }

    private static void Add(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(words.Data);
            else if (child is IElement element && !HtmlNames.IsUnread(element))
            {
                var apart = HtmlNames.IsBlock(element) || element.LocalName is "br" or "button" or "label" or "select";
                text.Append(apart ? " " : "");
                Add(element, text);
                text.Append(apart ? " " : "");
            }
        }
    }
}
