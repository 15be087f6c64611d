using System.Runtime.InteropServices;

namespace Heed.Hosting;

/// <summary>How many files and connections the operating system lets this process have open at once.</summary>
public static class FileHandles
{
    /// <summary>The limit; the largest number where there is no limit.</summary>
    public static int Limit()
    {
        if (OperatingSystem.IsWindows())
            return int.MaxValue;
        // RLIMIT_NOFILE has another number on macOS.
        return getrlimit(OperatingSystem.IsMacOS() ? 8 : 7, out var limit) == 0 ? (int)Math.Min(limit.Current, int.MaxValue) : int.MaxValue;
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int getrlimit(int resource, out ResourceLimit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Current;
        public ulong Most;
    }
}
