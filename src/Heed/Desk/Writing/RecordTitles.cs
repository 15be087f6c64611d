using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>A record as the desk lists it: what is public of it, and what is drafted.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Path">Its address below the programme.</param>
/// <param name="Title">What it is called: in its draft, when it has one.</param>
/// <param name="Published">What is published; null when nothing is.</param>
/// <param name="Draft">The draft; null when there is none.</param>
public sealed record RecordTitle(Kind Kind, string Path, string Title, Entry? Published, DraftLine? Draft)
{
    /// <summary>What the record is called, with its kind and reference, for choosing between records of one name.</summary>
    public string Label => $"{Title} ({Kind.Label.ToLowerInvariant()}, {Path}{(Published is null ? ", not yet published" : "")})";
}

/// <summary>The titles of a programme's records, published or drafted, as far as the person may read them.</summary>
public sealed class RecordTitles
{
    private const int Most = 10_000;

    private RecordTitles(IReadOnlyList<RecordTitle> all) => All = all;

    /// <summary>All of them, by kind as the catalogue has them, then by reference.</summary>
    public IReadOnlyList<RecordTitle> All { get; }

    /// <summary>Reads them.</summary>
    /// <param name="here">Where the person is.</param>
    /// <param name="kind">Only this kind; null for all.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<RecordTitles> LoadAsync(RequestContext here, Kind? kind, CancellationToken cancel)
    {
        var published = new Dictionary<string, Entry>();
        await foreach (var entry in here.Reading.OutlineAsync(here.Programme, kind?.Name, 0, Most, cancel))
            published[entry.Path] = entry;
        var drafts = (await here.Reading.DraftsAsync(here.Programme, cancel)).Where(d => kind is null || d.Kind == kind)
            .ToDictionary(d => d.Path);
        var places = here.Kinds.All.Index().ToDictionary(k => k.Item, k => k.Index);
        var all =
            from path in published.Keys.Union(drafts.Keys)
            let entry = published.GetValueOrDefault(path)
            let draft = drafts.GetValueOrDefault(path)
            let title = draft is { Title.Length: > 0 } ? draft.Title : entry?.Title ?? "Without a title"
            let of = entry?.Kind ?? draft!.Kind
            orderby places[of], ReferenceOrder.Key(path)
            select new RecordTitle(of, path, title, entry, draft);
        return new RecordTitles([.. all]);
    }

    /// <summary>
    /// The records that words may mean, the likeliest first: those whose title or address is the words, begins with them, or holds them
    /// all.
    /// </summary>
    public IEnumerable<RecordTitle> Matching(string words)
    {
        var sought = words.Trim();
        var each = sought.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
            from title in All
            let rank = Rank(title, sought, each)
            where rank < 4
            orderby rank
            select title;
    }

    /// <summary>The records that words name exactly, by title or address.</summary>
    public IReadOnlyList<RecordTitle> Exactly(string words) => [.. Matching(words).TakeWhile(t => Rank(t, words.Trim(), []) == 0)];

    private static int Rank(RecordTitle title, string sought, string[] words)
    {
        if (Same(title.Title, sought) || Same(title.Path, sought) || Same(title.Label, sought))
            return 0;
        if (title.Title.StartsWith(sought, StringComparison.OrdinalIgnoreCase))
            return 1;
        if (words.Length == 0)
            return 4;
        if (words.All(w => title.Title.Contains(w, StringComparison.OrdinalIgnoreCase)))
            return 2;
        return words.All(w => title.Title.Contains(w, StringComparison.OrdinalIgnoreCase)
            || title.Path.Contains(w, StringComparison.OrdinalIgnoreCase)) ? 3 : 4;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
