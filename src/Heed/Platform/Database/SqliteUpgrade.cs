using Heed.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Database;

/// <summary>What goes before a migration on SQLite. Only for who has the state folder alone.</summary>
public static class SqliteUpgrade
{
    /// <summary>Copies the database into the state folder, whole or not at all.</summary>
    /// <param name="db">The database.</param>
    /// <param name="database">Where it is.</param>
    /// <param name="next">The first migration that is about to run.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The copy.</returns>
    public static async Task<string> CopyAsync(HeedDatabase db, DatabaseChoice database, string next, CancellationToken cancel)
    {
        var copy = Path.Combine(Path.GetFullPath(database.Folder), $"heed-before-{next}.db");
        var beside = copy + ".part";
        File.Delete(beside);
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {beside}", cancel);
            // SQLite leaves it to us to bring a copy to the disk.
            await using (var stream = new FileStream(beside, FileMode.Open, FileAccess.ReadWrite))
                stream.Flush(flushToDisk: true);
            File.Move(beside, copy, overwrite: true);
            Durable.FlushFolder(database.Folder);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
        return copy;
    }

    /// <summary>Removes the row by which a process that was killed while migrating keeps every later one waiting.</summary>
    /// <param name="db">The database.</param>
    /// <param name="sayAsync">Tells that there was one.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task ForgetDeadLockAsync(HeedDatabase db, Func<string, Task> sayAsync, CancellationToken cancel)
    {
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_schema WHERE name = '__EFMigrationsLock'")
            .ToListAsync(cancel);
        if (tables.Count > 0 && await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel) > 0)
            await sayAsync("An earlier start stopped while changing the database. Its unfinished changes were undone.");
    }
}
