using System.Globalization;
using AngleSharp.Dom;

namespace Heed.Updates.Intake.Pages;

/// <summary>A table as Markdown. One that only lays out a page becomes what it holds.</summary>
internal static class HtmlTable
{
    private const int MostColumns = 100;

    public static IReadOnlyList<SavedBlock> Of(IElement table, HtmlWalk walk, bool inside)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table)
            .Select(r => r.Children.Where(IsCell).ToList()).ToList();
        if (IsLayout(table, rows))
            return walk.Blocks(table, inside);
        var caption = table.Children.Where(c => c.LocalName == "caption").SelectMany(c => walk.BlocksOf(c, inside));
        var cells = new Dictionary<(int Row, int Column), SavedBlock>();
        var taken = new HashSet<(int Row, int Column)>();
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row])
            {
                while (taken.Contains((row, column)))
                    column++;
                var (wide, high) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                if (inside && (wide > 1 || high > 1))
                    walk.Page.Doubt("A table has cells that span several columns or rows. Heed has no such cells. Check that each is in "
                        + "the right place.");
                for (var at = 0; at < wide * high; at++)
                    taken.Add((row + at / wide, column + at % wide));
                cells[(row, column)] = Cell(cell, walk, inside);
            }
        }
        var filled = cells.Where(c => c.Value.Plain.Length > 0).ToList();
        if (filled.Count == 0)
            return [.. caption];
        return [.. caption, Written(cells, [.. filled.Select(c => c.Key.Row).Distinct().Order()], inside)];
    }

    private static SavedBlock Written(Dictionary<(int Row, int Column), SavedBlock> cells, List<int> rows, bool inside)
    {
        var columns = cells.Keys.Max(k => k.Column) + 1;
        var lines = rows.ConvertAll(row => Line(Enumerable.Range(0, columns)
            .Select(c => cells.GetValueOrDefault((row, c))?.Markdown ?? "")));
        lines.Insert(1, Line(Enumerable.Repeat("---", columns)));
        var words = cells.OrderBy(c => c.Key).Select(c => c.Value.Plain).Where(p => p.Length > 0);
        return new SavedBlock(string.Join(' ', words), string.Join('\n', lines)) { IsInside = inside };
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static SavedBlock Cell(IElement cell, HtmlWalk walk, bool inside)
    {
        var blocks = walk.Blocks(cell, inside);
        var plain = string.Join(' ', blocks.Select(b => b.Plain));
        if (blocks.Count < 2 && blocks.TrueForAll(IsPlainLine))
            return new SavedBlock(plain, Letters.OneLine(blocks.FirstOrDefault()?.Markdown ?? ""));
        if (inside)
            walk.Page.Doubt("A table cell contains a list or several paragraphs. Heed puts them on one line. Check that it still "
                + "reads well.");
        return new SavedBlock(plain, string.Join(' ', blocks.Select(b => MarkdownWords.Escape(b.Plain))));
    }

    private static bool IsPlainLine(SavedBlock block) =>
        block is { IsList: false, Level: 0 } && !block.Markdown.StartsWith('>')
            && !block.Markdown.StartsWith("```", StringComparison.Ordinal);

    private static bool IsLayout(IElement table, List<List<IElement>> rows) =>
        table.GetAttribute("role") is "presentation" or "none"
        || rows.All(r => r.Count < 2)
        || rows.Exists(r => r.Count > MostColumns)
        || table.QuerySelector("table, h1, h2, h3, h4, h5, h6, article, main") is not null;

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MostColumns) : 1;
}
