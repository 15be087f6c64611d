using System.Globalization;
using Heed.Accounts;
using Heed.Desk.Writing;
using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Desk.Reviewing;

/// <summary>
/// What is published for fewer than everyone, read at the desk: page, files and history, by the same rule of who may read as everywhere.
/// </summary>
public static class ReadEndpoints
{
    /// <summary>Maps the reading pages below a programme's desk.</summary>
    public static void MapReading(this IEndpointRouteBuilder programme, KindRegistry registry) =>
        programme.MapGet(
            "/read/{**record}", (string? record, RequestContext here, StaffHere staff, ReadLog log, CancellationToken cancel) => ShowAsync(
                record ?? "", registry, here, staff, log, cancel)).Needs(Permission.EnterDesk);

    private static async Task<IResult> ShowAsync(
        string address, KindRegistry registry, RequestContext here, StaffHere staff, ReadLog log, CancellationToken cancel)
    {
        var (path, which) = HistoryAddress.Split(address);
        if (await here.Reading.FindAsync(here.Programme, path, cancel) is not { } found)
            return ErrorResults.NotFound(here);
        // What everyone may read, with its whole history, is read where everyone reads it.
        if (found.Entry.Audience.IsPublic && (which is null || await IsAllPublicAsync(here, path, cancel)))
            return Results.LocalRedirect($"/{here.Programme}/{address}".TrimEnd('/') + here.Request.QueryString);
        var readers = which is null ? [found.Entry.Audience] : await ReadersOfAsync(here, path, which, cancel);
        var names = new List<string>();
        foreach (var audience in readers.Where(r => !r.IsPublic))
            names.Add(await Audiences.NameAsync(here, audience, cancel));
        if (names.Count > 0)
            await log.NoteAsync((await staff.FindAsync(cancel))!, here.Programme, path, cancel);
        here.ReadAtDesk(
            path, names.Count > 0 ? $"Not public. Who can read this: {string.Join("; ", names)}."
                : "Everyone can read this, but not all versions of this record.");
        return which switch
        {
            null => await RecordEndpoints.ShowAsync(registry.All.First(f => f.Kind == found.Entry.Kind), path, here, [], cancel),
            "" => await HistoryEndpoints.HistoryAsync(path, here, cancel),
            _ => await HistoryEndpoints.EditionAsync(path, which, here, cancel),
        };
    }

    // The public sees fewer editions when some are for fewer readers.
    private static async Task<bool> IsAllPublicAsync(RequestContext here, string path, CancellationToken cancel) =>
        await here.Now().CountEditionsAsync(here.Programme, path, cancel) == await here.Reading.CountEditionsAsync(
            here.Programme, path, cancel);

    // Of all editions, or of those from one number to another, which a difference tells of.
    private static async Task<IReadOnlyList<Audience>> ReadersOfAsync(
        RequestContext here, string path, string which, CancellationToken cancel)
    {
        var numbers = which.Split("..")
            .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        var (first, last) = (Math.Max(1, numbers.Min()), numbers.Max());
        var shown = which.Length == 0
            ? await here.Reading.LatestEditionsAsync(here.Programme, path, Most.Editions, cancel)
            : await here.Reading.EditionsAsync(here.Programme, path, first - 1, Math.Clamp(last - first + 1, 1, Most.Editions), cancel);
        return [.. shown.Select(e => e.Audience).Distinct()];
    }
}
