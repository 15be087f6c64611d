using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>The records at many addresses as the viewer sees them, by path; those without a record for this viewer are left out.</summary>
    public async Task<IReadOnlyDictionary<string, ReadRecord>> FindManyAsync(
        string programme, IEnumerable<string> paths, CancellationToken cancel = default)
    {
        var found = new Dictionary<string, ReadRecord>();
        foreach (var ofKind in ByKind(paths))
        {
            foreach (var references in ofKind.Chunk(AtOnce))
            {
                var records = Records(programme, ofKind.Key).Where(r => references.Contains(r.Reference));
                var rows = await (from r in records join e in Visible(programme) on r.Id equals e.RecordId select e).ToListAsync(cancel);
                foreach (var record in await WithContentsAsync(rows, cancel))
                    found[record.Entry.Path] = record;
            }
        }
        return found;
    }

    /// <summary>The editions whose content was destroyed after one moment and up to another, in the order of the log.</summary>
    public async Task<IReadOnlyList<Edition>> RedactionsAsync(
        string programme, DateTime after, DateTime upTo, CancellationToken cancel = default)
    {
        var (from, to) = (Moments.Stored(after), Moments.Stored(upTo));
        var redacted = db.Set<RedactionRow>().Where(x => x.RedactedAt > from && x.RedactedAt <= to).Select(x => x.Sequence);
        return await SeenAsync(Editions(programme).Where(e => redacted.Contains(e.Sequence)).OrderBy(e => e.Sequence), cancel);
    }
}
