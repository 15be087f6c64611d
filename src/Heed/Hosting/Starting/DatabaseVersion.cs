using Heed.Comments;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Database.Upgrades;
using Microsoft.EntityFrameworkCore;

namespace Heed.Hosting.Starting;

/// <summary>
/// The database is of this program’s version. A newer one is refused; an older one is brought up to date when it is to be served, and
/// on SQLite only after a copy was made; one that is new is made, unless it was only to be read.
/// </summary>
internal static class DatabaseVersion
{
    public static async Task CheckAsync(Start start, CancellationToken cancel)
    {
        var db = start.Open;
        var known = db.Database.GetMigrations().ToList();
        var applied = await AppliedAsync(start, cancel);
        if (FirstUpgrade.IsBefore(applied))
        {
            if (FirstUpgrade.IsBetween(applied))
                throw new CannotStartException(
                    "This database was made by a version after Heed 0.1.0 that was never released. "
                    + "Put back a copy made by 0.1.0, then run “heed upgrade”.");
            if (!FirstUpgrade.CanMove(applied))
                throw new CannotStartException($"This database was made before Heed 0.1.0 (its last change is {applied[^1]}). Run Heed "
                    + "0.1.0 on it first, and then “heed upgrade” of this version: see docs/operating/starting.md.");
            if (start.Purpose != StartPurpose.Upgrade)
                throw new CannotStartException("This database was made by Heed 0.1.0. Run “heed upgrade” once, with the same settings: on "
                    + "SQLite it first makes a copy. On PostgreSQL make a dump yourself before.");
            await BeforeChangeAsync(start, "upgrade", isNew: false, cancel);
            await FirstUpgrade.RunAsync(db, start.Database, cancel);
            // The owner gives the site's role its rights on what is new.
            await DatabaseRights.MigrateAsync(db, start.Database, cancel);
            await CommentEventFill.FillAsync(db, cancel);
            return;
        }
        if (start.Purpose == StartPurpose.Upgrade && applied.Count == 0)
            throw new CannotStartException(
                "There is no record in this database yet, so there is nothing to upgrade. Make one with: heed serve");
        if (applied.Except(known).FirstOrDefault() is { } newer)
            throw new CannotStartException($"This database was made by a newer version of Heed (it has the change {newer}). Run that "
                + "version, or put back the copy made before it: see docs/operating/starting.md.");
        if (known.Except(applied).FirstOrDefault() is not { } next)
        {
            // Rights are given anew, in case the site's role is another than before.
            if (start.Purpose == StartPurpose.Serve && start.Database.Owner is not null)
                await DatabaseRights.MigrateAsync(db, start.Database, cancel);
            // Ended while it did this, an earlier start left some.
            if (start.Purpose != StartPurpose.Read)
                await CommentEventFill.FillAsync(db, cancel);
            return;
        }
        if (applied.Count == 0 && await start.Services.GetRequiredService<ProgrammeLedger>().HasLogAsync(cancel))
            throw new CannotStartException("The database is not whole: it has Heed’s tables, and not the list of the changes that were "
                + "made to it (__EFMigrationsHistory). Put back a backup of the whole database.");
        if (start.Purpose == StartPurpose.Read && applied.Count == 0)
            throw new CannotStartException("There is no record in this database yet. Make one with: heed serve");
        if (start.Purpose is not (StartPurpose.Serve or StartPurpose.Upgrade) && applied.Count > 0)
            throw new CannotStartException("This database was made by an older version of Heed. Run “heed serve” once: it makes a copy "
                + "and then brings the database up to date.");
        await BeforeChangeAsync(start, next, isNew: applied.Count == 0, cancel);
        await DatabaseRights.MigrateAsync(db, start.Database, cancel);
        await CommentEventFill.FillAsync(db, cancel);
    }

    private static async Task BeforeChangeAsync(Start start, string next, bool isNew, CancellationToken cancel)
    {
        if (start.Database.Postgres is not null)
            return;
        start.TakeFolder();
        await SqliteUpgrade.ForgetDeadLockAsync(start.Open, start.SayAsync, cancel);
        if (isNew)
            return;
        var copy = await SqliteUpgrade.CopyAsync(start.Open, start.Database, next, cancel);
        await start.SayAsync(
            $"The database is brought up to date. A copy of it as it was is in {copy}. Delete it once all is well: "
            + "it also holds what people have erased since.");
    }

    // A role that is new to the database can't read even this before it was given its rights.
    private static async Task<IReadOnlyList<string>> AppliedAsync(Start start, CancellationToken cancel)
    {
        await using var owned = DatabaseRights.AsOwner(start.Database);
        return [.. await (owned ?? start.Open).Database.GetAppliedMigrationsAsync(cancel)];
    }
}
