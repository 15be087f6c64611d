using Heed.Accounts;
using Heed.Desk.Writing;
using Heed.History;
using Heed.Layout;
using Heed.Lists;
using Heed.Records;

namespace Heed.Desk.Reviewing;

/// <summary>What is published for fewer than everyone, read at the desk: page, files and history, by the same rule of who may read as everywhere.</summary>
public static class ReadEndpoints
{
    private const string History = "/history";

    /// <summary>Maps the reading pages below a programme's desk.</summary>
    public static void MapReading(this IEndpointRouteBuilder programme, Faces faces) =>
        programme.MapGet("/read/{**record}", (string? record, Here here, StaffHere staff, ReadLog log, CancellationToken cancel) => ShowAsync(record ?? "", faces, here, staff, log, cancel)).Needs(Permission.EnterDesk);

    private static async Task<IResult> ShowAsync(string record, Faces faces, Here here, StaffHere staff, ReadLog log, CancellationToken cancel)
    {
        var at = record.IndexOf(History, StringComparison.Ordinal);
        var (path, rest) = at < 0 ? (record, null) : (record[..at], record[(at + History.Length)..].TrimStart('/'));
        if (path.Length == 0 || await here.Reading.FindAsync(here.Programme, path, cancel) is not { } found)
            return Problems.NotFound(here);
        if (!found.Entry.Audience.IsPublic)
            await log.NoteAsync((await staff.FindAsync(cancel))!, here.Programme, path, cancel);
        here.ReadAtDesk(path, await Audiences.NameAsync(here, found.Entry.Audience, cancel));
        return rest switch
        {
            null => await RecordEndpoints.ShowAsync(faces.All.First(f => f.Kind == found.Entry.Kind), path, here, [], cancel),
            "" => await HistoryEndpoints.HistoryAsync(path, here, cancel),
            _ => await HistoryEndpoints.EditionAsync(path, rest, here, cancel),
        };
    }
}
