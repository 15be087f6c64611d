using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>Reads the days of a list, of one record, or of all that is to come in a programme.</summary>
public static class CalendarReading
{
    /// <summary>The calendar of a list with its filters.</summary>
    public static async Task<IResult> OfListAsync(Face face, Here here, CancellationToken cancel)
    {
        var request = ListRequest.Read(face, here, ListQuery.MostTaken);
        await ListChoices.CheckAsync(request, here, cancel);
        // What was withdrawn stays in as cancelled: left out, it would stay in the calendars of those who have it.
        var records = (await here.Reading.ListAsync(request.Query with { After = null, WithWithdrawn = true }, cancel)).Records;
        return Answer(here, face.Kind.List, $"{here.ProgrammeTitle}: {face.Kind.Plural}", here.Whole(request, ""), records, face.List);
    }

    /// <summary>The calendar of one record.</summary>
    public static IResult OfRecord(ReadRecord record, Face face, Here here) =>
        Answer(here, record.Entry.Path, record.Entry.Title, here.Whole(record.Entry.Path), [record], face.List);

    /// <summary>All of a programme that is to come, or due and not done.</summary>
    public static async Task<IResult> OfProgrammeAsync(Faces faces, Here here, CancellationToken cancel)
    {
        var (days, leftOut) = (new List<CalendarDay>(), 0);
        var dated = new ListQuery(here.Programme) { Kinds = Kinds(faces, f => f.HasCalendar), From = here.Day, WithWithdrawn = true, Take = ListQuery.MostTaken };
        var due = dated with { Kinds = Kinds(faces, f => f.HasDue), From = null, DueFrom = DateOnly.MinValue };
        foreach (var (query, day) in new[] { (dated, (Func<ReadRecord, CalendarDay?>)CalendarDay.About), (due, CalendarDay.Due) })
        {
            var found = query.Kinds.Count == 0 ? [] : (await here.Reading.ListAsync(query, cancel)).Records.Select(day).ToList();
            days.AddRange(found.OfType<CalendarDay>());
            leftOut += found.Count(d => d is null);
        }
        return CalendarFile.Answer(here, "", $"{here.ProgrammeTitle}: to come and due", here.Whole(), days, leftOut);
    }

    private static string[] Kinds(Faces faces, Func<ListFace, bool> has) => [.. faces.All.Where(f => has(f.List)).Select(f => f.Kind.Name)];

    private static IResult Answer(Here here, string path, string title, string page, IReadOnlyList<ReadRecord> records, ListFace face)
    {
        var found = records.Select(r => CalendarDay.Of(r, face)).ToList();
        return CalendarFile.Answer(here, path, title, page, [.. found.SelectMany(f => f.Days)], found.Count(f => f.IsLeftOut));
    }
}
