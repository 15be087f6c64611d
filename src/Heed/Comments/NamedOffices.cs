using System.Collections.Concurrent;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Platform.Http;
using Heed.Signals;

namespace Heed.Comments;

/// <summary>The posts, people and bodies that programmes name in public. Read again when the public record has changed.</summary>
public sealed class NamedOffices(HeadWatch heads)
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<string, (LedgerHead At, IReadOnlyList<OfficeName> Names)> known = [];

    /// <summary>Those of one programme.</summary>
    public async Task<IReadOnlyList<OfficeName>> OfAsync(ProgrammeLedger ledger, string programme, CancellationToken cancel)
    {
        var at = (await heads.CurrentAsync(cancel)).Ledger;
        if (known.TryGetValue(programme, out var read) && read.At == at)
            return read.Names;
        string[] kinds = [.. ledger.Kinds.All.Where(k => k.ContentType == typeof(Person) || k.ContentType == typeof(Body)).Select(k => k.Name)];
        var found = await ledger.ReadAs(Viewer.Public).ListAsync(new ListQuery(programme) { Kinds = kinds, Take = Most }, cancel);
        var names = OfficeName.All(found.Records.SelectMany(r => NamesIn(r.Content)));
        known[programme] = (at, names);
        return names;
    }

    // A post such as "Chair" or "Member" is part of many people's own words for themselves.
    private static IEnumerable<string> NamesIn(Content? content) =>
        content switch
        {
            Person person => person.Posts.Select(p => p.Name).Where(n => n.Contains(' ', StringComparison.Ordinal)).Prepend(person.Title),
            Body body => body.Aliases.Select(a => a.Name).Prepend(body.Title),
            _ => [],
        };
}
