using System.Globalization;
using Heed.Export.Lines;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Time;

namespace Heed.Export.AtDesk;

/// <summary>
/// The file, sent as it is read: written to a disk first, drafts would be there in the clear. A file that was cut off lacks its last line,
/// and no Heed imports it.
/// </summary>
public sealed class DraftExport(RecordExport export) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var here = httpContext.RequestServices.GetRequiredService<RequestContext>();
        var clock = httpContext.RequestServices.GetRequiredService<TimeProvider>();
        var response = httpContext.Response;
        response.ContentType = LineJson.MediaType;
        var day = clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        OpenData.Answers.NameFile(response, $"{here.Programme}-with-drafts-{day}.jsonl");
        await export.WriteAsync(here.Programme, here.Reading.Viewer.At(null), response.Body, httpContext.RequestAborted);
    }
}
