using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Http;

namespace Heed.Records;

/// <summary>The page of every record of every kind.</summary>
public static class RecordEndpoints
{
    /// <summary>Maps the pages of records below a programme.</summary>
    public static void MapRecords(this IEndpointRouteBuilder programme, KindRegistry registry)
    {
        foreach (var pages in registry.All.Where(f => f.Kind.Template.Length > 0))
            programme.MapGet(
                "/" + pages.Kind.Template,
                (HttpContext http, RequestContext here, IEnumerable<IAddsToRecords> slices, CancellationToken cancel) =>
                    ShowAsync(pages, PathOf(http, pages), here, slices, cancel)).Takes("order");
    }

    /// <summary>The address of the record a request names, below its programme.</summary>
    public static string PathOf(HttpContext http, KindPages pages) =>
        string.Join(
            '/', pages.Kind.Template.Split('/')
                .Select(part => part.StartsWith('{') ? http.GetRouteValue(part.Trim('{', '}')) as string ?? "" : part));

    /// <summary>Finds a record for a reader, or says why it can't be shown.</summary>
    public static async Task<(ReadRecord? Record, IResult? Problem)> FindAsync(string path, RequestContext here, CancellationToken cancel)
    {
        var record = await here.Reading.FindAsync(here.Programme, path, cancel);
        if (record is null)
            return (null, ErrorResults.NotFound(here));
        if (record.Entry.Standing != Standing.Redacted && record.Content is not null)
            return (record, null);
        var history = await here.Reading.LatestEditionsAsync(here.Programme, path, Most.Editions, cancel);
        var gone = history.LastOrDefault(e => e.RedactedFor is not null);
        var reason = gone?.RedactedFor ?? T("not given");
        if (gone?.IsHidden == true)
            return (null, ErrorResults.Gone(here, T($"This record has been hidden since {Phrases.Day(
                gone.RedactedAt!.Value)} while a second person checks whether it may be public. Type of reason: {
                reason}. The address is kept.")));
        return (null, ErrorResults.Gone(
            here, T($"A record was published at this address. Its content was permanently removed. Type of reason: {
                reason}. The address is kept and will not be used again.")));
    }

    /// <summary>The page of a record, or the page that says why there is none.</summary>
    public static async Task<IResult> ShowAsync(
        KindPages pages, string path, RequestContext here, IEnumerable<IAddsToRecords> slices, CancellationToken cancel)
    {
        var (record, problem) = await FindAsync(path, here, cancel);
        if (problem is not null)
            return problem;
        var history = await here.Reading.LatestEditionsAsync(here.Programme, path, Most.Editions, cancel);
        var touches = await Touches.OfAsync(record!.Entry, here, cancel);
        var parts = new RecordParts(here, pages, record, history, await here.Reading.LinksFromAsync(record.Entry, cancel), touches);
        var page = PageOf(parts);
        await page.GatherAsync(slices, cancel);
        return new View("/Records/Record.cshtml", page);
    }

    /// <summary>The page of a record, typed by its kind's content.</summary>
    public static RecordPage PageOf(RecordParts parts) => (RecordPage)Activator.CreateInstance(
        typeof(RecordPage<>).MakeGenericType(parts.Pages.Kind.ContentType), parts)!;
}
