using System.Text.RegularExpressions;
using Sylvan.Data.Csv;

namespace Heed.Tables;

/// <summary>Reads text with a character between its cells: CSV and what is like it.</summary>
internal static partial class SeparatedText
{
    // The longest line, with all line breaks inside its cells.
    private const int LongestRow = 4 * 1024 * 1024;
    private const int RowsToGuess = 200;

    private static readonly Dictionary<char, string> Separators =
        new() { [','] = "commas", [';'] = "semicolons", ['\t'] = "tabs", ['|'] = "pipes" };

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of the table.</param>
    /// <param name="chosen">The separator, if a person has chosen it.</param>
    /// <param name="quotes">Whether quotation marks enclose cells; if not they are letters like others.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static (RawTable Table, string Separator) Read(string text, string name, char? chosen, bool quotes, CancellationToken cancel)
    {
        var first = 1;
        if (Declaration().Match(text) is { Success: true } declared)
        {
            chosen ??= declared.Groups["separator"].Value[0];
            (text, first) = (text[declared.Length..], 2);
        }
        var separator = chosen ?? Separators.Keys.MaxBy(s => Fit(text, s, quotes));
        var table = new RawTable(name, new Limits()) { IsText = true };
        var number = first;
        try
        {
            foreach (var (line, cells) in Records(text, separator, quotes, first))
            {
                cancel.ThrowIfCancellationRequested();
                number = line + 1 + cells.Sum(c => LineBreaks.In(c));
                table.Add(line, [.. cells.Select(c => new TableCell(Cleaned(c), CellOrigin.Typed))]);
            }
        }
        catch (CsvInvalidCharacterException e)
        {
            throw new TableException($"Row {number} has a cell that begins with a quotation mark and does not end with one. Close the "
                + "quotation mark. A quotation mark inside a text is written twice.", number, e);
        }
        catch (CsvRecordTooLargeException e)
        {
            throw new TableException($"The row that begins in line {number} never ends. Check its quotation marks.", number, e);
        }
        return (table, Separators.GetValueOrDefault(separator, $"“{separator}”"));
    }

    // The share of rows that have as many cells as most; of equal ones, where there are more cells.
    private static double Fit(string text, char separator, bool quotes)
    {
        var widths = new List<int>();
        try
        {
            foreach (var (_, cells) in Records(text, separator, quotes, 1).Take(RowsToGuess))
                widths.Add(cells.Count);
        }
        catch (Exception e) when (e is CsvInvalidCharacterException or CsvRecordTooLargeException)
        {
            // What was read until then still tells.
        }
        var most = widths.Where(w => w > 1).GroupBy(w => w).MaxBy(g => (g.Count(), g.Key));
        return most is null ? 0 : ((double)most.Count() / widths.Count) + (most.Key / 1000.0);
    }

    private static IEnumerable<(int Line, List<string> Cells)> Records(string text, char separator, bool quotes, int first)
    {
        using var reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = separator,
            Quote = quotes ? '"' : '\0',
            Comment = '\0',
            BufferSize = 0x10000,
            MaxBufferSize = LongestRow,
        });
        var line = first;
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString).ToList();
            yield return (line, cells);
            line += 1 + cells.Sum(c => LineBreaks.In(c));
        }
    }

    private static string Cleaned(string cell) => cell.ReplaceLineEndings("\n").Trim();

    // Excel writes and reads this line; other programs show it as a row.
    [GeneratedRegex("""\A"?sep=(?<separator>[^\r\n"])"?[^\r\n]*(\r\n|\r|\n)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
