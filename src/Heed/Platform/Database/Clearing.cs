using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Database;

/// <summary>Clears what was destroyed out of the database's files, as far as the database lets us.</summary>
/// <remarks>
/// SQLite overwrites what is deleted (<c>secure_delete</c>); what still stands in its write-ahead log goes with a checkpoint. PostgreSQL
/// keeps the old rows until a vacuum, which gives their room free without overwriting it: the bytes stay until something else is written
/// there.
/// </remarks>
public static class Clearing
{
    /// <summary>Clears tables. Call it outside of any transaction.</summary>
    /// <param name="db">The database.</param>
    /// <param name="wipe">Empties the write-ahead log of SQLite.</param>
    /// <param name="tables">The tables something was destroyed in.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task ClearAsync(
        HeedDatabase db, Func<CancellationToken, Task<bool>> wipe, IEnumerable<string> tables, CancellationToken cancel)
    {
        if (db is PostgresDatabase)
        {
            foreach (var table in tables)
            {
                var vacuum = "VACUUM " + table;
                await db.Database.ExecuteSqlRawAsync(vacuum, cancel);
            }
        }
        else
        {
            await wipe(cancel);
        }
    }
}
