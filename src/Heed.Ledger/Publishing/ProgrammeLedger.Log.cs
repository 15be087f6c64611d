using System.Data.Common;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    /// <summary>Where the log is known to have been, apart from the database; null when nothing is known.</summary>
    /// <remarks>No edition is added to a log that ends before it: a database restored from a backup can't use a number again.</remarks>
    public Func<LedgerHead?> LastKnown { get; init; } = static () => null;

    /// <summary>
    /// Called with where the log will be once the transaction that is under way is committed, and whether what is known beyond it was
    /// declared lost; it is to be known only then.
    /// </summary>
    public Action<DbTransaction, LedgerHead, bool> Ending { get; init; } = static (_, _, _) => { };

    /// <summary>How the database falls short of what is known to have been published; null when it does not.</summary>
    public async Task<LogShortfall?> ShortfallAsync(CancellationToken cancel = default)
    {
        if (LastKnown() is not { } known)
            return null;
        var found = await HeadAsync(cancel);
        // Editions in a declared gap are known to be lost.
        var isDeclared = await db.Set<LogGapRow>().AnyAsync(g => g.UpTo >= known.Sequence, cancel);
        var isShort = known.Redactions > found.Redactions || !isDeclared && known.Sequence > found.Sequence;
        if (!isShort && !isDeclared && known.Sequence > 0)
        {
            var leaf = await db.Set<LeafRow>().AsNoTracking().Where(l => l.Sequence == known.Sequence).Select(l => l.Hash)
                .FirstOrDefaultAsync(cancel);
            isShort = leaf is null || Convert.ToHexStringLower(leaf) != known.Leaf;
        }
        return isShort ? new LogShortfall(known, found) : null;
    }

    /// <summary>
    /// Declares in public that the editions the database is short of are lost: publishing goes on after the last known number.
    /// </summary>
    /// <param name="reason">Why, for the public.</param>
    /// <param name="by">Who declares it.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The gap.</returns>
    /// <exception cref="RefusedException">Nothing is missing (<c>no-gap</c>), or no reason is given (<c>missing-reason</c>).</exception>
    public async Task<LogGap> AcceptGapAsync(string reason, string by, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("missing-reason", "Enter a reason. Readers will see it.");
        return await PublishingAsync(
            async () =>
            {
                if (await ShortfallAsync(cancel) is not { } shortfall)
                    throw new RefusedException(
                        "no-gap", "There is no gap to accept. The database has everything known to have been published.");
                var upTo = Math.Max(shortfall.Known.Sequence, shortfall.Found.Sequence);
                var gap = db.Add(
                    new LogGapRow { Id = Guid.CreateVersion7(), After = shortfall.Found.Sequence, UpTo = upTo, Reason = reason.Trim(),
                        By = by, AcceptedAt = Now() }).Entity;
                return Seen(gap);
            },
            cancel,
            isDeclared: true
        );
    }

    /// <summary>The gaps that were declared, the earliest first; everyone may know them.</summary>
    public async Task<IReadOnlyList<LogGap>> GapsAsync(CancellationToken cancel = default) =>
        [.. (await db.Set<LogGapRow>().AsNoTracking().OrderBy(g => g.AcceptedAt).ToListAsync(cancel)).Select(Seen)];

    private static LogGap Seen(LogGapRow gap) => new(gap.After, gap.UpTo, gap.Reason, gap.AcceptedAt);

    private async Task RefuseForkAsync(CancellationToken cancel)
    {
        if (await ShortfallAsync(cancel) is { } shortfall)
            throw new RefusedException("log-behind", $"Nothing can be published. {shortfall.Sentence} The database was probably restored "
                + "from a backup. The site’s owner must restore a newer one, or declare the gap with: heed log accept-gap");
    }

    // Kept back until the commit: what is known must never be ahead of what was published.
    private async Task EndAsync(bool isDeclared, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var head = await HeadAsync(cancel);
        var lost = await db.Set<LogGapRow>().MaxAsync(g => (long?)g.UpTo, cancel) ?? 0;
        Ending(db.Database.CurrentTransaction!.GetDbTransaction(), lost > head.Sequence ? head with { Sequence = lost, Leaf = "" } : head,
            isDeclared);
    }
}
