using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Programmes;

namespace Heed.Timeline;

/// <summary>Reads what stands on the timeline.</summary>
public sealed class TimelineReading(RequestContext here, KindRegistry registry, CancellationToken cancel)
{
    // How many things a page shows when no year is asked for: the last year may hold only one.
    private const int Latest = 20;

    /// <summary>Reads the page a request asks for.</summary>
    public async Task<TimelinePage> LoadAsync()
    {
        var request = TimelineRequest.Read(here, registry);
        var strands = (here.ProgrammeContent as INamesStrands)?.Named ?? [];
        if (request.Strand is { } strand && strands.All(s => s.Slug != strand))
            throw BadRequestException.Of(new WrongChoice(
                "strand", T("Strand"), ProgrammeFilter.Shorten(strand), [.. strands.Select(s => new DesignOption(s.Slug, s.Name))]));
        var query = new DaysQuery(request.Query(here.Programme, registry.Dated), request.Query(here.Programme, Promised), here.Day);
        var years = await here.Reading.CountPastDaysAsync(query, cancel);
        var past = request.Year is { } year ? years.GetValueOrDefault(year) : years.Values.Sum();
        var page = PageOf.Read(here, request.Year is null ? Latest : Most.OnPage, past);
        var shown = await MomentsAsync(await here.Reading.PastDaysAsync(query, request.Year, page.Skip, page.Size, cancel));
        var (toCome, toComeCount) = request.Year is null && page.Number == 1
            ? await here.Reading.DaysToComeAsync(query, Most.OnPage, cancel) : ([], 0);
        return new TimelinePage
        {
            Here = here,
            Request = request,
            Years = [.. years.Keys.Order()],
            Past = past,
            Page = page,
            ToCome = await MomentsAsync(toCome),
            ToComeCount = toComeCount,
            Months =
            [
                .. shown.GroupBy(m => (m.Day.Year, m.Month)).OrderByDescending(g => g.Key.Year).ThenByDescending(g => g.Key.Month ?? 0)
                    .Select(g => new TimelineMonth(g.Key.Year, g.Key.Month, [.. g])),
            ],
            Kinds = [.. TimelineRequest.Kinds(registry).Select(k => new DesignOption(k.Name, T(k.Plural)))],
            Strands = [.. strands.Select(s => new DesignOption(s.Slug, s.Name))],
        };
    }

    private async Task<IReadOnlyList<TimelineMoment>> MomentsAsync(IReadOnlyList<RecordDay> days)
    {
        var rows = (await ListOfRecords.RowsAsync(here, [.. days.Where(d => !d.IsDue).Select(d => d.Record)], cancel)).ToDictionary(
            r => r.Entry.Sequence);
        var moments = new List<TimelineMoment?>();
        foreach (var day in days)
            moments.Add(day.IsDue ? Due(day) : rows.TryGetValue(day.Record.Entry.Sequence, out var row) ? await HappeningAsync(row) : null);
        return [.. moments.OfType<TimelineMoment>()];
    }

    private IReadOnlyList<Kind> Promised => [.. registry.Promising.Select(p => p.Kind)];

    private async Task<TimelineMoment?> HappeningAsync(ListRow row)
    {
        var pages = registry[row.Entry.Kind];
        var said = pages.SaysOnTimeline is { } says ? await says(here, row.Entry.Path, cancel) : null;
        var due = pages.Day?.Is == DaySort.Said && row.Content.DueBy is { } day ? T($"Deadline: {day}.") : null;
        return At(row.Content.On, row.Entry, isDue: false) is { } moment
            ? moment with { Who = said is null ? Who(row) : null, More = said ?? due } : null;
    }

    // What is due is shown on the last day that its date can mean; what is due "soon" has none, and is shown where it was said.
    private static TimelineMoment? Due(RecordDay day) =>
        At(day.Record.Content?.DueBy, day.Record.Entry, isDue: true) is { } moment
            ? moment with { Day = day.Day, Month = moment.Month is null ? null : day.Day.Month } : null;

    private static TimelineMoment? At(FuzzyDate? date, Entry entry, bool isDue)
    {
        if ((date?.Earliest ?? date?.Latest) is not { } day)
            return null;
        var plain = date!.Earliest == date.Latest && !date.When.IsApproximate && !date.When.IsUncertain;
        // A year says nothing of a month.
        var month = date.Earliest is { } first && date.Latest is { } last && last.DayNumber - first.DayNumber >= 364 ? (int?)null
            : day.Month;
        return new TimelineMoment(day, plain ? null : date.ToString(), isDue, entry) { Month = month };
    }

    // Whose it is: the group that meets, the body that publishes, the person who speaks.
    private string? Who(ListRow row)
    {
        var names = ContentWalk
            .Values(row.Content, row.Entry.Kind.Shape)
            .Where(v => v.Value is IRef && v.Path.IndexOf('.', StringComparison.Ordinal) < 0
                && registry[row.Entry.Kind].Whose.Contains(v.Field.Name))
            .Select(v => row.Titles.GetValueOrDefault(((IRef)v.Value).Path))
            .OfType<string>()
            .Where(name => !row.Entry.Title.Contains(name, StringComparison.OrdinalIgnoreCase));
        return string.Join(", ", names.Distinct().Take(3)) is { Length: > 0 } who ? who : null;
    }
}
