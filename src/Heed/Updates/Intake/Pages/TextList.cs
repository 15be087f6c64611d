using System.Text.RegularExpressions;

namespace Heed.Updates.Intake.Pages;

/// <summary>A list in a plain text: lines that begin with a bullet or a number, indented where one list is in another.</summary>
internal static partial class TextList
{
    /// <summary>The list as a block. A line without a bullet goes on with the item above it.</summary>
    public static SavedBlock Of(IReadOnlyList<string> lines)
    {
        var items = new List<(int Level, string Marker, string Words)>();
        var indents = new List<int>();
        foreach (var line in lines)
        {
            var item = Item().Match(line);
            if (!item.Success)
            {
                items[^1] = items[^1] with { Words = $"{items[^1].Words} {line.Trim()}" };
                continue;
            }
            var indent = item.Groups["indent"].Value.Replace("\t", "    ", StringComparison.Ordinal).Length;
            while (indents is [.., var last] && last > indent)
                indents.RemoveAt(indents.Count - 1);
            if (indents is not [.., var same] || same < indent)
                indents.Add(indent);
            var number = item.Groups["number"];
            items.Add((indents.Count - 1, number.Success ? $"{number.Value}. " : "- ", line[item.Length..]));
        }
        var plain = items.Select(i => Letters.OneLine(i.Words)).ToList();
        var written = items.Select((i, at) => new string(' ', 4 * i.Level) + i.Marker + SavedText.WithLinks(plain[at]));
        return new SavedBlock(string.Join(' ', plain), string.Join('\n', written)) { IsList = true };
    }

    /// <summary>How a line of a list begins.</summary>
    [GeneratedRegex(@"^(?<indent>\s*)(?:[*•·▪‣o–-]|(?<number>\d{1,3})[.)])\s+(?=\S)", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Item();
}
