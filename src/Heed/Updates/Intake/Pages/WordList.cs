using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>The lists of a page that Word saved: paragraphs that begin with a bullet and are indented by their level.</summary>
internal static partial class WordList
{
    private const double PointsALevel = 36;

    /// <summary>Whether a paragraph is an item of such a list.</summary>
    public static bool IsItem(IElement paragraph) =>
        paragraph.ClassList.Any(c => c.StartsWith("MsoList", StringComparison.Ordinal));

    /// <summary>The item with Markdown's bullet or number instead of Word's.</summary>
    public static IReadOnlyList<SavedBlock> Of(IElement paragraph, IReadOnlyList<SavedBlock> blocks)
    {
        if (blocks.Count == 0 || Bullet().Match(blocks[0].Plain) is not { Success: true } bullet)
            return blocks;
        var written = WrittenBullet().Match(blocks[0].Markdown);
        if (!written.Success)
            return blocks;
        var indent = new string(' ', 4 * Level(paragraph));
        var marker = bullet.Groups["number"].Success ? $"{bullet.Groups["number"].Value}. " : "- ";
        var text = blocks[0].Markdown[written.Length..].Replace("\n", $"\n{indent}   ", StringComparison.Ordinal);
        return [blocks[0] with { Plain = blocks[0].Plain[bullet.Length..], Markdown = indent + marker + text }, .. blocks.Skip(1)];
    }

    private static int Level(IElement paragraph) =>
        Margin().Match(paragraph.GetAttribute("style") ?? "") is { Success: true } margin
            ? Math.Clamp((int)Math.Round(double.Parse(margin.Groups[1].ValueSpan, CultureInfo.InvariantCulture) / PointsALevel) - 1, 0, 5)
            : 0;

    [GeneratedRegex(@"^(?:[·•§▪‣o–-]|(?<number>\d{1,4})[.)])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:\\?[·•§▪‣o–-]|\d{1,4}\\?[.)])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WrittenBullet();

    [GeneratedRegex(@"margin-left:\s*(\d+(?:\.\d+)?)pt", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Margin();
}
