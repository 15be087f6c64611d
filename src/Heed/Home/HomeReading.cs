using Heed.Commitments;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Time;
using Heed.Programmes;
using Heed.Recommendations;

namespace Heed.Home;

/// <summary>Reads what the home of a programme shows.</summary>
public sealed class HomeReading(Here here, CancellationToken cancel)
{
    private const int Short = 5;
    private const int Looked = 200;

    private static readonly string[] Promised = ["recommendation", "action", "commitment"];
    private static readonly string[] CountedElsewhere = [Recommendation.CountedElsewhere, Commitment.CountedElsewhere];

    /// <summary>Reads all of it.</summary>
    public async Task<ProgrammeHome> LoadAsync()
    {
        var programme = (Programme)here.ProgrammeContent!;
        var late = await here.Reading.ListAsync(here.Overdue(Of(Promised)) with { Order = EntryOrder.Due, Take = Short }, cancel);
        var unknown = await here.Reading.ListAsync(here.NothingFound(Of(Promised)) with { Order = EntryOrder.Due, Take = Short }, cancel);
        var undated = await here.Reading.ListAsync(Of("commitment") with { Undated = true, Order = EntryOrder.On, Take = Short }, cancel);
        var updates = await here.Reading.ListAsync(Of("update") with { Order = EntryOrder.On, Descending = true, Take = 1 }, cancel);
        var owner = programme.Owner is { } body ? (await here.Reading.TitlesAsync(here.Programme, [body.Path], cancel)).GetValueOrDefault(body.Path) : null;
        return new ProgrammeHome
        {
            Here = here,
            Programme = programme,
            Owner = owner,
            Answer = await new PlainAnswer(here, cancel).SentencesAsync(),
            Late = await AwaitedAsync(late.Records),
            LateCount = late.Total,
            NotKnown = await AwaitedAsync(unknown.Records),
            NotKnownCount = unknown.Total,
            Undated = await AwaitedAsync(undated.Records),
            UndatedCount = undated.Total,
            Changed = await ChangedAsync(),
            Coming = await ComingAsync(),
            LatestUpdate = updates.Records.Count > 0 ? updates.Records[0] : null,
            Commitments = await CommitmentList.AnswerAsync(here, cancel),
            Strands = await StrandsAsync(programme),
        };
    }

    // What is another record over again counts once.
    private ListQuery Of(params string[] kinds) => new(here.Programme) { Kinds = kinds, WithoutLinkIn = CountedElsewhere };

    // By day, so that a day on which much was entered at once does not hide the days before it.
    private async Task<IReadOnlyList<ChangedOn>> ChangedAsync()
    {
        var editions = await here.Reading.LatestChangesAsync(here.Programme, Looked, cancel);
        return [.. editions.GroupBy(e => Clock.DayOf(e.PublishedAt)).Take(Short).Select(day => new ChangedOn(day.Key, [.. day.Where(Told).DistinctBy(e => e.Path).Take(3)], day.DistinctBy(e => e.Path).Count()))];
    }

    // Bodies and people are entered because something else names them; that something is the news.
    private static bool Told(Edition edition) => edition.Kind.Name is not ("body" or "person" or "programme");

    private async Task<IReadOnlyList<Awaited>> ComingAsync()
    {
        var dated = await here.Reading.ListAsync(Of("meeting", "event") with { From = here.Day, Order = EntryOrder.On, Take = Short }, cancel);
        var due = await here.Reading.ListAsync(Of(Promised) with { DueFrom = here.Day, Order = EntryOrder.Due, Take = Short }, cancel);
        var coming = await AwaitedAsync([.. dated.Records, .. due.Records]);
        return [.. coming.OrderBy(c => c.Entry.Kind.Name is "meeting" or "event" ? c.Entry.OnFrom : c.Entry.DueBy).Take(Short)];
    }

    private async Task<IReadOnlyList<Awaited>> AwaitedAsync(IReadOnlyList<ReadRecord> records)
    {
        var rows = await ListOfRecords.RowsAsync(here, records, cancel);
        return [.. rows.Select(row => new Awaited(row.Entry, When(row), row.PastDue, Who(row)))];
    }

    private static string When(ListRow row) =>
        row.Entry.Kind.Name is "meeting" or "event" ? row.Content.On?.ToString() ?? "No date given"
        : row.Content is Commitment commitment && Keeping.Age(commitment, row.Day) is { } age ? age
        : $"due {row.Content.DueBy}";

    // Whoever the content names as leading, promising or addressed.
    private static string? Who(ListRow row)
    {
        var names = ContentWalk
            .Values(row.Content, row.Entry.Kind.Shape)
            .Where(v => v.Value is IRef && v.Field.Name is "lead" or "byBody" or "addressees" or "group")
            .Select(v => row.Titles.GetValueOrDefault(((IRef)v.Value).Path))
            .OfType<string>();
        return string.Join(", ", names.Distinct()) is { Length: > 0 } who ? who : null;
    }

    private async Task<IReadOnlyList<StrandAnswer>> StrandsAsync(Programme programme)
    {
        var actions = await here.Reading.CountByFacetAsync(Of("action"), "strand", cancel);
        var late = await here.Reading.CountByFacetAsync(here.Overdue(Of("action", "commitment")), "strand", cancel);
        var silent = await here.Reading.CountByFacetAsync(Of("action") with { States = ["no-return"] }, "strand", cancel);
        var publications = await here.Reading.CountByFacetAsync(Of("publication"), "strand", cancel);
        return [.. programme.Strands.Select(s => new StrandAnswer(s, Line(s.Slug)))];

        string Line(string slug)
        {
            var (all, quiet) = (actions.GetValueOrDefault(slug), silent.GetValueOrDefault(slug));
            var parts = new List<string> { all == 0 ? "No action is given" : quiet == 0 ? Say.Count(all, "action") : $"{Say.Count(all, "action")}, {quiet} of which {(quiet == 1 ? "has" : "have")} no known progress" };
            if (late.GetValueOrDefault(slug) is > 0 and var overdue)
                parts.Add($"{overdue} overdue");
            if (publications.GetValueOrDefault(slug) is > 0 and var published)
                parts.Add(Say.Count(published, "publication"));
            return string.Join("; ", parts) + ".";
        }
    }
}
