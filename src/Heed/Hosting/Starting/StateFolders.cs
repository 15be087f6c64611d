using Heed.Platform.Files;

namespace Heed.Hosting.Starting;

/// <summary>The state folder, the keys and the files: where they should be, writable, and closed to other users of the machine.</summary>
internal static class StateFolders
{
    public static async Task CheckAsync(Start start, CancellationToken cancel)
    {
        var database = start.Database;
        var folders = ((string Path, string Option)[])[(database.Folder, "--data"), (database.Keys, "--keys"), (database.Files, "--files")];
        foreach (var (path, option) in folders[1..])
            RefuseOldPlace(database.Folder, path, option);
        if (start.Purpose is StartPurpose.Read or StartPurpose.Upgrade && database.Postgres is null && !File.Exists(database.File))
            throw new CannotStartException($"There is no record in the folder {Path.GetFullPath(database.Folder)} (--data). Check its "
                + "name, or make a record with: heed serve");
        foreach (var (path, option) in folders)
        {
            if (start.Purpose == StartPurpose.Read)
                continue;
            Make(Path.GetFullPath(path), option);
            Write(Path.GetFullPath(path), option);
            if (!OperatingSystem.IsWindows())
                await CloseAsync(start, Path.GetFullPath(path), option);
        }
    }

    // Earlier versions kept them beside the state folder.
    private static void RefuseOldPlace(string folder, string now, string option)
    {
        var old = $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))}-{option[2..]}";
        if (now == Path.Combine(folder, option[2..]) && HoldsAnything(old) && !HoldsAnything(now))
            throw new CannotStartException($"The {option[2..]} are in {old}, where earlier versions of Heed kept them. Move that folder "
                + $"to {Path.GetFullPath(now)}, or name it with {option} {old}.");
    }

    private static bool HoldsAnything(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    private static void Make(string folder, string option)
    {
        if (File.Exists(folder))
            throw new CannotStartException($"{folder} ({option}) is a file. Name a folder.");
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, OwnerOnly.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"Heed can’t make the folder {folder} ({option}): {e.Message} Make it, and give it to the user that runs Heed.");
        }
    }

    private static void Write(string folder, string option)
    {
        var trial = Path.Combine(folder, $"{Guid.CreateVersion7():N}.part");
        try
        {
            using var file = new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.DeleteOnClose);
            // A full disk still makes empty files.
            file.Write(new byte[4096]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"Heed can’t write in the folder {folder} ({option}): {e.Message} Check that the disk has room "
                + "and that the folder belongs to the user that runs Heed.");
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static async Task CloseAsync(Start start, string folder, string option)
    {
        // In a closed folder nobody else reaches a file, whatever rights it has.
        if (!OwnerOnly.IsOpen(folder))
            return;
        if (!IsOurs(folder))
            throw new CannotStartException($"Other users of this machine can read the folder {folder} ({option}), and it holds things that "
                + $"are not Heed’s. Use a folder for Heed alone, such as {Path.Combine(folder, "heed")}.");
        try
        {
            OwnerOnly.Close(folder);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CannotStartException($"Other users of this machine can read the folder {folder} ({option}), and Heed can’t change "
                + $"that because another user owns it. Run: chown -R USER {folder}, with the user that runs Heed.");
        }
        await start.SayAsync($"Other users of this machine could read the folder {folder} ({option}). Now only its owner can.");
    }

    // A folder that holds nothing, or something that only Heed makes. The rights of any other are not ours to change.
    private static bool IsOurs(string folder) =>
        !HoldsAnything(folder)
        || Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).OfType<string>()
            .Any(n => n is "heed.db" or StateLock.FileName or "keys" or "site.secret" || n.StartsWith("key-", StringComparison.Ordinal)
                || n.Length == 2 && n.All(char.IsAsciiHexDigitLower));
}
