using System.Text;
using Heed.OpenData;
using Sylvan.Data.Csv;

namespace Heed.Comments.Reading;

/// <summary>The numbers of what was decided on comments, as CSV (RFC 4180).</summary>
public sealed class LedgerCsv(LedgerPage page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "text/csv; charset=utf-8; header=present";
        Answers.NameFile(response, Answers.FileName(page.Here, "comments/ledger", ".csv"));
        using var table = page.Table();
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var reader = table.CreateDataReader();
        await using var csv = CsvDataWriter.Create(text, new CsvDataWriterOptions { NewLine = "\r\n" });
        await csv.WriteAsync(reader, cancel);
    }
}
