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
    public static void MapHistory(this IEndpointRouteBuilder programme, Faces faces)
    {
        foreach (var face in faces.All)
        {
            var record = face.Kind.Template.Length == 0 ? "" : "/" + face.Kind.Template;
            programme.MapGet(record + "/history", (HttpContext http, Here here, CancellationToken cancel) => HistoryAsync(RecordEndpoints.PathOf(http, face), here, cancel)).Takes("from", "to");
            programme.MapGet(record + "/history/{which}", (HttpContext http, string which, Here here, CancellationToken cancel) => EditionAsync(RecordEndpoints.PathOf(http, face), which, here, cancel));
        }
    }

    private static async Task<IResult> HistoryAsync(string path, Here here, CancellationToken cancel)
    {
        if (await RecordEditions.FindAsync(path, here, cancel) is not { } record)
            return Problems.NotFound(here);
        if (here.Request.Query["from"].ToString() is not { Length: > 0 } from)
            return new View("/History/History.cshtml", new HistoryPage { Here = here, Record = record, Hidings = await here.Reading.HidingsAsync(here.Programme, record.Entry.Path, cancel) });
        // The form that compares two editions asks here; the difference has an address of its own.
        return Number(from) is { } a && Number(here.Request.Query["to"].ToString()) is { } b
            ? Results.LocalRedirect(here.Url(record.DifferencePath(a, b)))
            : throw new BadRequestException($"Name two editions by their numbers, such as from=1&to={record.Editions.Count}.");
    }

    private static async Task<IResult> EditionAsync(string path, string which, Here here, CancellationToken cancel)
    {
        if (await RecordEditions.FindAsync(path, here, cancel) is not { } record || Address().Match(which) is not { Success: true } numbers)
            return Problems.NotFound(here);
        var first = record.Find(Number(numbers.Groups[1].Value));
        if (!numbers.Groups[2].Success)
            return first is null ? Problems.NotFound(here) : await ReadAsync(record, first, here, cancel);
        var second = record.Find(Number(numbers.Groups[2].Value));
        if (first is null || second is null)
            return Problems.NotFound(here);
        var (before, after) = first.Number <= second.Number ? (first, second) : (second, first);
        return new View("/History/Difference.cshtml", await DifferencePage.LoadAsync(record, before, after, here, cancel));
    }

    private static async Task<IResult> ReadAsync(RecordEditions record, Edition edition, Here here, CancellationToken cancel)
    {
        if (edition.Content is null)
            return Problems.Gone(here, $"Edition {edition.Number} was published on {Say.Day(edition.PublishedAt)}. Its content was removed for good. Kind of reason: {edition.RedactedFor}.");
        var words = await ValueWords.ForAsync(here, [edition.Content], cancel);
        return new View("/History/Edition.cshtml", new EditionPage { Here = here, Record = record, Edition = edition, Words = words });
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^([0-9]{1,9})(?:\.\.([0-9]{1,9}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
