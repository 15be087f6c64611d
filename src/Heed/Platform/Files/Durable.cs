using System.Runtime.InteropServices;

namespace Heed.Platform.Files;

/// <summary>Writes files so that after a power cut each is there whole or not at all.</summary>
internal static class Durable
{
    /// <summary>Writes a file: first beside its place, then to the disk, then into its place, then the folder to the disk.</summary>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
        WriteAsync(path, stream => stream.WriteAsync(bytes, cancel));

    /// <summary>Writes a file piece by piece, by the same rule.</summary>
    public static async Task WriteAsync(string path, Func<Stream, ValueTask> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        MakeFolder(folder);
        var beside = Path.Combine(folder, $"{Guid.CreateVersion7():N}.part");
        try
        {
            await using (var stream = new FileStream(
                beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
        FlushFolder(folder);
    }

    /// <summary>Writes a small file at once, by the same rule.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        MakeFolder(folder);
        File.Move(WriteBeside(folder, bytes), path, overwrite: true);
        FlushFolder(folder);
    }

    /// <summary>Writes a secret that must not be written twice: whoever comes second leaves the first one's as it is.</summary>
    public static void WriteFirst(string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        MakeFolder(folder);
        var beside = WriteBeside(folder, bytes);
        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
        FlushFolder(folder);
    }

    private static string WriteBeside(string folder, ReadOnlySpan<byte> bytes)
    {
        var beside = Path.Combine(folder, $"{Guid.CreateVersion7():N}.part");
        var opening = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        // Nobody else on the machine may read it, at any moment.
        if (!OperatingSystem.IsWindows())
            opening.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(beside, opening);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
        return beside;
    }

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        if (Path.GetDirectoryName(folder) is { } above)
            FlushFolder(above);
    }

    // A name is on the disk only once its folder is; only Unix has to be told, and .NET has no word for it.
    internal static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = open(folder, 0);
        if (handle < 0)
            throw new IOException($"The folder {folder} cannot be opened to write it to disk.");
        var failed = fsync(handle) != 0;
        _ = close(handle);
        if (failed)
            throw new IOException($"The folder {folder} cannot be written to disk.");
    }

    // Three calls of the C library with its own names; the generator would need unsafe code.
#pragma warning disable SYSLIB1054, CA2101, CA5392, IDE1006
    [DllImport("libc", SetLastError = true)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int fsync(int handle);

    [DllImport("libc", SetLastError = true)]
    private static extern int close(int handle);
#pragma warning restore SYSLIB1054, CA2101, CA5392, IDE1006
}
