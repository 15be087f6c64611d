using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Time;
using Heed.Programmes;

namespace Heed.Home;

/// <summary>Reads what the home of a programme shows.</summary>
public sealed class HomeReading(RequestContext here, KindRegistry registry, CancellationToken cancel)
{
    private const int Short = 5;
    private const int Worst = 3;
    private const int Looked = 200;

    private IEnumerable<Kind> Promised => registry.Promising.Select(p => p.Kind);

    public async Task<ProgrammeHome> LoadAsync()
    {
        var programme = (Programme)here.ProgrammeContent!;
        var late = await here.Reading.ListAsync(here.Overdue(Of(Promised)) with { Order = EntryOrder.Due, Take = Worst }, cancel);
        var unknown = await here.Reading.ListAsync(here.NothingFound(Of(Promised)) with { Order = EntryOrder.Due, Take = Worst }, cancel);
        var undated = await here.Reading.ListAsync(Of(Undated) with { Undated = true, Order = EntryOrder.On, Take = Worst }, cancel);
        var bulletins = await here.Reading.ListAsync(
            Of([registry.Bulletins.Kind]) with { Order = EntryOrder.On, Descending = true, Take = 1 }, cancel);
        var owner = programme.Owner is { } body ? (await here.Reading.TitlesAsync(here.Programme, [body.Path], cancel)).GetValueOrDefault(
            body.Path) : null;
        return new ProgrammeHome
        {
            Here = here,
            Programme = programme,
            Owner = owner,
            Counters = programme.Counts.Any(c => c.CountedBy is not null)
                ? await here.Reading.TitlesAsync(
                    here.Programme, programme.Counts.Select(c => c.CountedBy?.Path).OfType<string>().Distinct(), cancel)
                : new Dictionary<string, string>(),
            Progress = await ProgressBar.OfAsync(here, here.Programme, registry.Progressing, cancel),
            Answers = await AnswersAsync(),
            Late = await AwaitedAsync(late.Records),
            LateCount = late.Total,
            AllLate = await AllAsync(late.Total, here.Overdue, "overdue"),
            NotKnown = await AwaitedAsync(unknown.Records),
            NotKnownCount = unknown.Total,
            AllNotKnown = await AllAsync(unknown.Total, here.NothingFound, "nothing-found"),
            Undated = await AwaitedAsync(undated.Records),
            UndatedCount = undated.Total,
            UndatedList = Undated is [var first, ..] ? first.List : "",
            Changed = await ChangedAsync(),
            Coming = await ComingAsync(),
            Bulletins = registry.Bulletins,
            Latest = bulletins.Records.Count > 0 ? bulletins.Records[0] : null,
            Strands = await StrandsAsync(programme),
        };
    }

    // The kinds that are shown open also when no day was promised.
    private IReadOnlyList<Kind> Undated => [.. registry.Promising.Where(p => p.Promise!.Age is not null).Select(p => p.Kind)];

    private IReadOnlyList<KindPages> OfStrands => [.. registry.All.Where(p => p.SaysOfStrands is not null)];

    // What is another record over again counts once.
    private ListQuery Of(IEnumerable<Kind> kinds) => registry.Counted(here.Programme, kinds);

    private async Task<IReadOnlyList<(string List, string Sentence)>> AnswersAsync()
    {
        var answers = new List<(string, string)>();
        foreach (var pages in registry.All)
        {
            if (pages.AnswersAtHome is { } answer && await answer(here, cancel) is { } sentence)
                answers.Add((pages.Kind.List, sentence));
        }
        return answers;
    }

    // By day, so that a day on which much was entered at once does not hide the days before it.
    private async Task<IReadOnlyList<ChangedOn>> ChangedAsync()
    {
        var editions = await here.Reading.LatestChangesAsync(here.Programme, Looked, cancel);
        return [.. editions.GroupBy(e => Clock.DayOf(e.PublishedAt)).Take(Short).Select(
            day => new ChangedOn(day.Key, [.. day.Where(Told).DistinctBy(e => e.Path).Take(3)], day.DistinctBy(e => e.Path).Count()))];
    }

    // Bodies and people are entered because something else names them; that something is the news.
    private bool Told(Edition edition) => edition.Kind.Template.Length > 0 && !registry[edition.Kind].IsNamedByOthers;

    private async Task<IReadOnlyList<Awaited>> ComingAsync()
    {
        var dated = await here.Reading.ListAsync(Of(registry.Held) with { From = here.Day, Order = EntryOrder.On, Take = Short }, cancel);
        var due = await here.Reading.ListAsync(Of(Promised) with { DueFrom = here.Day, Order = EntryOrder.Due, Take = Short }, cancel);
        var coming = await AwaitedAsync([.. dated.Records, .. due.Records]);
        return [.. coming.OrderBy(c => registry.Held.Contains(c.Entry.Kind) ? c.Entry.OnFrom : c.Entry.DueBy).Take(Short)];
    }

    // Where all are listed, when they are more than are shown: "3 actions", "2 commitments".
    private async Task<IReadOnlyList<DesignLink>> AllAsync(int total, Func<ListQuery, ListQuery> narrowed, string state)
    {
        var links = new List<DesignLink>();
        foreach (var kind in total > Worst ? Promised : [])
        {
            if (await here.Reading.CountAsync(narrowed(Of([kind])), cancel) is > 0 and var count)
                links.Add(new DesignLink(Phrases.Count(count, kind), here.Url($"{kind.List}?state={state}")));
        }
        return links;
    }

    private async Task<IReadOnlyList<Awaited>> AwaitedAsync(IReadOnlyList<ReadRecord> records)
    {
        var rows = await ListOfRecords.RowsAsync(here, records, cancel);
        return [.. rows.Select(row => new Awaited(row.Entry, Line(T(row.Entry.Kind.Label), row), row.PastDue, Who(row)))];
    }

    // Whatever words a date has, they fit after a colon.
    private string Line(string kind, ListRow row) =>
        registry.Held.Contains(row.Entry.Kind) ? T($"{kind}, {row.Content.On?.ToString() ?? T("date not known")}.")
        : registry[row.Entry.Kind].Promise?.Age?.Invoke(row.Content, row.Day) is { } age ? T($"{kind}, {age}.")
        : T($"{kind}. Due: {row.Content.DueBy}.");

    // Whoever the content names as leading, promising or addressed.
    private string? Who(ListRow row)
    {
        var pages = registry[row.Entry.Kind];
        IReadOnlyList<string> fields = pages.Promise is { } promise ? [promise.By] : pages.Whose;
        var names = ContentWalk
            .Values(row.Content, row.Entry.Kind.Shape)
            .Where(v => v.Value is IRef && fields.Contains(v.Field.Name))
            .Select(v => row.Titles.GetValueOrDefault(((IRef)v.Value).Path))
            .OfType<string>();
        return string.Join(", ", names.Distinct()) is { Length: > 0 } who ? who : null;
    }

    private async Task<IReadOnlyList<StrandAnswer>> StrandsAsync(Programme programme)
    {
        var says = new List<Func<string, IEnumerable<string>>>();
        foreach (var pages in OfStrands)
            says.Add(await pages.SaysOfStrands!(here, cancel));
        return [.. programme.Strands.Select(s => new StrandAnswer(s, string.Join("; ", says.SelectMany(say => say(s.Slug))) + "."))];
    }
}
