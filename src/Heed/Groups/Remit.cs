using Heed.Ledger.Kinds;
using Heed.Platform.Text;

namespace Heed.Groups;

/// <summary>A remit in two lines, for the head of the page; the full text is folded below.</summary>
public static class Remit
{
    private const int TwoLines = 180;

    /// <summary>Its first sentences as far as two lines hold them.</summary>
    public static string InTwoLines(Prose remit)
    {
        var text = MarkdownText.Plain(remit).ReplaceLineEndings(" ");
        if (text.Length <= TwoLines)
            return text;
        var end = text.LastIndexOfAny(['.', ';'], TwoLines);
        return end > TwoLines / 3 ? text[..end] + "." : text[..text.LastIndexOf(' ', TwoLines)] + " …";
    }

    /// <summary>Whether two lines hold all of it.</summary>
    public static bool IsShort(Prose remit) => MarkdownText.Plain(remit).Length <= TwoLines;
}
