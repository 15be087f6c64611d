using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Http;
using Heed.Records;

namespace Heed.History;

/// <summary>The editions of every record, and the difference between any two of them.</summary>
public static partial class HistoryEndpoints
{
    /// <summary>Maps the histories below a programme.</summary>
    public static void MapHistory(this IEndpointRouteBuilder programme, KindRegistry registry)
    {
        foreach (var pages in registry.All)
        {
            var record = pages.Kind.Template.Length == 0 ? "" : "/" + pages.Kind.Template;
            programme.MapGet(
                record + "/history", (HttpContext http, RequestContext here, CancellationToken cancel) => HistoryAsync(
                    RecordEndpoints.PathOf(http, pages), here, cancel)).Takes("from", "to", "page");
            programme.MapGet(
                record + "/history/{which}", (HttpContext http, string which, RequestContext here, CancellationToken cancel) =>
                    EditionAsync(
                    RecordEndpoints.PathOf(http, pages), which, here, cancel));
        }
    }

    /// <summary>The history of a record as its reader may read it.</summary>
    public static async Task<IResult> HistoryAsync(string path, RequestContext here, CancellationToken cancel)
    {
        if (await RecordEditions.FindAsync(path, here, cancel) is not { } record)
            return ErrorResults.NotFound(here);
        if (here.Request.Query["from"].ToString() is not { Length: > 0 } from)
            return new View("/History/History.cshtml", await HistoryPage.LoadAsync(record, here, cancel));
        // The form that compares two editions asks here; the difference has an address of its own.
        return Number(from) is { } a && Number(here.Request.Query["to"].ToString()) is { } b
            ? Results.LocalRedirect(here.Url(record.DifferencePath(a, b)))
            : throw new BadRequestException(T($"Name two versions by their numbers, such as from=1&to={record.Count:0}."));
    }

    /// <summary>One edition of a record, such as <c>2</c>, or the difference between two, such as <c>1..2</c>.</summary>
    public static async Task<IResult> EditionAsync(string path, string which, RequestContext here, CancellationToken cancel)
    {
        if (Address().Match(which) is not { Success: true } numbers || await RecordEditions.FindAsync(path, here, cancel) is not { } record)
            return ErrorResults.NotFound(here);
        var first = Number(numbers.Groups[1].Value)!.Value;
        if (!numbers.Groups[2].Success)
            return first < 1 || first > record.Count ? ErrorResults.NotFound(here)
                : await ReadAsync(await record.WithAsync(first - 1, first + 1, here, cancel), first, here, cancel);
        var second = Number(numbers.Groups[2].Value)!.Value;
        var (before, after) = first <= second ? (first, second) : (second, first);
        return before < 1 || after > record.Count ? ErrorResults.NotFound(here)
            : new View("/History/Difference.cshtml", await DifferencePage.LoadAsync(record, before, after, here, cancel));
    }

    private static async Task<IResult> ReadAsync(RecordEditions record, int number, RequestContext here, CancellationToken cancel)
    {
        var edition = record.Find(number)!;
        if (edition.Content is null)
            return ErrorResults.Gone(here, T($"The content of version {edition.Number}, published {Phrases.Day(
                edition)}, has been permanently removed. Type of reason: {edition.RedactedFor}."));
        var words = await ValueWords.ForAsync(here, [edition.Content], cancel);
        return new View("/History/Edition.cshtml", new EditionPage { Here = here, Record = record, Edition = edition, Words = words });
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    [GeneratedRegex(@"^([0-9]{1,9})(?:\.\.([0-9]{1,9}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
