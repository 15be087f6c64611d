using System.Text.RegularExpressions;

namespace Heed.Tables;

/// <summary>The columns of a table, each with a heading of its own.</summary>
internal static partial class Headings
{
    public static List<TableColumn> Of(RawTable table, RawRow header, IReadOnlyCollection<RawRow> rows, bool takesHidden)
    {
        var width = Math.Max(header.Cells.Count, rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count));
        var texts = Enumerable.Range(0, width).Select(i => Spaces().Replace(header[i].Text, " ")).ToList();
        var above = table.Rows.FirstOrDefault(r => r.Number == header.Number - 1 && r.HasMerged && r.Texts.Count > 1);
        var columns = new List<TableColumn>();
        var times = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < width; index++)
        {
            var isHidden = table.HiddenColumns.Contains(index);
            if ((isHidden && !takesHidden) || (texts[index].Length == 0 && rows.All(r => r[index].IsBlank)))
                continue;
            var heading = texts[index];
            if (heading.Length == 0)
                heading = $"Column {Columns.Letter(index)}";
            else if (above is { } group && !group[index].IsBlank && texts.Count(t => IsSame(t, heading)) > 1)
                heading = $"{Spaces().Replace(group[index].Text, " ")}: {heading}";
            var time = times[heading] = times.GetValueOrDefault(heading) + 1;
            columns.Add(new(index, time == 1 ? heading : $"{heading} ({time})", isHidden));
        }
        return columns;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
