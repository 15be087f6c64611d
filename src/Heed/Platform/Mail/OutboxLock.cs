using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>
/// On PostgreSQL, whoever changes several rows of the outbox in a transaction takes this first. Rows are locked one by one: without it, a
/// sender and somebody who cancels could each wait for a row that the other has, and the database would end one of them. SQLite lets one
/// write at a time.
/// </summary>
internal static class OutboxLock
{
    private const long Number = 0x4865_6564_4d61_696c;

    /// <summary>Takes it until the transaction that is under way ends.</summary>
    public static Task TakeAsync(HeedDatabase db, CancellationToken cancel = default) =>
        db is PostgresDatabase ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Number})", cancel) : Task.CompletedTask;
}
