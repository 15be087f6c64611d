using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Programmes;
using Heed.Recommendations;

namespace Heed.Timeline;

/// <summary>Reads what stands on the timeline.</summary>
public sealed class TimelineReading(Here here, CancellationToken cancel)
{
    // How many things the page shows when no year is asked for: the last year may hold only one.
    private const int Latest = 20;

    /// <summary>Reads the page a request asks for.</summary>
    public async Task<TimelinePage> LoadAsync()
    {
        var request = TimelineRequest.Read(here);
        var strands = (here.ProgrammeContent as Programme)?.Strands ?? [];
        if (request.Strand is { } strand && strands.All(s => s.Slug != strand))
            throw new BadRequestException($"“{EnterProgramme.Shorten(strand)}” is no strand of this programme. It can be: {string.Join(", ", strands.Select(s => s.Slug))}.");
        var all = (await MomentsAsync(request)).OrderBy(m => m.Day).ThenBy(m => m.Entry.Sequence).ToList();
        var past = all.Where(m => !IsToCome(m)).Reverse().ToList();
        var shown = request.Year is { } year ? past.Where(m => m.Day.Year == year) : past.Take(Latest);
        return new TimelinePage
        {
            Here = here,
            Request = request,
            Years = [.. past.Select(m => m.Day.Year).Distinct().Order()],
            Past = past.Count,
            ToCome = request.Year is null ? [.. all.Where(IsToCome)] : [],
            Months =
            [
                .. shown.GroupBy(m => (m.Day.Year, m.Month)).OrderByDescending(g => g.Key.Year).ThenByDescending(g => g.Key.Month ?? 0)
                    .Select(g => new TimelineMonth(g.Key.Year, g.Key.Month, [.. g])),
            ],
            Kinds = [.. TimelineRequest.Dated.Union(TimelineRequest.Promised).Select(k => new DesignOption(k, here.Kinds[k].Plural))],
            Strands = [.. strands.Select(s => new DesignOption(s.Slug, s.Name))],
        };
    }

    private bool IsToCome(TimelineMoment moment) =>
        moment.What == MomentSort.Due ? !moment.Entry.IsSettled && moment.Entry.DueBy >= here.Day : moment.Day > here.Day;

    private async Task<IEnumerable<TimelineMoment>> MomentsAsync(TimelineRequest request)
    {
        var moments = new List<TimelineMoment>();
        if (request.Query(here.Programme, TimelineRequest.Dated) is { } dated)
        {
            var rows = await ListOfRecords.RowsAsync(here, (await here.Reading.ListAsync(dated, cancel)).Records, cancel);
            var made = request.Kind is null or "report" ? await MadeAsync() : new Dictionary<string, int>();
            moments.AddRange(rows.Select(r => Happening(r, made)).OfType<TimelineMoment>());
        }
        if (request.Query(here.Programme, TimelineRequest.Promised) is { } promised)
            moments.AddRange((await here.Reading.ListAsync(promised, cancel)).Records.Select(Due).OfType<TimelineMoment>());
        return moments;
    }

    // How many recommendations each report makes.
    private async Task<Dictionary<string, int>> MadeAsync()
    {
        var counted = new Dictionary<string, IReadOnlyList<string>> { ["counted"] = ["yes"] };
        var page = await here.Reading.ListAsync(new ListQuery(here.Programme) { Kinds = ["recommendation"], Facets = counted, Take = ListQuery.MostTaken }, cancel);
        return page.Records.Select(r => (r.Content as Recommendation)?.Report?.Path).OfType<string>().GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
    }

    private static TimelineMoment? Happening(ListRow row, Dictionary<string, int> made)
    {
        var sort = row.Entry.Kind.Name switch
        {
            "commitment" => MomentSort.Said,
            "action" => MomentSort.Done,
            _ => MomentSort.Happens,
        };
        var more = made.TryGetValue(row.Entry.Path, out var count) ? $"Makes {Say.Count(count, "recommendation")}." : Who(row);
        if (sort == MomentSort.Said && row.Content.DueBy is { } due)
            more = more is null ? $"Due: {due}." : $"{more}. Due: {due}.";
        return At(row.Content.On, row.Entry, sort, more);
    }

    // What is due "soon" has no last day: it stands where it was said.
    private static TimelineMoment? Due(ReadRecord record) => record.Content?.DueBy is { Latest: not null } due ? At(due, record.Entry, MomentSort.Due, null) : null;

    private static TimelineMoment? At(FuzzyDate? date, Entry entry, MomentSort sort, string? more)
    {
        if ((date?.Earliest ?? date?.Latest) is not { } day)
            return null;
        var plain = date!.Earliest == date.Latest && !date.When.IsApproximate && !date.When.IsUncertain;
        // A year says nothing of a month.
        var month = date.Earliest is { } first && date.Latest is { } last && last.DayNumber - first.DayNumber >= 364 ? (int?)null : day.Month;
        return new TimelineMoment(day, plain ? null : date.ToString(), sort, entry, more) { Month = month };
    }

    // Whose it is: the group that meets, the body that publishes, the person who speaks.
    private static string? Who(ListRow row)
    {
        var names = ContentWalk
            .Values(row.Content, row.Entry.Kind.Shape)
            .Where(v => v.Value is IRef && v.Path.IndexOf('.', StringComparison.Ordinal) < 0 && v.Field.Name is "group" or "publisher" or "by" or "byBody" or "author")
            .Select(v => row.Titles.GetValueOrDefault(((IRef)v.Value).Path))
            .OfType<string>()
            .Where(name => !row.Entry.Title.Contains(name, StringComparison.OrdinalIgnoreCase));
        return string.Join(", ", names.Distinct().Take(3)) is { Length: > 0 } who ? who : null;
    }
}
