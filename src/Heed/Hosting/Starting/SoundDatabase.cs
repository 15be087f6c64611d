using Heed.Platform.Database;

namespace Heed.Hosting.Starting;

/// <summary>The SQLite file is not damaged. PostgreSQL looks after its own pages.</summary>
internal static class SoundDatabase
{
    public static async Task CheckAsync(Start start, CancellationToken cancel)
    {
        if (start.Purpose != StartPurpose.Serve || start.Database.Postgres is not null || !File.Exists(start.Database.File))
            return;
        var (isWhole, problem) = await SqliteSoundness.CheckAsync(start.Open, cancel);
        if (problem is not null)
            throw new CannotStartException(DatabaseTrouble.Damaged(start.Database, problem));
        if (!isWhole)
            await start.SayAsync($"The database is larger than 1 GB, so only its list of tables was checked for damage. To check all of "
                + $"it, run: sqlite3 {start.Database.File} \"PRAGMA quick_check\"");
    }
}
