using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.People;

/// <summary>What a body has promised, leads or was asked to do, and has not finished: what it owes.</summary>
public static class Owing
{
    private static readonly (string Kind, string Role, string As)[] Owes =
    [
        ("commitment", "byBody", "Promised"),
        ("action", "lead", "Leads"),
        ("recommendation", "addressees", "Was asked"),
    ];

    /// <summary>What a body owes, the most overdue first; what has no date comes last.</summary>
    public static async Task<IReadOnlyList<OwedRow>> OfAsync(RecordPage page)
    {
        var owed = new List<OwedRow>();
        foreach (var (kind, role, how) in Owes)
            owed.AddRange((await page.ListedAsync(kind, role, EntryOrder.Due)).Where(r => !r.Entry.IsSettled)
                .Select(r => new OwedRow(how, r)));
        return [.. owed.DistinctBy(o => o.Row.Entry.Path).OrderByDescending(o => o.Row.Entry.IsLate(page.Here.Day))
            .ThenBy(o => o.Row.Entry.DueBy ?? DateOnly.MaxValue)];
    }
}

/// <summary>Something a body owes.</summary>
/// <param name="How">Why it is owed: promised, led, asked.</param>
/// <param name="Row">The record.</param>
public sealed record OwedRow(string How, ListRow Row);
