using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Heed.Bench.Making;

namespace Heed.Bench.Lists;

/// <summary>
/// <c>lists</c>: makes ledgers of chosen sizes and measures typical reads of each; <c>growth</c>: the same with ever longer lists.
/// </summary>
internal static class ListsCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Option<string?> Postgres = new(
        "--database") { Description =
            "A PostgreSQL connection; SQLite when not given. Databases named heed_bench_... are made and dropped there." };
    private static readonly Option<string> Data = new(
        "--data") { Description = "Where made ledgers are kept.", DefaultValueFactory = _ => Path.Combine("artifacts", "bench") };
    private static readonly Option<int> Repetitions = new(
        "--repetitions") { Description = "How often each read is measured.", DefaultValueFactory = _ => 400 };
    private static readonly Option<bool> ShowPlans = new(
        "--plans") { Description = "Say on standard error how the database answers each sort of statement." };
    private static readonly Option<string> Only = new(
        "--only") { Description = "Only reads whose name holds this.", DefaultValueFactory = _ => "" };
    private static readonly Option<bool> Again = new("--again") { Description = "Make the ledgers again even if they are there." };

    public static Command Lists()
    {
        var editions = new Option<string>(
            "--editions") { Description = "Sizes, by number of editions.", DefaultValueFactory = _ => "1000,100000,1000000" };
        var command = new Command("lists", "Measures typical reads at growing numbers of editions.") { editions, Postgres, Data,
            Repetitions, Only, ShowPlans, Again };
        command.SetAction(
            (parsed, _) => RunAsync(
                "lists", parsed,
                [.. Numbers(parsed.GetValue(editions)!).Select(n => ($"{n}", (Func<LedgerMaker>)(() => LedgerMaker.OfSize(n))))]));
        return command;
    }

    public static Command Growth()
    {
        var rows = new Option<string>(
            "--rows") { Description = "Lengths of the list of actions.", DefaultValueFactory = _ => "500,5000,50000" };
        var command = new Command("growth", "Measures typical reads of one programme with an ever longer list of actions.") { rows,
            Postgres, Data, Repetitions, Only, ShowPlans, Again };
        command.SetAction(
            (parsed, _) => RunAsync(
                "growth", parsed,
                [.. Numbers(parsed.GetValue(rows)!)
                    .Select(n => ($"rows_{n}", (Func<LedgerMaker>)(() => new LedgerMaker([new ProgrammePlan(1, 1, actions: n)]))))]));
        return command;
    }

    private static IEnumerable<int> Numbers(string list) => list.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture));

    private static async Task<int> RunAsync(string what, ParseResult parsed, IReadOnlyList<(string Name, Func<LedgerMaker> Make)> sizes)
    {
        var columns = new List<(string Name, IReadOnlyList<Measured> Results)>();
        foreach (var (name, make) in sizes)
        {
            var made = await MadeLedger.OpenAsync(name, make, parsed.GetValue(Data)!, parsed.GetValue(Postgres), parsed.GetValue(Again));
            await using var reader = new Reader(made.Database, parsed.GetValue(ShowPlans));
            columns.Add(
                (name, await TypicalReads.MeasureAsync(
                    reader, made.Ledger.Programmes, parsed.GetValue(Repetitions), parsed.GetValue(Only)!)));
            GC.Collect();
        }
        Write(columns);
        var file = Path.Combine(parsed.GetValue(Data)!, $"{what}-{(parsed.GetValue(Postgres) is null ? "sqlite" : "postgres")}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(columns.ToDictionary(c => c.Name, c => c.Results), Indented));
        Console.WriteLine($"\nWritten to {file}");
        return 0;
    }

    private static void Write(List<(string Name, IReadOnlyList<Measured> Results)> columns)
    {
        Console.WriteLine($"| read, p50 / p95 / processor, ms (rows) | {string.Join(" | ", columns.Select(c => c.Name))} |");
        Console.WriteLine($"|---|{string.Concat(columns.Select(_ => "---:|"))}");
        for (var i = 0; i < columns[0].Results.Count; i++)
            Console.WriteLine($"| {columns[0].Results[i].Read} | {string.Join(" | ", columns.Select(c => Cell(c.Results[i])))} |");
    }

    private static string Cell(Measured m) => string.Create(
        CultureInfo.InvariantCulture, $"{m.P50:F2} / {m.P95:F2} / {m.Cpu:F2} ({m.Rows:F0})");
}
