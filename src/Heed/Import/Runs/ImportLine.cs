using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Import.Runs;

/// <summary>Imported tables. What they said is in the record by then; the file may say more.</summary>
public sealed class ImportLine(HeedDatabase db) : IDisposalRule
{
    public RetentionRule Line { get; } =
        new("import", "Imported tables: the file, what its columns mean, and what became of its rows",
            new RetentionPeriod(12, KeptUnit.Months), "after the import", DisposalAction.Destroyed, "Deleted.")
        {
            Why = "To correct an import, and to show where a fact came from.",
            WhoSees = "Those who may read drafts",
        };

    public IReadOnlyList<string> Tables { get; } = ["import_runs", "imported_drafts"];

    public async Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) =>
        await db.ImportRuns.Select(r => r.Programme).Distinct().ToListAsync(cancel);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = Due(programme, before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(r => (DateTime?)r.At, cancel));
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel)
    {
        var due = await Due(programme, before).OrderBy(r => r.At).ThenBy(r => r.Id).Skip(skip).Take(take)
            .Select(r => new { r.Id, r.At }).ToListAsync(cancel);
        return [.. due.Select(r => new DueItem(r.Id, programme, $"Import {r.Id:N}", r.At, [HoldScope.Everything]))];
    }

    public Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        return db.ImportRuns.Where(r => r.At <= before && ids.Contains(r.Id)).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<ImportRun> Due(string programme, DateTime before) =>
        db.ImportRuns.AsNoTracking().Where(r => r.Programme == programme && r.At <= before);
}
