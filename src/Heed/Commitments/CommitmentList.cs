using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Commitments;

/// <summary>The list of commitments: do they keep their word?</summary>
public static class CommitmentList
{
    /// <summary>Its columns, filters and answer.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Public commitments, and whether they were kept. Open and overdue commitments come first.",
            Columns =
            [
                new("Commitment", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Status", r => new Cell([.. StateOf(r).Parts, .. Beside(r)])),
                new("Said by", r => Who(r)),
                new("Said in", r => Where(r)),
                new("Said on", r => Cell.Or(Of(r).SaidOn?.ToString(), T("Not given")), EntryOrder.On),
                new("Due", r => Cell.Or(Of(r).DueInWords(), T("No date given")), EntryOrder.Due),
                new("Kept", r => Kept(r)),
            ],
            Filters =
            [
                Filter.State,
                Filter.Strand,
                Filter.Linked("by", "Said by", "by", "people"),
                Filter.Linked("body", "On behalf of", "byBody", "bodies"),
                Filter.Linked("update", "Said in update", "in", "updates"),
                Filter.Linked("about", "Group", "about", "groups"),
                Filter.Year,
            ],
            Order = EntryOrder.Awaited,
            HasDue = true,
            CountedElsewhere = Commitment.CountedElsewhere,
            Apart = apart => T($"{apart} more {apart:is|are} counted as {apart:an action|actions}."),
            Charts = [CommitmentChart.OfAsync],
            Answer = AnswerAsync,
        };

    /// <summary>How promises are kept, in a sentence; null when none was made.</summary>
    public static async Task<string?> AnswerAsync(RequestContext here, CancellationToken cancel)
    {
        var all = new ListQuery(here.Programme) { Kinds = ["commitment"], WithoutLinkIn = [Commitment.CountedElsewhere] };
        var states = await here.Reading.CountByStateAsync(all, cancel);
        var count = states.Values.Sum();
        if (count == 0)
            return null;
        var first = (await here.Reading.ListAsync(all with { Order = EntryOrder.On, From = DateOnly.MinValue, Take = 1 }, cancel)).Records;
        var overdue = await here.Reading.CountAsync(here.Overdue(all), cancel);
        var unknown = await here.Reading.CountAsync(here.NothingFound(all), cancel);
        var late = states.GetValueOrDefault("kept-late");
        var kept = states.GetValueOrDefault("kept") + late;
        var open = states.GetValueOrDefault("open") - overdue - unknown;
        var maybe = await MaybeLateAsync(here, all, cancel);
        string?[] sentences =
        [
            first is [{ Content.On: { Earliest: { } day } }]
                ? T($"{count:# commitment|# commitments} since {FuzzyDate.Parse($"{day:yyyy-MM}")}.")
                : T($"{count:# commitment|# commitments}."),
            (late, maybe) switch
            {
                (0, 0) => T($"{kept:# was|# were} kept."),
                (_, 0) => T($"{kept:# was|# were} kept, {late} of them late."),
                (0, _) => T($"{kept:# was|# were} kept. We cannot tell whether {maybe} of them {maybe:was|were} late."),
                _ => T($"{kept:# was|# were} kept, {late} of them late. We cannot tell whether {maybe} more {maybe:was|were} late."),
            },
            T($"{open:# is|# are} open."),
            states.GetValueOrDefault("withdrawn") is > 0 and var withdrawn ? T($"{withdrawn:# was|# were} withdrawn.") : null,
            unknown > 0 ? T($"We have found nothing about {unknown} since {unknown:its|their} deadline.") : null,
            overdue > 0 ? T($"{overdue:# is|# are} overdue.") : null,
        ];
        return string.Join(" ", sentences.OfType<string>());
    }

    // Kept, but the dates are too vague to say when. Of very many, nothing is said.
    private static async Task<int> MaybeLateAsync(RequestContext here, ListQuery all, CancellationToken cancel)
    {
        var kept = await here.Reading.ListAsync(all with { States = ["kept"], Take = Most.Read }, cancel);
        return kept.Next is not null ? 0
            : kept.Records.Count(r => r.Content is Commitment { Lateness.Verdict: LatenessVerdict.MayBeLate });
    }

    /// <summary>
    /// The state in the words of its own page: past its date it is overdue, or, where nothing is known since, not known; it is no longer
    /// just open.
    /// </summary>
    internal static Cell StateOf(ListRow row) =>
        row.PastDue is not { } past ? row.State()
            : new Cell(
                [.. past.IsOverdue ? Array.Empty<CellPart>() : [States.Tag("not-known")], .. row.State().Parts.Skip(1)]);

    private static IEnumerable<CellPart> Beside(ListRow row)
    {
        if (Keeping.DaysLate(Of(row)) is { } days)
            yield return new CellPart(days);
        if (Keeping.Age(Of(row), row.Day) is { } age)
            yield return new CellPart(age);
    }

    private static Cell Who(ListRow row)
    {
        var (person, body) = (row.Links(Of(row).By), row.Links(Of(row).ByBody));
        return new Cell([.. person.Parts, .. body.Parts]).OrNotGiven();
    }

    private static Cell Where(ListRow row) => row.Links(Of(row).In).OrNotGiven();

    private static Cell Kept(ListRow row)
    {
        var commitment = Of(row);
        if (commitment.KeptOn is null)
            return Cell.Or(commitment.KeptInWords(), T("Not known"));
        return new Cell([new CellPart(commitment.KeptOn.ToString()), .. row.Links(commitment.KeptBy).Parts]);
    }

    private static Commitment Of(ListRow row) => (Commitment)row.Content;
}
