using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>
    /// The records at many addresses as the viewer sees them, by path; those without a record for this viewer are left out.
    /// </summary>
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

    /// <summary>The same without what the records say.</summary>
    public async Task<IReadOnlyDictionary<string, Entry>> EntriesAsync(
        string programme, IEnumerable<string> paths, CancellationToken cancel = default)
    {
        var found = new Dictionary<string, Entry>();
        foreach (var ofKind in ByKind(paths))
        {
            foreach (var references in ofKind.Chunk(AtOnce))
            {
                var records = Records(programme, ofKind.Key).Where(r => references.Contains(r.Reference));
                foreach (var row in await (from r in records join e in Visible(programme) on r.Id equals e.RecordId select e).ToListAsync(
                    cancel))
                    found[ofKind.Key.PathOf(row.Reference)] = Seen(row);
            }
        }
        return found;
    }
}
