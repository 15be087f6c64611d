using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Records;

namespace Heed.Desk.Writing.Pasting;

/// <summary>Finds the records that the cells of a table name, by title, other name or address.</summary>
public sealed class PastedLinks(RequestContext here)
{
    private const int MostOffered = 3;

    private readonly Dictionary<string, RecordTitles> titles = [];
    private readonly Dictionary<string, ILookup<string, string>> aliases = [];

    /// <summary>The record that words name, or a sentence that says why none is sure.</summary>
    public async Task<(RecordTitle? Record, string? Problem)> FindAsync(Kind? kind, string words, CancellationToken cancel)
    {
        var (name, what) = (kind?.Name ?? "", (kind?.Label ?? "record").ToLowerInvariant());
        if (!titles.TryGetValue(name, out var all))
            titles[name] = all = await RecordTitles.LoadAsync(here, kind, cancel);
        var found = all.Exactly(words);
        if (found.Count == 0 && kind is not null)
        {
            if (!aliases.TryGetValue(name, out var known))
                aliases[name] = known = await AliasesAsync(kind, cancel);
            var also = known[words.Trim()].ToHashSet();
            found = [.. all.All.Where(r => also.Contains(r.Path))];
        }
        var said = ProgrammeFilter.Shorten(words);
        return found switch
        {
            [var one] => (one, null),
            [] when Closest(all, words) is { Length: > 0 } closest =>
                (null, $"There is no {what} called “{said}”. The closest: {closest}."),
            [] => (null, $"There is no {what} called “{said}”. Add it first, or leave the cell empty."),
            _ => (null, $"“{said}” is the name of {found.Count} records. Enter the address of one: {Listed(found.Select(f => f.Path))}."),
        };
    }

    private async Task<ILookup<string, string>> AliasesAsync(Kind kind, CancellationToken cancel)
    {
        if (!kind.ContentType.IsAssignableTo(typeof(IHasOtherNames)))
            return Array.Empty<string>().ToLookup(a => a);
        var records = await here.Reading.ListAsync(
            new ListQuery(here.Programme) { Kinds = [kind.Name], Take = ListQuery.MostTaken }, cancel);
        var named = records.Records.SelectMany(
            r => ((r.Content as IHasOtherNames)?.Aliases ?? []).Select(a => (Name: a.Name.Trim(), r.Entry.Path))).Distinct();
        return named.ToLookup(a => a.Name, a => a.Path, StringComparer.OrdinalIgnoreCase);
    }

    private static string Closest(RecordTitles all, string words)
    {
        var matching = all.Matching(words).Take(MostOffered).ToList();
        if (matching.Count > 0)
            return Listed(matching.Select(m => m.Title));
        var sought = WordsOf(words);
        var sharing =
            from record in all.All
            let shared = WordsOf(record.Title).Count(sought.Contains)
            where shared > 0
            orderby shared descending
            select record.Title;
        return Listed(sharing);
    }

    private static string Listed(IEnumerable<string> names) => string.Join("; ", names.Take(MostOffered));

    private static HashSet<string> WordsOf(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '-', '(', ')', '&', '/'], StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where(w => w.Length > 2 && w is not ("the" or "and" or "for"))];
    }
}
