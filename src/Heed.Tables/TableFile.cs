namespace Heed.Tables;

/// <summary>Reads the tables that people have: workbooks, text files, documents and cells they copied.</summary>
public static class TableFile
{
    /// <summary>Reads a file by what it is. One whose name says something else is refused.</summary>
    /// <exception cref="TableException">The file cannot be read; the message says why and what to do.</exception>
    public static TableReading Read(
        byte[] bytes, string fileName, TableReadingOptions? options = null, CancellationToken cancel = default)
    {
        var reading = new FileReading(options ?? new(), cancel);
        var kind = RecognisedFile.Of(bytes);
        RecognisedFile.CheckName(kind, fileName);
        return kind switch
        {
            FileKind.Workbook => reading.OfWorkbook(bytes),
            FileKind.Document => reading.OfDocument(bytes),
            _ => reading.OfText(bytes, Path.GetFileNameWithoutExtension(fileName)),
        };
    }

    /// <summary>Reads cells that were copied in Excel, Word or a web page: text with tabs, or HTML.</summary>
    /// <exception cref="TableException">There is no table in it; the message says what to do.</exception>
    public static TableReading ReadPasted(string text, TableReadingOptions? options = null, CancellationToken cancel = default) =>
        new FileReading(options ?? new(), cancel).OfPasted(text);
}
