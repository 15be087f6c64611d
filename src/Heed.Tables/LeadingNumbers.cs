using System.Text.RegularExpressions;

namespace Heed.Tables;

/// <summary>
/// Numbers that are in the text and not in a column of their own, as committees write them: "3. That ports be lit. (Paragraph 20)".
/// </summary>
internal static partial class LeadingNumbers
{
    // Names of chapters are numbered too, but are shorter.
    private const int LeastLength = 30;

    public static TableSheet Split(TableSheet sheet, List<string> notices)
    {
        if (ColumnIn(sheet) is not { } column)
            return sheet;
        var parted = sheet.Rows.ToDictionary(r => r.Number, r => Numbered().Match(r[column].Text));
        var places = sheet.Rows.ToDictionary(r => r.Number, r => Place().Match(r[column].Text));
        var hasPlaces = places.Values.Count(p => p.Success) * 2 > sheet.Rows.Count;
        notices.Add($"Each text in “{column.Heading}” begins with a number. We read the numbers as a column of their own, “Number”"
            + (hasPlaces ? ", and what is in brackets at the end as “Paragraph”." : "."));
        var split = sheet.WithColumn(Free(sheet, "Number"), r => new(parted[r.Number].Groups["number"].Value, r[column].Origin));
        if (hasPlaces)
            split = split.WithColumn(Free(sheet, "Paragraph"), r => new(places[r.Number].Groups["place"].Value, r[column].Origin));
        return split with
        {
            Rows = [.. split.Rows.Select(r => r with
            {
                Cells = [.. r.Cells.Select((cell, i) => i != column.Index ? cell
                    : cell with { Text = Text(parted[r.Number].Groups["text"].Value, hasPlaces) })],
            })],
        };
    }

    private static string Text(string text, bool hasPlaces) => hasPlaces ? Place().Replace(text, "") : text;

    private static string Free(TableSheet sheet, string heading) =>
        sheet.Columns.Any(c => string.Equals(c.Heading, heading, StringComparison.OrdinalIgnoreCase)) ? $"{heading} in the text" : heading;

    private static TableColumn? ColumnIn(TableSheet sheet)
    {
        foreach (var column in sheet.Columns)
        {
            var cells = sheet.Rows.Select(r => r[column]).ToList();
            // A column of numbers further left is the number of the row.
            if (cells.TrueForAll(c => c.IsBlank || Figures().IsMatch(c.Text)) && cells.Exists(c => !c.IsBlank))
                return null;
            var typed = cells.Where(c => c.Origin != CellOrigin.Merged).Select(c => Numbered().Match(c.Text)).ToList();
            if (typed.Count > 1 && typed.TrueForAll(m => m.Success) && typed.Average(m => m.Length) >= LeastLength
                && typed.Select(m => m.Groups["number"].Value).Distinct().Count() == typed.Count)
                return column;
        }
        return null;
    }

    [GeneratedRegex(@"^(?:Recommendation |Conclusion )?(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})(?:[.):]|\s*[–-])\s+(?<text>\S.*)$",
        RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\s*\((?:Paragraphs?|Paras?\.?) (?<place>[0-9][0-9.,– and-]{0,30})\)\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\p{L}{0,12}[\s./#:-]{0,3}[0-9][\w./():-]{0,14}$", RegexOptions.NonBacktracking)]
    private static partial Regex Figures();
}
