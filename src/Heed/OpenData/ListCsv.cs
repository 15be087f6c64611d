using System.Text;
using Heed.Layout;
using Heed.Lists;
using Sylvan.Data.Csv;

namespace Heed.OpenData;

/// <summary>
/// A whole list as CSV (RFC 4180), read and written in portions. It begins with a byte order mark, without which spreadsheets
/// take names with accents for something else.
/// </summary>
public sealed class ListCsv(Face face, Here here, ListRequest request) : IResult
{
    private const int Portion = 500;

    /// <summary>Checks what is asked, so that a bad filter is answered before the first byte.</summary>
    public static async Task<ListCsv> AskAsync(Face face, Here here, CancellationToken cancel)
    {
        var request = ListRequest.Read(face, here, Portion);
        await ListChoices.CheckAsync(request, here, cancel);
        return new ListCsv(face, here, request);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "text/csv; charset=utf-8; header=present";
        Answers.NameFile(response, Answers.FileName(here, face.Kind.List, ".csv"));
        response.Headers.Append("Link", $"<{here.Lasting(face.Kind.List)}.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
        var sheet = new Spreadsheet(face, here);
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var query = request.Query with { After = null };
        var isFirst = true;
        while (true)
        {
            var page = await here.Reading.ListAsync(query, cancel);
            var rows = await ListOfRecords.RowsAsync(here, page.Records, cancel);
            using var table = sheet.Table(rows);
            await using (var reader = table.CreateDataReader())
            await using (var csv = CsvDataWriter.Create(text, new CsvDataWriterOptions { NewLine = "\r\n", WriteHeaders = isFirst, MaxBufferSize = 16 * 1024 * 1024 }))
                await csv.WriteAsync(reader, cancel);
            if (page.Next is null)
                return;
            (query, isFirst) = (query with { After = page.Next }, false);
        }
    }
}
