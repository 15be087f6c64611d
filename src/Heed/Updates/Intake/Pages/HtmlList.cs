using System.Globalization;
using AngleSharp.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>A list as Markdown, with the lists in it.</summary>
internal static class HtmlList
{
    private static readonly string[] Lettered = ["alpha", "roman", "latin"];

    public static IReadOnlyList<SavedBlock> Of(IElement list, HtmlWalk walk, bool inside)
    {
        var items = new List<List<SavedBlock>>();
        foreach (var child in list.ChildNodes)
        {
            // Old pages put a list straight into a list: it belongs to the item before it.
            if (child is IElement { LocalName: "ul" or "ol" } below && items.Count > 0)
                items[^1].AddRange(walk.BlocksOf(below, inside));
            else if (child is IElement element && HtmlNames.IsBlock(element))
                items.Add([.. walk.BlocksOf(element, inside)]);
            else
            {
                var text = new InlineText(walk, inside);
                text.Append(child);
                items.Add(text.IsEmpty ? [] : [text.Block()]);
            }
        }
        items.RemoveAll(i => i.Count == 0);
        if (items.Count == 0)
            return [];
        if (inside && IsLettered(list))
            walk.Page.Doubt("A list on the page has letters, Roman numerals or numbers out of order. Heed numbers lists 1, 2, 3. Check any "
                + "text that refers to them.");
        var first = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var lines = items.Select((item, at) => Item(item, list.LocalName == "ol" ? $"{first + at}. " : "- "));
        var plain = string.Join(' ', items.SelectMany(i => i).Select(b => b.Plain));
        return [new SavedBlock(plain, string.Join('\n', lines)) { IsList = true, IsInside = inside }];
    }

    private static bool IsLettered(IElement list) =>
        list.LocalName == "ol"
        && ((list.GetAttribute("type") ?? "1") != "1" || list.HasAttribute("reversed") || list.Children.Any(i => i.HasAttribute("value"))
            || Lettered.Any((list.GetAttribute("style") ?? "").Contains));

    private static string Item(List<SavedBlock> item, string marker)
    {
        var markdown = item[0].Markdown;
        foreach (var block in item.Skip(1))
            markdown += (block.IsList ? "\n" : "\n\n") + block.Markdown;
        var indent = new string(' ', marker.Length);
        return marker + string.Join('\n', markdown.Split('\n').Select((line, at) => at == 0 || line.Length == 0 ? line : indent + line));
    }
}
