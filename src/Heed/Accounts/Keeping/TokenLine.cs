using Heed.Accounts.Tokens;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Keeping;

/// <summary>Tokens that no longer work.</summary>
public sealed class TokenLine(HeedDatabase db) : IDisposalRule
{
    public RetentionRule Line { get; } =
        new("access-token", "Access tokens: name, whose, what they allow, and the day they were last used",
            new RetentionPeriod(90, KeptUnit.Days), "after the token expired or was revoked", DisposalAction.Destroyed, "Deleted.")
        {
            Why = "To find out what a lost token was used for.",
            WhoSees = "No one at the desk, once the token no longer works",
            IsOfSite = true,
        };

    public IReadOnlyList<string> Tables { get; } = ["access_tokens"];

    public Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([""]);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = Due(before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(t => (DateTime?)(t.RevokedAt ?? t.EndsAt), cancel));
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel)
    {
        var due = await Due(before).AsNoTracking().OrderBy(t => t.RevokedAt ?? t.EndsAt).ThenBy(t => t.Id).Skip(skip).Take(take)
            .ToListAsync(cancel);
        return [.. due.Select(t => new DueItem(t.Id, "", $"Access token {t.Id:N}", t.RevokedAt ?? t.EndsAt, [HoldScope.Everything]))];
    }

    public Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        return Due(before).Where(t => ids.Contains(t.Id)).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<AccessToken> Due(DateTime before) => db.AccessTokens.Where(t => (t.RevokedAt ?? t.EndsAt) <= before);
}
