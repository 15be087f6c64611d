using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Keeping;

/// <summary>Who read what is confidential.</summary>
public sealed class ReadLine(HeedDatabase db) : IRetentionRule
{
    public RetentionRule Line { get; } =
        new("reads", "Who read confidential records, and when", new RetentionPeriod(7, KeptUnit.Years), "after the read",
            DisposalAction.Reviewed, "Listed for review. Nothing is deleted automatically.")
        {
            Why = "An inquiry or an audit may ask who knew what.",
            WhoSees = "Administrators and auditors",
        };

    public async Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) =>
        await db.ConfidentialReads.Select(r => r.Programme).Distinct().ToListAsync(cancel);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = db.ConfidentialReads.Where(r => r.Programme == programme && r.At <= before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(r => (DateTime?)r.At, cancel));
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel)
    {
        var due = await db.ConfidentialReads.AsNoTracking().Where(r => r.Programme == programme && r.At <= before).OrderBy(r => r.At)
            .ThenBy(r => r.Id).Skip(skip).Take(take).ToListAsync(cancel);
        return [.. due.Select(
            r => new DueItem(r.Id, programme, $"{(r.Path.Length > 0 ? r.Path : "The programme’s own record")}, read by {r.By}", r.At,
                [HoldScope.Everything, HoldScope.Record(r.Path)]))];
    }
}

/// <summary>Accounts of people who left.</summary>
public sealed class EndedAccountLine(HeedDatabase db) : IRetentionRule
{
    private const int Years = 1;

    /// <summary>Until when an account that was ended can be restored (UTC): then somebody decides what becomes of it.</summary>
    public static DateTime Until(DateTime endedAt) => endedAt.AddYears(Years);

    public RetentionRule Line { get; } =
        new("ended-account", "Accounts of people who have left, with the roles they had", new RetentionPeriod(Years, KeptUnit.Years),
            "after the account ended", DisposalAction.Reviewed,
            "Listed for someone to decide. Heed does not anonymise it automatically, because the staff history uses the name.")
        {
            Why = "To show who did what while they worked here.",
            WhoSees = "Administrators",
            IsOfSite = true,
        };

    public Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([""]);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = db.Accounts.Where(a => a.EndedAt <= before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(a => a.EndedAt, cancel));
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel)
    {
        var due = await db.Accounts.AsNoTracking().Where(a => a.EndedAt <= before).OrderBy(a => a.EndedAt).ThenBy(a => a.Id).Skip(skip)
            .Take(take).ToListAsync(cancel);
        return [.. due.Select(a => new DueItem(a.Id, "", $"Account {a.UserName}", a.EndedAt!.Value, [HoldScope.Everything]))];
    }
}
