using System.Globalization;
using Heed.Layout;
using Heed.Ledger;
using Heed.OpenData;
using Heed.Platform.Files;

namespace Heed.Export.Lines;

/// <summary>
/// A part of the whole record as anyone may download it, without the attached files. Its first line and the answer's Link name the next.
/// </summary>
public sealed class RecordPart(HeaderLine header, IReadOnlyList<WholeEdition> editions, EndLine? end) : IResult
{
    private const int AtOnce = 100;

    /// <summary>Reads the part a request asks for.</summary>
    public static async Task<RecordPart> AskAsync(
        RequestContext here, ProgrammeLedger ledger, FileStore files, TimeProvider clock, CancellationToken cancel)
    {
        var after = After(here.Request.Query["after"].ToString());
        var part = new List<WholeEdition>();
        var (bytes, hasMore) = (0L, true);
        while (hasMore && part.Count < Most.InPart && bytes < Most.BytesInPart)
        {
            var some = await here.Reading.WholeEditionsAsync(here.Programme, LastOf(part) ?? after, AtOnce, cancel);
            foreach (var edition in some.TakeWhile(_ => bytes < Most.BytesInPart))
            {
                part.Add(edition);
                bytes += edition.Edition.Bytes?.Length ?? 0;
            }
            hasMore = some.Count == AtOnce || some.Count > 0 && LastOf(part) < some[^1].Edition.Sequence;
        }
        // A full part may be the last all the same.
        hasMore = hasMore && (await here.Reading.WholeEditionsAsync(here.Programme, LastOf(part) ?? after, 1, cancel)).Count > 0;
        var header = await new RecordExport(ledger, files, clock).HeaderAsync(
            here.Programme, here.ProgrammeContent!, here.Reading.Viewer, cancel);
        var counts = await here.Reading.CountWholeAsync(here.Programme, cancel);
        return new RecordPart(
            header with
            {
                Site = here.Origin,
                After = after,
                Next = hasMore ? $"{here.Origin}{here.Url($"data/record.jsonl?after={LastOf(part)}")}" : null,
            },
            part, hasMore ? null : new EndLine(counts.Records, counts.Editions, Drafts: 0, Files: 0));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        var here = httpContext.RequestServices.GetRequiredService<RequestContext>();
        response.ContentType = LineJson.MediaType;
        var name = header is { After: 0, Next: null } ? "record" : header.After == 0 ? "record-first-part" : $"record-after-{header.After}";
        Answers.NameFile(response, Answers.FileName(here, name, ".jsonl"));
        if (header.Next is { } next)
            Answers.LinkNext(response, next);
        var writer = new LineWriter(response.Body, cancel);
        await writer.HeaderAsync(header);
        foreach (var edition in editions)
            await writer.EditionAsync(edition);
        if (end is not null)
            await LineJson.WriteAsync(response.Body, end, cancel);
    }

    private static long? LastOf(List<WholeEdition> part) => part.Count == 0 ? null : part[^1].Edition.Sequence;

    private static long After(string asked) =>
        asked.Length == 0 ? 0
        : long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after
        : throw new BadRequestException(
            T($"“{ProgrammeFilter.Shorten(asked)}” in “after” is not a place in the log. Use the address of the next part as we give it."));
}
