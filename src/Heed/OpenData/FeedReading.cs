using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>Reads what feeds contain: each record of a list or of a programme once, or every change of one record.</summary>
public static class FeedReading
{
    private static string Once => T("When a record changes, your feed reader updates its entry instead of adding a new one.");

    /// <summary>The feed of a list with its filters: each record that is listed, at its latest edition, newest first.</summary>
    public static async Task<Feed> OfListAsync(KindPages pages, RequestContext here, string format, CancellationToken cancel)
    {
        var request = ListRequest.Read(pages, here, Most.InFeed);
        await ListChoices.CheckAsync(request, here, cancel);
        var page = await here.Reading.ListAsync(request.Query with { Order = EntryOrder.Changed, Descending = true }, cancel);
        var entries = page.Records.Select(r => r.Entry).ToList();
        var editions = await here.Reading.EditionsAsync(here.Programme, entries, cancel);
        var shown = entries.Where(e => editions.ContainsKey(e.Sequence)).Select(e => editions[e.Sequence]).ToList();
        var filters = string.Join(", ", request.Chosen.Select(c => $"{c.Key}: {c.Value}"));
        var feed = Of(
            here,
            $"{T(pages.Kind.Plural)}{(filters.Length > 0 ? $" ({filters})" : "")}, {here.ProgrammeTitle}",
            $"{T($"Each record once, most recently changed first, {Most.InFeed} at a time.")} {Once}",
            request.Address(here, ""),
            (request.Address(here, ".atom"), request.Address(here, ".feed.json")),
            await EntriesAsync(shown, here, cancel)
        );
        return feed with { Next = page.Next is { } next ? here.Origin + request.Address(here, format, ("after", next)) : null };
    }

    /// <summary>The feed of one record: its latest editions, newest first.</summary>
    public static async Task<Feed> OfRecordAsync(ReadRecord record, RequestContext here, CancellationToken cancel)
    {
        var path = record.Entry.Path;
        var count = await here.Reading.CountEditionsAsync(here.Programme, path, cancel);
        var page = PageOf.Read(here, Most.InFeed, count);
        var editions = await here.Reading.EditionsAsync(
            here.Programme, path, Math.Max(0, count - page.Skip - page.Size), page.Count, cancel);
        var feed = Of(
            here,
            T($"Changes to {record.Entry.Title}, {here.ProgrammeTitle}"),
            T($"Every change to this record, newest first, {Most.InFeed} at a time. There is one entry for each version."),
            here.Url(path),
            (here.Url(path + ".atom"), null),
            [.. editions.Reverse().Select(e => FeedWriting.Entry(e, here))]
        );
        return feed with { Next = page.Next is { } next ? here.Origin + here.Url($"{path}.atom?page={next}") : null };
    }

    /// <summary>The feed of a programme: each record at its latest edition, newest first.</summary>
    public static async Task<Feed> OfProgrammeAsync(RequestContext here, string format, CancellationToken cancel)
    {
        var page = PageOf.Read(here, Most.InFeed, int.MaxValue);
        var editions = await here.Reading.LatestOfEachAsync(here.Programme, page.Skip, page.Size + 1, cancel);
        var formats = (here.WithAsAt($"/{here.Name}.atom"), here.WithAsAt($"/{here.Name}.feed.json"));
        var entries = await EntriesAsync([.. editions.Take(page.Size)], here, cancel);
        var lead = $"{T($"Every record once, most recently changed first, {Most.InFeed} at a time.")} {Once}";
        var feed = Of(here, here.ProgrammeTitle, lead, here.Url(), formats, entries);
        return feed with { Next = editions.Count > page.Size && page.Next is { } next
            ? here.Origin + here.WithAsAt($"/{here.Name}{format}?page={next}") : null };
    }

    private static async Task<IReadOnlyList<FeedEntry>> EntriesAsync(
        IReadOnlyList<Edition> latest, RequestContext here, CancellationToken cancel)
    {
        var since = await here.Reading.FirstPublishedAsync(here.Programme, latest, cancel);
        // Whole texts are given as long as there is room, the newest first; the others come with their summary.
        var room = Most.BytesInPart;
        var entries = new List<FeedEntry>();
        foreach (var edition in latest)
        {
            room -= FullText.LengthOf(edition);
            var first = since.GetValueOrDefault(edition.Path, edition.PublishedAt);
            entries.Add(FeedWriting.Entry(edition, first, inFull: room >= 0, here));
        }
        return entries;
    }

    /// <summary>A feed of this programme.</summary>
    /// <param name="here">Where the reader is.</param>
    /// <param name="title">What it is called; the day read as at is added.</param>
    /// <param name="lead">What it contains, in a sentence.</param>
    /// <param name="page">The address of its page.</param>
    /// <param name="formats">Its own address in each format.</param>
    /// <param name="entries">Its entries, newest first.</param>
    public static Feed Of(
        RequestContext here, string title, string lead, string page, (string Atom, string? Json) formats, IReadOnlyList<FeedEntry> entries)
    {
        if (here.AsAt is { } day)
            title = T($"{title}, as at {day}");
        var updated = entries.Count > 0 ? entries.Max(e => e.ChangedAt) : Platform.Time.Clock.StartOf(here.Day);
        return new Feed(
            title, lead, here.Origin + page, here.Origin + page, here.Origin + formats.Atom,
            formats.Json is null ? null : here.Origin + formats.Json, here.ProgrammeTitle, updated, entries);
    }
}
