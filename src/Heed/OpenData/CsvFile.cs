using System.Data;
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

    /// <summary>Writes a table.</summary>
    public static async Task WriteAsync(Stream body, DataTable table, CancellationToken cancel)
    {
        await using var text = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var reader = table.CreateDataReader();
        await using var csv = CsvDataWriter.Create(text, new CsvDataWriterOptions { NewLine = "\r\n", MaxBufferSize = 16 * 1024 * 1024 });
        await csv.WriteAsync(reader, cancel);
    }
}
