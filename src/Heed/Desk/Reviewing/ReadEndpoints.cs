using System.Globalization;
using Heed.Accounts;
using Heed.Desk.Writing;
using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Desk.Reviewing;

/// <summary>What is published for fewer than everyone, read at the desk: page, files and history, by the same rule of who may read as everywhere.</summary>
public static class ReadEndpoints
{
    /// <summary>Maps the reading pages below a programme's desk.</summary>
    public static void MapReading(this IEndpointRouteBuilder programme, Faces faces) =>
        programme.MapGet("/read/{**record}", (string? record, Here here, StaffHere staff, ReadLog log, CancellationToken cancel) => ShowAsync(record ?? "", faces, here, staff, log, cancel)).Needs(Permission.EnterDesk);

    private static async Task<IResult> ShowAsync(string address, Faces faces, Here here, StaffHere staff, ReadLog log, CancellationToken cancel)
    {
        var (path, which) = HistoryAddress.Split(address);
        if (await here.Reading.FindAsync(here.Programme, path, cancel) is not { } found)
            return Problems.NotFound(here);
        var readers = which is null ? [found.Entry.Audience] : await ReadersOfAsync(here, path, which, cancel);
        // What everyone may read is read where everyone reads it.
        if (readers.All(r => r.IsPublic))
            return Results.LocalRedirect($"/{here.Programme}/{address}".TrimEnd('/') + here.Request.QueryString);
        await log.NoteAsync((await staff.FindAsync(cancel))!, here.Programme, path, cancel);
        var names = new List<string>();
        foreach (var audience in readers.Where(r => !r.IsPublic))
            names.Add(await Audiences.NameAsync(here, audience, cancel));
        here.ReadAtDesk(path, string.Join("; ", names));
        return which switch
        {
            null => await RecordEndpoints.ShowAsync(faces.All.First(f => f.Kind == found.Entry.Kind), path, here, [], cancel),
            "" => await HistoryEndpoints.HistoryAsync(path, here, cancel),
            _ => await HistoryEndpoints.EditionAsync(path, which, here, cancel),
        };
    }

    // An earlier edition may be for fewer readers than the latest.
    private static async Task<IReadOnlyList<Audience>> ReadersOfAsync(Here here, string path, string which, CancellationToken cancel)
    {
        var editions = await here.Reading.LatestEditionsAsync(here.Programme, path, Most.Editions, cancel);
        var numbers = which.Split("..").Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        var shown = which.Length == 0 ? editions : editions.Where(e => e.Number >= numbers.Min() && e.Number <= numbers.Max());
        return [.. shown.Select(e => e.Audience).Distinct()];
    }
}
