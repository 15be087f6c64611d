using System.Data;
using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;

namespace Heed.OpenData;

/// <summary>
/// A table as CSV (RFC 4180). It begins with a byte order mark, without which spreadsheets take names with accents for something else.
/// </summary>
public static class CsvFile
{
    /// <summary>The file's media type.</summary>
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    /// <summary>Writes rows of texts below their headings, which must differ. No cell is run as a formula.</summary>
    public static async Task WriteAsync(
        Stream body, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string?>> rows, CancellationToken cancel)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var heading in headings)
            table.Columns.Add(heading, typeof(string));
        foreach (var row in rows)
            table.Rows.Add([.. row.Select(object (cell) => Spreadsheet.Harmless(cell ?? ""))]);
        await WriteAsync(body, table, cancel);
    }

    /// <summary>Writes a table.</summary>
    public static async Task WriteAsync(Stream body, DataTable table, CancellationToken cancel)
    {
        await using var text = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var reader = table.CreateDataReader();
        await using var csv = CsvDataWriter.Create(text, new CsvDataWriterOptions { NewLine = "\r\n", MaxBufferSize = 16 * 1024 * 1024 });
        await csv.WriteAsync(reader, cancel);
    }
}
