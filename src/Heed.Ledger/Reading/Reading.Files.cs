using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>Whether the viewer may read an edition, the latest or an earlier one, that holds a file and was not redacted.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="hash">SHA-256 of the file, lower-case hexadecimal.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<bool> HoldsFileAsync(string programme, string hash, CancellationToken cancel = default)
    {
        if (!DatabaseText.IsValid(hash))
            return false;
        var (redactions, mark) = (db.Set<RedactionRow>(), seal.Mark(hash));
        var holding = db.Set<FacetRow>().Where(f => f.Name == Attachment.Facet && f.Value == mark);
        var editions = Editions(programme).Where(e => !redactions.Any(r => r.Sequence == e.Sequence));
        return await (from f in holding join e in editions on f.Sequence equals e.Sequence select e.Sequence).AnyAsync(cancel);
    }

    /// <summary>Whether a draft that the viewer may read holds a file.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="hash">SHA-256 of the file, lower-case hexadecimal.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<bool> DraftHoldsFileAsync(string programme, string hash, CancellationToken cancel = default)
    {
        foreach (var line in await DraftsAsync(programme, cancel))
        {
            if (await DraftAsync(programme, line.Path, cancel) is { } draft
                && draft.Content.Attachments.Any(a => a.Hash == hash))
                return true;
        }
        return false;
    }
}
