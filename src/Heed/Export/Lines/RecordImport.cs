using Heed.Ledger;
using Heed.Platform.Files;

namespace Heed.Export.Lines;

/// <summary>Builds a programme from an export of its whole record, on a site that does not have it.</summary>
public sealed class RecordImport(ProgrammeLedger ledger, FileStore files)
{
    private const string By = "Import";

    /// <summary>Imports it, all of it or nothing.</summary>
    /// <exception cref="RefusedException">The programme is there already, or the export can't be imported.</exception>
    public async Task ImportAsync(RecordFile file, RecordFileCheck check, string programme, CancellationToken cancel)
    {
        await RefuseExistingAsync(programme, cancel);
        // Files first: no edition may name one that is not there. If the import fails, the sweep removes them.
        var kept = new List<string>();
        await foreach (var (name, hash, bytes) in file.FilesAsync(cancel))
        {
            var accepted = FileCheck.Accept(name, bytes);
            // A picture is kept as it was published, not written anew: its hash names it.
            await files.PutAsync(accepted with { Bytes = bytes }, cancel);
            kept.Add(hash);
        }
        await ledger.RestoreAsync(programme, check.Paths, file.EditionsAsync(programme, cancel), file.DraftsAsync(cancel), By, cancel);
        foreach (var hash in kept)
            files.Settle(hash);
    }

    /// <summary>Refuses a programme that this site has.</summary>
    public async Task RefuseExistingAsync(string programme, CancellationToken cancel)
    {
        if (await ledger.HasAsync(programme, cancel))
            throw new RefusedException(
                "programme-exists", $"There is already a programme “{programme}” on this site. Nothing was changed. "
                    + "To import it under another short name, use --programme NAME.");
    }
}
