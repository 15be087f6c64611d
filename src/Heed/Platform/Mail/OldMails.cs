using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>The rows of mails that were sent, given up or stopped. What they said was destroyed when they left.</summary>
public sealed class OldMails(HeedDatabase db) : IDisposalRule
{
    public RetentionRule Line { get; } =
        new("mail", "Record of an email sent: the hashed address and the outcome", new RetentionPeriod(90, KeptUnit.Days),
            "after it was sent, failed or was stopped", DisposalAction.Destroyed,
            "The row is deleted. The email’s content was deleted when it was sent.")
        {
            Why = "To check that emails arrive, and to stop emailing addresses that refuse them.",
            WhoSees = "Figures only: people who look after sending",
            IsOfSite = true,
        };

    public IReadOnlyList<string> Tables { get; } = ["outbox"];

    public Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([""]);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = db.Outbox.Where(m => m.EndedAt <= before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(m => m.EndedAt, cancel));
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel)
    {
        var due = await db.Outbox.AsNoTracking().Where(m => m.EndedAt <= before).OrderBy(m => m.EndedAt).ThenBy(m => m.Id).Skip(skip)
            .Take(take).Select(m => new { m.Id, m.EndedAt, m.Recipient }).ToListAsync(cancel);
        return [.. due.Select(
            m => new DueItem(
                m.Id, "", $"Mail {m.Id:N}", m.EndedAt!.Value,
                m.Recipient is { } recipient ? [HoldScope.Everything, HoldScope.Recipient(recipient)] : [HoldScope.Everything]))];
    }

    public Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        return db.Outbox.Where(m => ids.Contains(m.Id) && m.EndedAt <= before).ExecuteDeleteAsync(cancel);
    }
}
