using System.Globalization;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Http;
using Heed.Platform.Time;
using Heed.Records;

namespace Heed.OpenData;

/// <summary>
/// The days on which a page, list or record changed, each with its address as at that day (RFC 7089, RFC 6690). A format's own
/// are asked for with its ending: <c>timemap?format=json</c>. A long map comes in parts, the latest first, each naming the one before it.
/// </summary>
public static class Timemap
{
    private const string MediaType = "application/link-format; charset=utf-8";

    /// <summary>Maps the timemaps below a programme.</summary>
    public static void MapTimemaps(this IEndpointRouteBuilder below, KindRegistry registry)
    {
        below = below.MapGroup("").Takes("format", "before");
        below.MapGet("/timemap", (RequestContext here, CancellationToken cancel) => AnswerAsync("", null, here, cancel));
        foreach (var pages in registry.All.Where(f => f.Kind.List.Length > 0))
        {
            below.MapGet(
                $"/{pages.Kind.List}/timemap", (RequestContext here, CancellationToken cancel) => AnswerAsync(
                    pages.Kind.List, pages.Kind, here, cancel));
            below.MapGet($"/{pages.Kind.Template}/timemap", async (HttpContext http, RequestContext here, CancellationToken cancel) =>
            {
                var (record, problem) = await RecordEndpoints.FindAsync(RecordEndpoints.PathOf(http, pages), here, cancel);
                return problem ?? await AnswerAsync(record!.Entry.Path, pages.Kind, here, cancel);
            });
        }
    }

    /// <summary>The address of the timemap of what was asked for; null when it has none.</summary>
    public static string? Of(RequestContext here)
    {
        if (here.Request.Query.Any(q => q.Key != "as-at") || Asked(here) is not { } asked)
            return null;
        var map = asked.Path.Length == 0 ? $"/{here.Name}/timemap" : $"/{here.Name}/{asked.Path}/timemap";
        return asked.Ending.Length == 0 ? map : $"{map}?format={asked.Ending[1..]}";
    }

    /// <summary>The first moment at which what was asked for was public: the record or list, or else anything in the programme.</summary>
    public static Task<DateTime?> FirstAsync(RequestContext here, CancellationToken cancel) =>
        here.Now().FirstPublishedAtAsync(here.Programme, Asked(here)?.Kind?.Name, Asked(here)?.Reference, cancel);

    // The list, record or programme that an address names, in whatever format; null for other pages.
    private static (string Path, string Ending, Kind? Kind, string? Reference)? Asked(RequestContext here)
    {
        var (page, ending) = Formats.Part(here.Request.Path.Value ?? "");
        var path = page.Length > here.Programme.Length + 1 ? page[(here.Programme.Length + 2)..].TrimEnd('/') : "";
        if (path.Length == 0)
            return ("", ending, null, null);
        if (here.Kinds.ListedAt(path) is { } list)
            return (path, ending, list, null);
        return here.Kinds.TryResolve(path, out var kind, out var reference) ? (path, ending, kind, reference) : null;
    }

    private static async Task<IResult> AnswerAsync(string path, Kind? kind, RequestContext here, CancellationToken cancel)
    {
        var format = here.Request.Query["format"].ToString();
        if (format.Length > 0 && Formats.Part("." + format) is not ("", _))
            throw new BadRequestException(
                T($"“{ProgrammeFilter.Shorten(format)}” is not a format. Use json, feed.json, csv, atom or ics."));
        var original = here.Lasting(path) + (format.Length > 0 ? "." + format : "");
        var reference = kind is null ? null : kind.ReferenceIn(path);
        // The days do not depend on the as-at day: a map shows all of them.
        var before = Before(here);
        var moments = await here.Now()
            .PublishedAtAsync(here.Programme, kind?.Name, reference, before is { } end ? Clock.StartOf(end) : null, Most.InTimemap, cancel);
        var days = moments.Select(Clock.DayOf).Distinct().ToList();
        // A full part may lack some of its first day. The part before it has the whole day.
        var isFull = moments.Count == Most.InTimemap && days.Count > 1;
        if (isFull)
            days.RemoveAt(0);
        var span = days.Count > 0 ? $"; from=\"{Moment(days[0], here, moments)}\"; until=\"{Moment(days[^1], here, moments)}\"" : "";
        IEnumerable<string> links =
        [
            $"<{original}>; rel=\"original timegate\"",
            $"<{here.Asked}>; rel=\"self\"; type=\"application/link-format\"{span}",
            .. isFull ? [Earlier(path, format, days[0], here)] : Array.Empty<string>(),
            .. days.Select((day, i) => $"<{original}?as-at={day:yyyy-MM-dd}>; "
                + $"rel=\"{Relation(i == 0 && !isFull, i == days.Count - 1 && before is null)}\"; "
                + $"datetime=\"{Moment(day, here, moments)}\""),
        ];
        return Answers.Text(string.Join(",\n", links) + "\n", MediaType);
    }

    private static string Relation(bool isFirst, bool isLast) => (isFirst ? "first " : "") + (isLast ? "last " : "") + "memento";

    private static string Earlier(string path, string format, DateOnly before, RequestContext here) =>
        $"<{here.Lasting(path)}/timemap?before={before:yyyy-MM-dd}{(format.Length > 0 ? "&format=" + format : "")}>; rel=\"timemap\"; "
            + $"type=\"application/link-format\"; until=\"{Mementos.Http(Clock.StartOf(before))}\"";

    private static DateOnly? Before(RequestContext here)
    {
        var asked = here.Request.Query["before"].ToString();
        return asked.Length == 0 ? null
            : DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day.Year is >= 1900 and < 9999 ? day
            : throw new BadRequestException($"{T($"“{ProgrammeFilter.Shorten(asked)}” in “before” is not a date we can read.")} "
                + T("Write the year, month and day, such as before=2017-06-30."));
    }

    private static string Moment(DateOnly day, RequestContext here, IReadOnlyList<DateTime> moments) =>
        Mementos.Http(day < here.Today ? Clock.EndOf(day) : moments[^1]);
}
