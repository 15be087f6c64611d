using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Heed.Bench.Flooding;

/// <summary>Floods, and says what was noticed of it.</summary>
public static class FloodReport
{
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(30);

    /// <summary>Measures without the flood, then with it, and writes a table.</summary>
    public static async Task MakeAsync(Flood flood, Bystanders bystanders, DirectoryInfo? data, TextWriter output, CancellationToken cancel)
    {
        using (var enough = new CancellationTokenSource(Before))
            await bystanders.GoOnAsync(enough.Token);
        var idle = Figures(bystanders);
        var size = SizeOf(data);
        Clear(bystanders);

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var watching = bystanders.GoOnAsync(over.Token);
        var took = await flood.SendAsync(cancel);
        await over.CancelAsync();
        await watching;

        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{flood.Comments:N0} comments from {flood.Sources:N0} addresses, {flood.Senders} at once, in {took.TotalSeconds:0} s "
                    + $"({flood.Comments / took.TotalSeconds:0} a second)."));
        foreach (var (answer, count) in flood.Answers.OrderByDescending(a => a.Value))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"- {answer}: {count:N0}"));
        await output.WriteLineAsync("\n| who | alone: p50 / p99 ms (times) | in the flood: p50 / p99 ms (times) |\n|---|---:|---:|");
        foreach (var ((who, alone), (_, flooded)) in idle.Zip(Figures(bystanders)))
            await output.WriteLineAsync($"| {who} | {alone} | {flooded} |");
        await output.WriteLineAsync($"\nFaults for any of "
            + $"them: {bystanders.Faults.Count}{string.Concat(bystanders.Faults.Distinct().Take(5).Select(f => $"\n- {f}"))}");
        if (data is not null)
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The data grew by {(SizeOf(data) - size) / 1e6:0} MB and holds {Held(data):N0} comments."));
    }

    private static IReadOnlyList<(string Who, string Figure)> Figures(Bystanders b) =>
        [("a page in memory", Of(b.Kept)), ("a page to be made", Of(b.Made)), ("signing in", Of(b.SignIns)),
            ("a real comment, form and all", Of(b.Comments))];

    private static void Clear(Bystanders b)
    {
        foreach (var times in new[] { b.Kept, b.Made, b.SignIns, b.Comments })
            times.Clear();
    }

    private static string Of(List<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? "none" : string.Create(
            CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:0.0} / {sorted[(int)(sorted.Count * 0.99)]:0.0} ({sorted.Count})");
    }

    private static long SizeOf(DirectoryInfo? data) => data?.EnumerateFiles("heed.db*").Sum(f => f.Length) ?? 0;

    private static long Held(DirectoryInfo data)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(data.FullName, "heed.db"),
                Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM comments";
        return (long)count.ExecuteScalar()!;
    }
}
