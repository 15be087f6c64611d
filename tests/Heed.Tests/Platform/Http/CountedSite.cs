using System.Data.Common;
using Heed.Platform.Database;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Platform.Http;

/// <summary>
/// A site that counts what it asks its database. Its clock is still, so that what is known for half a second stays known.
/// </summary>
public abstract class CountedSite : TrialSite
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    /// <summary>What was asked.</summary>
    public StatementCount Statements { get; } = new();

    protected override TimeProvider Clock => clock;

    protected override void Adapt(WebApplicationBuilder builder)
    {
        builder.Services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(Statements));
        builder.Services.ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(Statements));
    }
}

/// <summary>Counts the statements a database is asked.</summary>
public sealed class StatementCount : DbCommandInterceptor
{
    private int count;

    /// <summary>How many there were since the last reset.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Begins to count again.</summary>
    public void Reset() => Volatile.Write(ref count, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return new(result);
    }
}
