using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>Which elements stand on lines of their own, and which have no text that anyone reads.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 "
            + "h4 h5 h6 header hgroup "
            + "hr legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr caption ul"
    );

    private static readonly FrozenSet<string> Unread = Set(
        "script style head title meta link base template noscript datalist param source track col colgroup rp wbr noframes frameset"
    );

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsUnread(IElement element) => Unread.Contains(element.LocalName);

    /// <summary>The level of a heading; 0 for anything else.</summary>
    public static int Level(IElement element) => element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : 0;

    public static bool HoldsBlocks(IElement element) => element.Descendants<IElement>().Any(IsBlock);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
