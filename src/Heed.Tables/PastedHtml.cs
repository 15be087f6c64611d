using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Heed.Tables;

/// <summary>Reads the tables of HTML that was pasted as text.</summary>
internal static partial class PastedHtml
{
    private const int MostSpanned = 1000;
    private const int DeepestElement = 100;

    public static bool IsHtml(string text) =>
        text.TrimStart().StartsWith('<') && text.Contains("<table", StringComparison.OrdinalIgnoreCase);

    public static List<RawTable> Read(string text, List<string> notices)
    {
        var document = new HtmlParser().ParseDocument(text);
        var limits = new Limits();
        var tables = new List<RawTable>();
        foreach (var table in document.QuerySelectorAll<IHtmlTableElement>("table").Where(t => t.ParentElement?.Closest("table") is null))
        {
            var caption = table.Caption?.TextContent.Trim();
            tables.Add(Table(table, string.IsNullOrEmpty(caption) ? $"Table {tables.Count + 1}" : caption, limits));
        }
        if (document.QuerySelector("table a[href]") is not null)
            notices.Add("The pasted cells have links. We read the words, not the addresses.");
        return tables;
    }

    private static RawTable Table(IHtmlTableElement source, string name, Limits limits)
    {
        var table = new RawTable(name, limits);
        var merged = new List<Span>();
        foreach (var row in source.Rows)
        {
            var number = table.Rows.Count + 1;
            var cells = new List<TableCell>();
            foreach (var cell in row.Cells)
            {
                while (merged.Exists(m => m.Covers(number, cells.Count)))
                    cells.Add(TableCell.Blank);
                var (wide, high) = (Math.Clamp(cell.ColumnSpan, 1, MostSpanned), Math.Clamp(cell.RowSpan, 1, MostSpanned));
                Limits.CheckColumn(cells.Count + wide - 1, number);
                if (wide > 1 || high > 1)
                    merged.Add(new((number, cells.Count), (number + high - 1, cells.Count + wide - 1)));
                cells.Add(new(Lines(Words(cell)), CellOrigin.Typed));
                cells.AddRange(Enumerable.Repeat(TableCell.Blank, wide - 1));
            }
            table.Add(number, cells);
        }
        foreach (var (first, last) in merged)
            table.Merge(first, last);
        return table;
    }

    // Spaces and line breaks of HTML mean nothing; those that a reader sees come from br, p and the like.
    private static string Words(INode node, int depth = 0) => node switch
    {
        _ when depth > DeepestElement => throw new TableException("This HTML is nested too deeply. Copy the cells from Excel or Word."),
        IText text => Spaces().Replace(text.Data, " "),
        IHtmlBreakRowElement => "\n",
        IElement { LocalName: "script" or "style" or "del" } => "",
        IElement { LocalName: "p" or "div" or "li" } => string.Concat(node.ChildNodes.Select(n => Words(n, depth + 1))).Trim() + "\n",
        _ => string.Concat(node.ChildNodes.Select(n => Words(n, depth + 1))),
    };

    private static string Lines(string words) => string.Join('\n', words.Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    private sealed record Span((int Row, int Index) First, (int Row, int Index) Last)
    {
        public bool Covers(int row, int index) =>
            row > First.Row && row <= Last.Row && index >= First.Index && index <= Last.Index;
    }
}
