using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    // The public counts only the editions it may read, so that no gap in the numbers tells of one it may not.
    private async Task<ILookup<Guid, int>> UnseenAsync(IEnumerable<Guid> records, CancellationToken cancel)
    {
        var found = new List<(Guid Record, int Number)>();
        if (Viewer.ReadsOnlyPublic)
        {
            foreach (var ids in records.Distinct().Chunk(AtOnce))
            {
                var others = db.Set<EditionRow>().Where(e => ids.Contains(e.RecordId) && e.Audience != Audience.Public.Value);
                found.AddRange(
                    (await others.Select(e => new { e.RecordId, e.Number }).ToListAsync(cancel)).Select(e => (e.RecordId, e.Number)));
            }
        }
        return found.ToLookup(f => f.Record, f => f.Number);
    }

    private static int NumberFor(Guid record, int number, ILookup<Guid, int> unseen) => number - unseen[record].Count(n => n < number);
}
