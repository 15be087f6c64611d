using System.Diagnostics;
using Heed.Bench.Making;
using Heed.Hosting;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Heed.Bench.Lists;

/// <summary>A database that holds a made ledger; made when it is not there yet, kept for the next run.</summary>
internal sealed record MadeLedger(LedgerMaker Ledger, DatabaseChoice Database)
{
    public static async Task<MadeLedger> OpenAsync(string name, Func<LedgerMaker> make, string folder, string? postgres, bool again)
    {
        var choice = new DatabaseChoice(
            Path.Combine(folder, name), postgres is null ? null : new NpgsqlConnectionStringBuilder(
                postgres) { Database = $"heed_bench_{name}" }.ToString());
        var ledger = make();
        Directory.CreateDirectory(choice.Folder);
        var mark = Path.Combine(choice.Folder, postgres is null ? "made-sqlite" : "made-postgres");
        if (!again && File.Exists(mark))
            return new MadeLedger(ledger, choice);
        File.Delete(mark);
        var start = Stopwatch.GetTimestamp();
        await using (var services = Services(choice))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
            await db.Database.EnsureDeletedAsync();
            await db.Database.MigrateAsync();
            await BulkLoad.Into(db).LoadAsync(ledger, done => Progress(name, done, 2 * ledger.Editions.Count, start));
        }
        await Console.Error.WriteLineAsync();
        await File.WriteAllTextAsync(
            mark, $"{ledger.Editions.Count} editions, made in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s\n");
        return new MadeLedger(ledger, choice);
    }

    private static ServiceProvider Services(DatabaseChoice choice) =>
        new ServiceCollection().AddLogging().AddLedger(choice).BuildServiceProvider();

    private static void Progress(string name, long done, int all, long start)
    {
        if (done % 20_000 < 2_000)
            Console.Error.Write($"\r{name}: {done:N0} of {all:N0} steps, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s ");
    }
}
