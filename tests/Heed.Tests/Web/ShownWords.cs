using AngleSharp.Dom;

namespace Heed.Tests.Web;

/// <summary>Text as a browser shows it: however lines are broken in the page’s source, one space stands between words.</summary>
internal static class ShownWords
{
    public static string Words(this INode node) => Folded(node.TextContent);

    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
