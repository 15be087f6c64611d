using Heed.Accounts;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Retention;

/// <summary>Drafts that nobody has touched for long.</summary>
public sealed class AbandonedDrafts(HeedDatabase db, ProgrammeLedger ledger) : IRetentionRule
{
    public RetentionRule Line { get; } =
        new("draft", "Draft that no one is working on", new RetentionPeriod(2, KeptUnit.Years), "after it was last saved",
            DisposalAction.Reviewed, "Listed, so that someone discards or publishes it. Nothing is deleted automatically.")
        {
            Why = "Someone may continue it.",
            WhoSees = "Editors and their reviewers",
        };

    public async Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel)
    {
        var open = (await ledger.ReadAs(Viewer.Public).ProgrammesAsync(cancel)).Select(p => p.Entry.Programme);
        var prepared = await db.Grants.Where(g => g.Programme != "").Select(g => g.Programme).Distinct().ToListAsync(cancel);
        return [.. open.Union(prepared)];
    }

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = await DueAsync(programme, before, cancel);
        return new DueSum(due.Count, due.Count == 0 ? null : due[0].SavedAt);
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel) =>
        [.. (await DueAsync(programme, before, cancel)).Skip(skip).Take(take)
            .Select(d => new DueItem(Guid.Empty, programme, $"Draft of {(d.Path.Length > 0 ? d.Path : "the programme’s own record")}",
                d.SavedAt, [HoldScope.Everything, HoldScope.Record(d.Path)]))];

    private async Task<IReadOnlyList<DraftLine>> DueAsync(string programme, DateTime before, CancellationToken cancel) =>
        [.. (await ledger.ReadAs(Viewer.Named(DueBy, [], [programme])).DraftsAsync(programme, cancel)).Where(d => d.SavedAt <= before)
            .OrderBy(d => d.SavedAt).ThenBy(d => d.Path, StringComparer.Ordinal)];

    private const string DueBy = "retention";
}
