using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Time;

namespace Heed.Hosting;

/// <summary>Looks at the clock when a server starts, so that it is compared before anything is published, destroyed or sent.</summary>
public static class ClockAtStart
{
    /// <summary>
    /// Says on the console that the clock is not believed, and what to do; says nothing when it is. The server starts all the same.
    /// </summary>
    public static async Task SayAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, ledger) =
            (scope.ServiceProvider.GetRequiredService<HeedDatabase>(), scope.ServiceProvider.GetRequiredService<ProgrammeLedger>());
        if (await services.GetRequiredService<ClockGuard>().DoubtAsync(db, ledger, cancel) is not { } doubt)
            return;
        await output.WriteLineAsync($"{doubt} {ClockGuard.Consequence}");
        await output.WriteLineAsync($"If the clock is right, say so with: heed clock "
            + $"confirm {services.GetRequiredService<TimeProvider>().Today():yyyy-MM-dd}. If it is wrong, set it right.");
    }
}
