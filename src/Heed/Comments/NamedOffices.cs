using System.Collections.Concurrent;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Http;
using Heed.Signals;

namespace Heed.Comments;

/// <summary>The posts, people and bodies that programmes name in public. Read again when the public record has changed.</summary>
public sealed class NamedOffices(LedgerHeadCache heads, KindRegistry registry)
{
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<string, (LedgerHead At, IReadOnlyList<OfficeName> Names)> known = [];

    public async Task<IReadOnlyList<OfficeName>> OfAsync(ProgrammeLedger ledger, string programme, CancellationToken cancel)
    {
        var at = (await heads.CurrentAsync(cancel)).Ledger;
        if (known.TryGetValue(programme, out var read) && read.At == at)
            return read.Names;
        string[] kinds = [.. registry.All.Where(p => p.PublicNames is not null).Select(p => p.Kind.Name)];
        var found = await ledger.ReadAs(Viewer.Public).ListAsync(new ListQuery(programme) { Kinds = kinds, Take = Most }, cancel);
        var names = OfficeName.All(from record in found.Records
                                  where record.Content is not null
                                  from name in registry[record.Entry.Kind].PublicNames!(record.Content!)
                                  select name);
        known[programme] = (at, names);
        return names;
    }
}
