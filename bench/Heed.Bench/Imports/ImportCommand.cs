using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Heed.Bench.Mail;
using Heed.Hosting;
using Heed.Import.Planning;
using Heed.Import.Runs;
using Heed.Import.Targets;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Programmes;
using Heed.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Heed.Bench.Imports;

/// <summary><c>import</c>: imports a large table, and tells how long somebody else who writes meanwhile waits.</summary>
internal static class ImportCommand
{
    private const string Programme = "trial";
    private const string By = "bench";
    private static readonly string[] Statuses = ["Complete", "In progress", "Not started"];

    public static Command Import()
    {
        var rows = new Option<int>("--rows") { DefaultValueFactory = _ => 10_000 };
        var postgres = new Option<string?>("--database") { Description = "A PostgreSQL connection; SQLite when not given." };
        var publish = new Option<bool>("--publish") { Description = "Publishes the records too." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => Path.Combine("artifacts", "bench") };
        var command = new Command("import", "Measures an import and how long others wait.") { rows, postgres, publish, data };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetValue(rows), parsed.GetValue(postgres), parsed.GetValue(publish), parsed.GetValue(data)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(int rows, string? postgres, bool publish, string folder, CancellationToken cancel)
    {
        var choice = new DatabaseChoice(
            Path.Combine(folder, "import"), postgres is null ? null : new NpgsqlConnectionStringBuilder(
                postgres) { Database = "heed_bench_import" }.ToString());
        Directory.CreateDirectory(choice.Folder);
        await using var provider = new ServiceCollection().AddLogging().AddLedger(choice).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDatabase>();
        await db.Database.EnsureDeletedAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        var ledger = scope.ServiceProvider.GetRequiredService<ProgrammeLedger>();
        await ledger.SaveDraftAsync(new DraftSave(Programme, "", new Heed.Programmes.Programme { Title = "Trial" }, 0, By), cancel);
        var database = postgres is null ? "SQLite" : "PostgreSQL";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{database}, {rows:N0} rows of {(rows + 49) / 50:N0} reports"));
        await BesideAsync(provider, "nobody imports", () => Task.Delay(TimeSpan.FromSeconds(3), cancel));
        TablePlan? plan = null;
        await BesideAsync(provider, "read and planned", async () => plan = await PlanAsync(ledger, rows, cancel));
        IReadOnlyList<SavedDraft> saved = [];
        await BesideAsync(provider, "saved as drafts", async () => saved = await new TableSaving(db, ledger).SaveAsync(
            Programme, plan!, By, _ => Task.CompletedTask, cancel));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{saved.Count:N0} drafts; {Memory.Now()}"));
        if (publish)
            await BesideAsync(provider, "published", () => new TablePublishing(ledger).PublishAsync(
                Programme, saved, new TablePublisher(By, By, "Measured."), cancel));
        return 0;
    }

    private static async Task<TablePlan> PlanAsync(ProgrammeLedger ledger, int rows, CancellationToken cancel)
    {
        var targets = KindTargets.Of(Slices.Registry.All.First(p => p.Kind.List == "recommendations"));
        var options = new TableReadingOptions { IsHeading = MapGuess.IsHeading };
        var sheet = TableFile.Read(Encoding.UTF8.GetBytes(Table(rows)), "register.csv", options, cancel).Sheets[0];
        var map = new TableMap { PublicSince = new DateOnly(2024, 1, 1), Columns = MapGuess.Of(targets, sheet) };
        return await Planner.PlanAsync(
            ledger.ReadAs(Viewer.Named(By, [], [Programme])), Programme, targets, sheet, map, new DateOnly(2026, 1, 1), cancel);
    }

    private static string Table(int rows) => Enumerable.Range(0, rows).Aggregate(
        new StringBuilder("Ref,Report,Recommendation,Addressed to,Response,Status\n"), (text, i) => text.Append(
            CultureInfo.InvariantCulture,
            $"{(i % 50) + 1},Report {(i / 50) + 1},That each port keep log {i} and read it every day of the year.,Port {i % 40},Accepted,{
                Statuses[i % 3]}\n")).ToString();

    private static async Task BesideAsync(IServiceProvider provider, string what, Func<Task> work)
    {
        await using var writer = new OtherWriter(provider);
        var start = Stopwatch.GetTimestamp();
        await work();
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var others = await writer.EndAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {took:0.0} s; {others}"));
    }
}
