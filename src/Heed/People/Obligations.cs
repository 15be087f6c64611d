using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.People;

/// <summary>What a body has promised, leads or was asked to do, and has not finished: what it owes.</summary>
/// <param name="Rows">The first of it, the most overdue first; what has no date comes last.</param>
/// <param name="Total">How many things it owes in all.</param>
/// <param name="Late">How many of them are overdue.</param>
/// <param name="NotKnown">Of how many of them nothing is known since their last day passed.</param>
/// <param name="Cut">The sorts of which not all are among the rows.</param>
public sealed record Obligations(IReadOnlyList<OwedRow> Rows, int Total, int Late, int NotKnown, IReadOnlyList<Listed> Cut)
{
    /// <summary>How many records apply to it: what it must do or know.</summary>
    public int Applying { get; private init; }

    /// <summary>How much is still open, and what is known of it since its last day passed.</summary>
    public string Sentence
    {
        get
        {
            if (Total == 0)
                return T("This body has no open commitments, actions or recommendations in this record.");
            string?[] sentences =
            [
                T($"{Total:# commitment, action or recommendation is|# commitments, actions and recommendations are} still open."),
                Late == 0 ? null : T($"{Late:# is|# are} overdue."),
                NotKnown == 0 ? null : T($"For {NotKnown}, the deadline has passed and we have found nothing since."),
            ];
            return string.Join(' ', sentences.OfType<string>());
        }
    }

    /// <summary>What links to the body, without what it still has to do: that is told already.</summary>
    public IEnumerable<Link> Besides(IEnumerable<Link> links)
    {
        var told = Rows.Select(r => r.Row.Entry.Path).ToHashSet();
        return links.Where(l => !told.Contains(l.Other.Path));
    }

    /// <summary>Reads what a body owes.</summary>
    public static async Task<Obligations> OfAsync(RecordPage page)
    {
        var (owed, cut, total, late, unknown) = (new List<OwedRow>(), new List<Listed>(), 0, 0, 0);
        foreach (var promising in Slices.Registry.Promising.OrderBy(p => p.Promise!.Place))
        {
            var (kind, role, how) = (promising.Kind.Name, promising.Promise!.By, promising.Promise.As);
            var open = await page.ListedAsync(kind, role, EntryOrder.Due, openOnly: true);
            owed.AddRange(open.Select(r => new OwedRow(how, r)));
            total += open.Total;
            late += await page.Reading.CountAsync(page.Here.Overdue(page.LinkedHere(kind, role)));
            unknown += await page.Reading.CountAsync(page.Here.NothingFound(page.LinkedHere(kind, role)));
            if (open.IsCut)
                cut.Add(open);
        }
        return new Obligations(
            [.. owed.OrderByDescending(o => o.Row.Entry.IsLate(page.Here.Day)).ThenBy(o => o.Row.Entry.DueBy ?? DateOnly.MaxValue)], total,
            late, unknown, cut) { Applying = await page.Reading.CountAsync(ToBody(page)) };
    }

    // As the page counts them that lists what applies.
    private static ListQuery ToBody(RecordPage page) =>
        Slices.Registry.Counted(
            page.Here.Programme, Slices.Registry.All.Where(p => p.Kind.List.Length > 0).Select(p => p.Kind))
            with { Facets = Applies.Query(page.Here, page.Entry.Reference).Facets };
}

/// <summary>Something a body owes.</summary>
/// <param name="How">Why it is owed: promised, led, asked.</param>
/// <param name="Row">The record.</param>
public sealed record OwedRow(string How, ListRow Row);
