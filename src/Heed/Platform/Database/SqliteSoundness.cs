using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Database;

/// <summary>Looks for damage in a SQLite file.</summary>
public static class SqliteSoundness
{
    // SQLite reads some hundred megabytes a second.
    private const long LargestToReadWhole = 1L << 30;

    /// <summary>Reads the whole file, or of a very large one the list of its tables.</summary>
    /// <returns>Whether all of it was read, and what is wrong with it; null when nothing is.</returns>
    public static async Task<(bool IsWhole, string? Problem)> CheckAsync(HeedDatabase db, CancellationToken cancel)
    {
        var size =
            (await db.Database.SqlQueryRaw<long>("SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()")
                .ToListAsync(cancel))[0];
        var isWhole = size <= LargestToReadWhole;
        var said = await db.Database.SqlQueryRaw<string>(isWhole ? "PRAGMA quick_check(1)" : "PRAGMA quick_check('sqlite_schema')")
            .ToListAsync(cancel);
        return (isWhole, said is ["ok"] ? null : said.FirstOrDefault() ?? "it could not be read");
    }
}
