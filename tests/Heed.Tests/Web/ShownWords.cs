using AngleSharp.Dom;

namespace Heed.Tests.Web;

/// <summary>Text as a browser shows it: however lines are broken in the page’s source, one space stands between words.</summary>
internal static class ShownWords
{
    public static string Words(this INode node) => Folded(node.TextContent);

    /// <summary>The same with a space between any two pieces of text, such as a fact's name and its value.</summary>
    public static string Apart(this INode node) => Folded(string.Join(' ', node.Descendants<IText>().Select(t => t.Text)));

    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
