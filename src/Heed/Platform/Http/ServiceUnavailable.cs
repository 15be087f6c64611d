using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Heed.Platform.Http;

/// <summary>How it is said that the database can’t be reached. A slice whose pages must say more registers its own.</summary>
public class ServiceUnavailable
{
    // Busy, locked, read-only, unreadable, full, and can't be opened.
    private static readonly int[] SqliteOutages = [5, 6, 8, 10, 13, 14];

    /// <summary>
    /// Whether a fault is that the database can’t be reached, is full, or did not answer in time; not that it was asked wrongly.
    /// </summary>
    public static bool Is(Exception? fault) =>
        fault switch
        {
            null => false,
            TimeoutException or EndOfStreamException => true,
            SqliteException sqlite => SqliteOutages.Contains(sqlite.SqliteErrorCode),
            DbException { IsTransient: true } => true,
            Files.FilesAwayException => true,
            _ => Is(fault.InnerException),
        };

    /// <summary>Answers a request whose answer needs the database.</summary>
    public virtual Task WriteAsync(HttpContext http)
    {
        Head(http.Response);
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(T("We cannot show the record at the moment. Please try again in a few seconds."));
    }

    /// <summary>What every such answer has: nothing keeps it, and a machine knows when to ask again.</summary>
    protected static void Head(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = "5";
        response.Headers.CacheControl = "no-store";
    }
}
