using System.IO.Compression;
using Heed.Import.Sheets;
using Heed.Layout;
using Heed.OpenData;
using Heed.Tables;

namespace Heed.Export.Sheets;

/// <summary>The sheets of a programme as anyone may download them, in one workbook.</summary>
public static class WorkbookDownload
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // The first that a ZIP file can say.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes it.</summary>
    public static async Task<IResult> AskAsync(RequestContext here, CancellationToken cancel)
    {
        var sheets = await WorkbookOffer.IsMadeAsync(here, cancel) ? await RecordSheets.OfAsync(here.Reading, here.Programme, cancel) : [];
        if (sheets.Count == 0)
            return ErrorResults.Refused(here, StatusCodes.Status404NotFound, T("There is no workbook"),
                T($"A workbook has at most {Most.InWorkbook:# record|# records}. This programme has more, or none. ")
                    + T("You can download each list as a spreadsheet (CSV) from the open data page."));
        using var file = new MemoryStream();
        await Workbook.WriteAsync(file, sheets, cancel);
        Undate(file);
        Answers.NameFile(here.Request.HttpContext.Response, Answers.FileName(here, "workbook", ".xlsx"));
        return Results.Bytes(file.ToArray(), MediaType);
    }

    // The same record makes the same file, so that whoever has it need not download it again.
    private static void Undate(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries)
            entry.LastWriteTime = NoDay;
    }
}
