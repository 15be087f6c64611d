using Heed.Hosting;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Bench.Lists;

/// <summary>Reads as the application does for a request: a database context from the pool, the public viewer, one question.</summary>
internal sealed class Reader(DatabaseChoice choice, bool showPlans) : IAsyncDisposable
{
    private readonly ServiceProvider services = Services(choice, showPlans);

    public async Task<T> AskAsync<T>(DateTime? asAt, Func<Reading, Task<T>> question)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        return await question(new ProgrammeLedger(db, db.Storage, Slices.Kinds, TimeProvider.System).ReadAs(Viewer.Public.At(asAt)));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static ServiceProvider Services(DatabaseChoice choice, bool showPlans)
    {
        var services = new ServiceCollection().AddLogging().AddLedger(choice);
        if (showPlans)
        {
            var plans = new Plans();
            services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(plans));
            services.ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(plans));
        }
        return services.BuildServiceProvider();
    }
}
