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
            throw new CannotStartException($"There is no record in the folder {Path.GetFullPath(database.Folder)} (--data). Check the "
                + "name. To create a record, run: heed serve");
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
                + $"to {Path.GetFullPath(now)}, or start Heed with {option} {old}.");
    }

    private static bool HoldsAnything(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    private static void Make(string folder, string option)
    {
        if (File.Exists(folder))
            throw new CannotStartException($"{folder} ({option}) is a file. Give a folder.");
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
                $"Heed cannot create the folder {folder} ({option}): {e.Message} Create it, and make the user that runs Heed its owner.");
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
            throw new CannotStartException($"Heed cannot write to the folder {folder} ({option}): {e.Message} Check that the disk has "
                + "space and that the user that runs Heed owns the folder.");
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static async Task CloseAsync(Start start, string folder, string option)
    {
        // In a closed folder nobody else can reach a file, whatever its rights.
        if (!OwnerOnly.IsOpen(folder))
            return;
        if (!IsOurs(folder))
            throw new CannotStartException($"Other users of this machine can read the folder {folder} ({option}), and it contains things "
                + $"that are not Heed’s. Use a folder only for Heed, such as {Path.Combine(folder, "heed")}.");
        try
        {
            OwnerOnly.Close(folder);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CannotStartException($"Other users of this machine can read the folder {folder} ({option}), and Heed cannot change "
                + $"that because another user owns it. Run: chown -R USER {folder} (USER is the user that runs Heed).");
        }
        await start.SayAsync($"Other users of this machine could read the folder {folder} ({option}). Now only its owner can.");
    }

    // A folder that is empty or contains something that only Heed makes. We do not change the rights of any other folder.
    private static bool IsOurs(string folder) =>
        !HoldsAnything(folder)
        || Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).OfType<string>()
            .Any(n => n is "heed.db" or StateLock.FileName or "keys" or "site.secret" || n.StartsWith("key-", StringComparison.Ordinal)
                || n.Length == 2 && n.All(char.IsAsciiHexDigitLower));
}
