using Heed.Platform.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Heed.Platform.Database;

/// <summary>Looks and writes again when somebody else wrote between our look and our write.</summary>
public static class TryAgain
{
    // Who loses so often in a row meets something else than chance.
    private const int Most = 8;

    /// <summary>Looks and writes with an empty memory each time, so that each look sees what the other one wrote.</summary>
    /// <param name="db">The database; nothing is remembered in it before, between and after the tries.</param>
    /// <param name="work">Looks, then writes. It may throw to refuse.</param>
    public static Task<T> OnConflictAsync<T>(HeedDatabase db, Func<Task<T>> work) =>
        OnAsync<DbUpdateException, T>(
            async () =>
            {
                db.ChangeTracker.Clear();
                try
                {
                    return await work();
                }
                finally
                {
                    db.ChangeTracker.Clear();
                }
            }
        );

    /// <summary>Does something again when it ends with an error of one sort; a database that can't be reached is no such error.</summary>
    public static async Task<T> OnAsync<TConflict, T>(Func<Task<T>> work)
        where TConflict : Exception
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (TConflict conflict) when (attempt < Most && !IsOutage(conflict))
            {
                // The next look tells what the other one wrote.
            }
        }
    }

    // PostgreSQL calls two writers who met transient too.
    private static bool IsOutage(Exception conflict) =>
        ServiceUnavailable.Is(conflict) && conflict.InnerException
            is not PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };
}
