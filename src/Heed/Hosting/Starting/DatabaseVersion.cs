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
                    + "Restore a copy made by 0.1.0, then run “heed upgrade”.");
            if (!FirstUpgrade.CanMove(applied))
                throw new CannotStartException($"This database was made before Heed 0.1.0 (its last change is {applied[^1]}). Run Heed "
                    + "0.1.0 on it first, and then “heed upgrade” from this version. See docs/operating/starting.md.");
            if (start.Purpose != StartPurpose.Upgrade)
                throw new CannotStartException("This database was made by Heed 0.1.0. Run “heed upgrade” once, with the same settings. On "
                    + "SQLite it makes a copy first. On PostgreSQL, make a dump yourself first.");
            await BeforeChangeAsync(start, "upgrade", isNew: false, cancel);
            await FirstUpgrade.RunAsync(db, start.Database, cancel);
            // The owner grants the site's role its rights on new tables.
            await DatabaseRights.MigrateAsync(db, start.Database, cancel);
            await CommentEventFill.FillAsync(db, cancel);
            return;
        }
        if (start.Purpose == StartPurpose.Upgrade && applied.Count == 0)
            throw new CannotStartException(
                "There is no record in this database yet, so there is nothing to upgrade. To create one, run: heed serve");
        if (applied.Except(known).FirstOrDefault() is { } newer)
            throw new CannotStartException($"This database was made by a newer version of Heed (it has the change {newer}). Run that "
                + "version, or restore the copy made before the upgrade. See docs/operating/starting.md.");
        if (known.Except(applied).FirstOrDefault() is not { } next)
        {
            // Rights are granted again, in case the site's role has changed.
            if (start.Purpose == StartPurpose.Serve && start.Database.Owner is not null)
                await DatabaseRights.MigrateAsync(db, start.Database, cancel);
            // An earlier start may have stopped before it finished this.
            if (start.Purpose != StartPurpose.Read)
                await CommentEventFill.FillAsync(db, cancel);
            return;
        }
        if (applied.Count == 0 && await start.Services.GetRequiredService<ProgrammeLedger>().HasLogAsync(cancel))
            throw new CannotStartException("The database is not complete: it has Heed’s tables, but not the list of changes made to it "
                + "(__EFMigrationsHistory). Restore a backup of the whole database.");
        if (start.Purpose == StartPurpose.Read && applied.Count == 0)
            throw new CannotStartException("There is no record in this database yet. To create one, run: heed serve");
        if (start.Purpose is not (StartPurpose.Serve or StartPurpose.Upgrade) && applied.Count > 0)
            throw new CannotStartException("This database was made by an older version of Heed. Run “heed serve” once to bring it "
                + "up to date. On SQLite it makes a copy first.");
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
            $"Heed is bringing the database up to date. A copy from before is in {copy}. Delete that copy once all is well: "
            + "it still contains what people have since had deleted.");
    }

    // A role that is new to the database can't read even this before it was given its rights.
    private static async Task<IReadOnlyList<string>> AppliedAsync(Start start, CancellationToken cancel)
    {
        await using var owned = DatabaseRights.AsOwner(start.Database);
        return [.. await (owned ?? start.Open).Database.GetAppliedMigrationsAsync(cancel)];
    }
}
