using Heed.Accounts;
using Heed.Comments;
using Heed.Ledger;
using Heed.Platform.Keeping;
using Heed.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Heed.Hosting.Starting;

/// <summary>
/// The keys are those with which the database was written: with others, nobody could sign in, and drafts and comments could not be read.
/// </summary>
internal static class FittingKeys
{
    public static async Task CheckAsync(Start start, CancellationToken cancel)
    {
        var canary = start.Services.GetRequiredService<KeyCanaries>();
        var keys = $"{Path.GetFullPath(start.Database.Keys)} (--keys)";
        var isKnown = await canary.IsThereAsync(cancel);
        if (!SiteKeys.AreIn(start.Database.Keys))
        {
            if (isKnown || await HoldsAnythingAsync(start, cancel))
                throw new CannotStartException($"The keys of this database are not in {keys}. Restore that folder from your backup, or "
                    + "give its path with --keys. Without it nobody can sign in, and drafts and comments cannot be read.");
            if (start.Purpose == StartPurpose.Read)
                return;
        }
        if (isKnown && !await canary.OpensAsync(cancel))
            throw new CannotStartException($"The keys in {keys} do not belong to this database. Restore the keys that were used with it, "
                + "or give the path of their folder with --keys.");
        if (isKnown)
            RefuseMissing(start);
        else if (start.Purpose != StartPurpose.Read)
            await BeginAsync(start, cancel);
        if (!isKnown && start.Purpose != StartPurpose.Read && !await canary.WriteAsync(cancel))
            throw new CannotStartException($"The keys in {keys} do not belong to this database. Another Heed server has just started to "
                + "use it with different keys. Give all servers the same folder.");
    }

    // What is kept beside the keys so that an older copy of the database is noticed. It is there before the database knows its keys, so
    // from then on it is never missing by itself.
    private static async Task BeginAsync(Start start, CancellationToken cancel)
    {
        await start.Services.GetRequiredService<LogHead>().AdvanceAsync(
            await start.Services.GetRequiredService<ProgrammeLedger>().HeadAsync(cancel), cancel);
        start.Services.GetRequiredService<ErasureLog>().Begin();
    }

    private static void RefuseMissing(Start start)
    {
        Refuse(start.Services.GetRequiredService<LogHead>().File, "It records how many editions were published. Without it, an older copy "
            + "of the database could use a number twice. If you cannot recover it and this is the newest database, create an empty file "
            + "with that name.");
        Refuse(start.Services.GetRequiredService<ErasureLog>().File, "It records what was deleted on request. Without it, an older copy "
            + "of the database could publish that again. If you cannot recover it and this is the newest database, create an empty file "
            + "with that name.");

        static void Refuse(string file, string why)
        {
            if (!File.Exists(file))
                throw new CannotStartException($"{file} is missing. Restore it from your backup. {why}");
        }
    }

    // Of a database older than the canaries it is only known whether something in it needs keys.
    private static async Task<bool> HoldsAnythingAsync(Start start, CancellationToken cancel)
    {
        var db = start.Open;
        return await db.Accounts.AnyAsync(cancel) || await db.Comments.AnyAsync(cancel)
            || (await start.Services.GetRequiredService<ProgrammeLedger>().HeadAsync(cancel)).Sequence > 0;
    }
}
