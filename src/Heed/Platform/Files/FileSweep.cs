using Heed.Ledger;

namespace Heed.Platform.Files;

/// <summary>
/// Destroys files that no edition, draft or kept text holds any more, such as those of a record that was redacted. Readers lose
/// such a file with the edition; this takes it off the disk.
/// </summary>
public sealed class FileSweep(FileStore files, ProgrammeLedger ledger, TimeProvider clock)
{
    private static readonly TimeSpan Uploading = TimeSpan.FromHours(1);

    /// <summary>Looks at every file once.</summary>
    /// <returns>How many were destroyed.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var since = clock.GetUtcNow().UtcDateTime - Uploading;
        files.Tidy(since);
        var kept = files.All();
        var held = await ledger.HeldFilesAsync(kept, cancel);
        var destroyed = 0;
        foreach (var mark in kept.Where(m => !held.Contains(m) && !files.IsNew(m, since)))
            destroyed += await DestroyAsync(mark, since, cancel) ? 1 : 0;
        return destroyed;
    }

    // Someone may attach the same file at this very moment: it is taken aside first, and destroyed only if still nobody holds it.
    private async Task<bool> DestroyAsync(string mark, DateTime since, CancellationToken cancel)
    {
        var taken = files.TakeOut(mark);
        try
        {
            if (!files.IsNew(mark, since) && !(await ledger.HeldFilesAsync([mark], cancel)).Contains(mark))
            {
                taken.Destroy();
                return true;
            }
        }
        catch
        {
            taken.BringBack();
            throw;
        }
        taken.BringBack();
        return false;
    }
}
