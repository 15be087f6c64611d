using System.Globalization;

namespace Heed.Bench.Hostile;

/// <summary>The memory of another process, in MiB, as Linux counts it.</summary>
public sealed class ProcessMemory(int process)
{
    /// <summary>The most there was while it was watched.</summary>
    public double Most { get; private set; }

    /// <summary>What there is now; 0 when the process has ended.</summary>
    public double Now()
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>How many files and connections this program itself may have open.</summary>
    public static int MostHandles() =>
        int.Parse(File.ReadLines("/proc/self/limits").First(l => l.StartsWith("Max open files", StringComparison.Ordinal))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[3], CultureInfo.InvariantCulture);

    /// <summary>Looks twice a second until it is enough.</summary>
    public async Task WatchAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            Most = Math.Max(Most, Now());
            await Task.Delay(500, CancellationToken.None);
        }
    }
}
