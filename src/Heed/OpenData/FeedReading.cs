using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>Reads what feeds tell: the newest change of each record of a list, the changes of one record, or all of a programme's.</summary>
public static class FeedReading
{
    private const int Newest = 50;

    /// <summary>The feed of a list with its filters: for each record its latest edition, newest first.</summary>
    public static async Task<Feed> OfListAsync(Face face, Here here, CancellationToken cancel)
    {
        var request = ListRequest.Read(face, here, Newest);
        await ListChoices.CheckAsync(request, here, cancel);
        // Who follows a list wants to hear that something was withdrawn from it.
        var query = request.Query with { Order = EntryOrder.Changed, Descending = true, After = null, WithWithdrawn = true };
        var entries = (await here.Reading.ListAsync(query, cancel)).Records.Select(r => r.Entry).ToList();
        var editions = await here.Reading.EditionsAsync(here.Programme, entries, cancel);
        var shown = entries.Where(e => editions.ContainsKey(e.Sequence)).Select(e => editions[e.Sequence]);
        var filters = string.Join(", ", request.Chosen.Select(c => $"{c.Key}: {c.Value}"));
        return Of(
            here,
            $"{face.Kind.Plural}{(filters.Length > 0 ? $" ({filters})" : "")}, {here.ProgrammeTitle}",
            $"The latest change of each record, newest first, {Newest} at most.",
            request.Address(here, ""),
            (request.Address(here, ".atom"), request.Address(here, ".feed.json")),
            shown
        );
    }

    /// <summary>The feed of one record: its editions, newest first.</summary>
    public static async Task<Feed> OfRecordAsync(ReadRecord record, Here here, CancellationToken cancel)
    {
        var history = await here.Reading.HistoryAsync(here.Programme, record.Entry.Path, cancel);
        var page = here.Url(record.Entry.Path);
        var title = $"{record.Entry.Title}, {here.ProgrammeTitle}";
        return Of(here, title, $"Every change of this {record.Entry.Kind.Label.ToLowerInvariant()}, newest first.", page, (here.Url(record.Entry.Path + ".atom"), null), history.Reverse());
    }

    /// <summary>The feed of a programme: all that changed, newest first.</summary>
    public static async Task<Feed> OfProgrammeAsync(Here here, CancellationToken cancel)
    {
        var editions = await here.Reading.LatestChangesAsync(here.Programme, Newest, cancel);
        var formats = (here.WithAsAt($"/{here.Programme}.atom"), here.WithAsAt($"/{here.Programme}.feed.json"));
        return Of(here, here.ProgrammeTitle, $"Every change of every record, newest first, {Newest} at most.", here.Url(), formats, editions);
    }

    private static Feed Of(Here here, string title, string lead, string page, (string Atom, string? Json) formats, IEnumerable<Edition> editions)
    {
        if (here.AsAt is { } day)
            title += $", as it stood on {Say.Day(day)}";
        var entries = editions.Select(e => FeedWriting.Entry(e, here)).ToList();
        var updated = entries.Count > 0 ? entries[0].PublishedAt : Platform.Time.Clock.StartOf(here.Day);
        return new Feed(title, lead, here.Origin + page, here.Origin + page, here.Origin + formats.Atom, formats.Json is null ? null : here.Origin + formats.Json, here.ProgrammeTitle, updated, entries);
    }
}
