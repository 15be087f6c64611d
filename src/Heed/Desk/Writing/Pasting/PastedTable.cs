using System.Text;

namespace Heed.Desk.Writing.Pasting;

/// <summary>A row of a pasted table.</summary>
/// <param name="Cells">Its cells, without spaces around them.</param>
/// <param name="Text">The row as it was pasted.</param>
public sealed record PastedRow(IReadOnlyList<string> Cells, string Text)
{
    /// <summary>A cell; empty when the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>Reads lines, or a table as spreadsheets copy it: cells between tabs, in quotation marks when they hold a line break.</summary>
public static class PastedTable
{
    /// <summary>The rows that are not empty.</summary>
    public static IReadOnlyList<PastedRow> Read(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var rows = new List<PastedRow>();
        for (var at = 0; at < text.Length;)
        {
            var (cells, start) = (new List<string>(), at);
            do
            {
                var (cell, end) = Quoted(text, at) ?? Plain(text, at);
                cells.Add(cell.Trim());
                at = end + 1;
            }
            while (at - 1 < text.Length && text[at - 1] == '\t');
            if (cells.Exists(c => c.Length > 0))
                rows.Add(new PastedRow(cells, text[start..Math.Min(at - 1, text.Length)]));
        }
        return rows;
    }

    private static (string Cell, int End) Plain(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\t', '\n');
        end = end < 0 ? text.Length : at + end;
        return (text[at..end], end);
    }

    // Quotation marks around a whole cell are the spreadsheet's; any others are the writer's own.
    private static (string Cell, int End)? Quoted(string text, int at)
    {
        if (at >= text.Length || text[at] != '"')
            return null;
        var cell = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
                cell.Append(text[i]);
            else if (i + 1 == text.Length || text[i + 1] is '\t' or '\n')
                return (cell.ToString(), i + 1);
            else if (text[i + 1] == '"')
                cell.Append(text[i++]);
            else
                return null;
        }
        return null;
    }
}
