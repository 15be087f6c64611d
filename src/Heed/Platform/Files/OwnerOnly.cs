using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Heed.Platform.Files;

/// <summary>Rights on Unix: what Heed writes is for its own user. Windows gives a folder’s rights to what is made in it.</summary>
internal static class OwnerOnly
{
    /// <summary>The rights of a folder.</summary>
    public const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>
    /// Makes everything that this process makes from now on its owner’s alone: also what libraries write, such as SQLite.
    /// </summary>
    public static void Always()
    {
        if (!OperatingSystem.IsWindows())
            _ = umask((uint)Others);
    }

    /// <summary>Whether others may do anything with a file or folder.</summary>
    [UnsupportedOSPlatform("windows")]
    public static bool IsOpen(string path) => (File.GetUnixFileMode(Target(path)) & Others) != 0;

    /// <summary>Takes all rights of others from a folder and the files right in it; nobody else then reaches what is deeper.</summary>
    /// <exception cref="UnauthorizedAccessException">It belongs to another user.</exception>
    [UnsupportedOSPlatform("windows")]
    public static void Close(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Where(IsOpen).Prepend(folder).ToList())
            File.SetUnixFileMode(Target(path), File.GetUnixFileMode(Target(path)) & ~Others);
    }

    private static string Target(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

#pragma warning disable SYSLIB1054, CA5392, IDE1006 // One call of the C library with its own name; the generator would need unsafe code.
    [DllImport("libc")]
    private static extern uint umask(uint mask);
#pragma warning restore SYSLIB1054, CA5392, IDE1006
}
