using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>A part of a list as CSV; the next one is named in the answer's Link.</summary>
public sealed class ListCsv(KindPages pages, RequestContext here, ListRequest request, ListPage page) : IResult
{
    /// <summary>Reads the part a request asks for.</summary>
    public static async Task<ListCsv> AskAsync(KindPages pages, RequestContext here, CancellationToken cancel)
    {
        var request = ListRequest.Read(pages, here, Most.InPart);
        await ListChoices.CheckAsync(request, here, cancel);
        return new ListCsv(pages, here, request, await here.Reading.ListAsync(request.Query with { MostBytes = Most.BytesInPart }, cancel));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = CsvFile.MediaType;
        Answers.NameFile(response, Answers.FileName(here, pages.Kind.List + (request.IsFiltered ? "-filtered" : "") + PartName, ".csv"));
        response.Headers.Append(
            "Link", $"<{here.Lasting(pages.Kind.List)}.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
        if (page.Next is { } next)
            Answers.LinkNext(response, here.Origin + request.Address(here, ".csv", ("after", next)));
        using var table = new Spreadsheet(pages, here).Table(await ListOfRecords.RowsAsync(here, page.Records, cancel));
        await CsvFile.WriteAsync(response.Body, table, cancel);
    }

    // The file's name says that there is more, for whoever opens it without having seen where it came from.
    private string PartName =>
        page.Next is null && request.Query.After is null ? ""
        : request.Query.After is null ? $"-first-{page.Records.Count}-of-{page.Total}"
        : $"-further-{page.Records.Count}-of-{page.Total}";
}
