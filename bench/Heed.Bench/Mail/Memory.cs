using System.Globalization;

namespace Heed.Bench.Mail;

/// <summary>What memory this process holds.</summary>
internal static class Memory
{
    /// <summary>
    /// What lives on the heap after a full collection, and what the system counts: its own pages, and those of files it maps (the database,
    /// the program).
    /// </summary>
    public static string Now()
    {
        var lives = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"memory: {lives:0} MB live; now {Read("RssAnon"):0} MB own and {Read("RssFile"):0} MB of mapped files; most {Read(
                "VmHWM"):0} MB in all");
    }

    private static double Read(string what) =>
        File.Exists("/proc/self/status")
            ? double.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith(what + ":", StringComparison.Ordinal))
                .Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1000
            : double.NaN;
}
