using Heed.Ledger;
using Heed.Platform.Files;

namespace Heed.Hosting.Starting;

/// <summary>The files that published records name are there. Only the newest are checked, so that a start is quick.</summary>
internal static class AttachedFiles
{
    private const int Most = 20_000;
    private const int Named = 3;

    public static async Task CheckAsync(Start start, CancellationToken cancel)
    {
        if (start.Purpose != StartPurpose.Serve || start.Services.GetService<FileStore>() is not { } files)
            return;
        var named = await start.Services.GetRequiredService<ProgrammeLedger>().NamedFilesAsync(Most + 1, cancel);
        if (named.Count > Most)
            await start.SayAsync($"Heed checks only the newest {Most} attached files, not the older ones.");
        var missing = named.Take(Most).Where(f => !files.Has(f.Hash)).ToList();
        if (missing.Count == 0)
            return;
        var places = string.Join(", ", missing.Select(f => f.Address).Distinct().Take(Named));
        var sentence = $"{(missing.Count == 1 ? "1 file" : $"{missing.Count} files")} of published records cannot be found "
            + $"in {Path.GetFullPath(start.Database.Files)} (--files): see {places}.";
        if (!start.AcceptsMissingFiles)
            throw new CannotStartException(
                $"{sentence} Restore that folder from your backup, or serve without them: heed serve --accept-missing-files");
        await start.SayAsync($"{sentence} Readers are told that these files cannot be found.");
    }
}
