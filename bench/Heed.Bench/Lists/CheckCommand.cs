using System.CommandLine;
using Heed.Bench.Making;
using Heed.Hosting;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Heed.Bench.Lists;

/// <summary>
/// <c>check</c>: loads a small ledger in bulk, publishes the same one edition by edition, and compares all that was derived.
/// </summary>
internal static class CheckCommand
{
    public static Command Check()
    {
        var editions = new Option<int>("--editions") { DefaultValueFactory = _ => 1_000 };
        var postgres = new Option<string?>("--database") { Description = "A PostgreSQL connection; SQLite when not given." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => Path.Combine("artifacts", "bench") };
        var command = new Command("check", "Shows that bulk loading writes what publishing writes.") { editions, postgres, data };
        command.SetAction(
            (parsed, _) => RunAsync(LedgerMaker.OfSize(parsed.GetValue(editions)), parsed.GetValue(postgres), parsed.GetValue(data)!));
        return command;
    }

    private static async Task<int> RunAsync(LedgerMaker ledger, string? postgres, string folder)
    {
        var loaded = await DerivedAsync("check_loaded", postgres, folder, db => BulkLoad.Into(db).LoadAsync(ledger, _ => { }));
        var published = await DerivedAsync("check_published", postgres, folder, db => Republishing.PublishAsync(ledger, db));
        foreach (var (one, other) in loaded.Zip(published).Where(p => p.First != p.Second).Take(5))
            Console.WriteLine($"loaded:    {one}\npublished: {other}\n");
        var same = loaded.SequenceEqual(published);
        Console.WriteLine(
            same ? $"The same {loaded.Count} derived rows from {ledger.Editions.Count} editions."
                : $"Not the same: {loaded.Count} and {published.Count} rows.");
        return same ? 0 : 1;
    }

    private static async Task<IReadOnlyList<string>> DerivedAsync(
        string name, string? postgres, string folder, Func<HeedDatabase, Task> fill)
    {
        var choice = new DatabaseChoice(
            Path.Combine(folder, name), postgres is null ? null : new NpgsqlConnectionStringBuilder(
                postgres) { Database = $"heed_bench_{name}" }.ToString());
        Directory.CreateDirectory(choice.Folder);
        var services = new ServiceCollection().AddLogging().AddLedger(choice);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        await db.Database.EnsureDeletedAsync();
        await db.Database.MigrateAsync();
        await fill(db);
        db.ChangeTracker.Clear();
        return await Republishing.DerivedAsync(db);
    }
}
