using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Time;

namespace Heed.Hosting;

/// <summary>Checks the clock when a server starts, before anything is published, destroyed or sent.</summary>
public static class ClockAtStart
{
    /// <summary>
    /// If the clock is not trusted, says so on the console, and what to do. The server starts anyway.
    /// </summary>
    public static async Task SayAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, ledger) =
            (scope.ServiceProvider.GetRequiredService<HeedDatabase>(), scope.ServiceProvider.GetRequiredService<ProgrammeLedger>());
        if (await services.GetRequiredService<ClockGuard>().DoubtAsync(db, ledger, cancel) is not { } doubt)
            return;
        await output.WriteLineAsync($"{doubt} {ClockGuard.Consequence}");
        await output.WriteLineAsync($"If the clock is right, run: heed clock "
            + $"confirm {services.GetRequiredService<TimeProvider>().Today():yyyy-MM-dd}. If it is wrong, correct it.");
    }
}
