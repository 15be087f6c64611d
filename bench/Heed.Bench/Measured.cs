using System.Diagnostics;

namespace Heed.Bench;

/// <summary>What a repeated read took, in milliseconds.</summary>
/// <param name="Read">What was read.</param>
/// <param name="P50">Half of the reads were at least this fast.</param>
/// <param name="P95">Nineteen of twenty were.</param>
/// <param name="Cpu">Processor time of one read on average, the collector's and the compiler's work included.</param>
/// <param name="Rows">How many rows an answer held on average.</param>
internal sealed record Measured(string Read, double P50, double P95, double Cpu, double Rows)
{
    /// <summary>Reads some times to warm up, then measures each of the repetitions by itself, one after another.</summary>
    /// <param name="name">What is read.</param>
    /// <param name="repetitions">How often.</param>
    /// <param name="read">The read, given the number of the repetition; says how many rows it got.</param>
    public static async Task<Measured> OfAsync(string name, int repetitions, Func<int, Task<int>> read)
    {
        for (var i = 0; i < Math.Max(20, repetitions / 5); i++)
            await read(repetitions + i);
        var took = new double[repetitions];
        var rows = 0L;
        var cpu = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            rows += await read(i);
            took[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        cpu = Environment.CpuUsage.TotalTime - cpu;
        Array.Sort(took);
        return new Measured(
            name, took[repetitions / 2], took[(int)Math.Ceiling(repetitions * 0.95) - 1], cpu.TotalMilliseconds / repetitions,
            rows / (double)repetitions);
    }
}
