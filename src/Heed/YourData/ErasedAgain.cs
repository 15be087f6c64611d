using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Ledger;
using Heed.Retention;

namespace Heed.YourData;

/// <summary>
/// Makes a database forget again what was erased or taken out since it was copied. Runs at each start, before anyone is served.
/// </summary>
public sealed partial class ErasedAgain(HeedDatabase db, ProgrammeLedger ledger, ErasureLog erasures, IEnumerable<IPersonalDataSource> kept,
    LegalHolds holds, ILogger<ErasedAgain> log)
{
    /// <summary>Does again what the list says.</summary>
    /// <returns>How much had come back.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancel)
    {
        var (all, count) = (erasures.Read(), 0);
        if (all.Count == 0)
            return 0;
        var standing = await holds.StandingAsync(cancel);
        foreach (var keeper in kept)
            count += await keeper.EraseAgainAsync(all, (programme, marks) => standing.Any(h => h.Covers(programme, marks)), cancel);
        if (count == 0)
            return 0;
        await Clearing.ClearAsync(
            db, ledger.WipeAsync,
            ["comments", "comment_texts", "comment_events", "comment_clusters", "comment_cluster_keys", "public_comments", "outbox",
                "subscriptions"], cancel);
        CameBack(log, count);
        return count;
    }

    [LoggerMessage(LogLevel.Warning, "The database is older than the list of erasures, as after a restore. {Count} items were deleted or "
        + "removed again before the site opened.")]
    private static partial void CameBack(ILogger logger, int count);
}
