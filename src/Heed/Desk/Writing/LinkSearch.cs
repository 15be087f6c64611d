using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>Finds what the links of a form mean: the titles of those chosen, and the records that what was typed may name.</summary>
public sealed class LinkSearch(RequestContext here)
{
    private const int MostShown = 10;

    // Beyond this many searches on one form the rest wait for their own button.
    private const int MostSearches = 40;

    private readonly Dictionary<string, string> titles = [];
    private readonly Dictionary<string, IReadOnlyList<RecordTitle>> found = [];
    private readonly Dictionary<Kind, RecordTitles> known = [];
    private readonly Dictionary<string, IReadOnlyList<(int Which, string Title)>> elsewhere = [];
    private RecordTitles? all;

    /// <summary>The titles of the records chosen, by path.</summary>
    public IReadOnlyDictionary<string, string> Titles => titles;

    /// <summary>What a chosen record is called; null when there is none for this person.</summary>
    public string? TitleOf(string path) => path.Length == 0 ? null : titles.GetValueOrDefault(path);

    /// <summary>The records found for what was typed at a place; null when nothing was looked for.</summary>
    public IReadOnlyList<RecordTitle>? FoundAt(string place) => found.GetValueOrDefault(place);

    /// <summary>What other programmes know by the name that was typed at a place: which it is of those found, and its title.</summary>
    public IReadOnlyList<(int Which, string Title)> ElsewhereAt(string place) => elsewhere.GetValueOrDefault(place, []);

    /// <summary>Looks up what is typed into the links of a form: what names exactly one record is taken at once.</summary>
    public async Task ResolveAsync(FormValues typed, Kind kind, CancellationToken cancel)
    {
        var sought = 0;
        foreach (var (place, field, link) in LinksIn(typed, kind.Shape, ""))
        {
            if (!string.IsNullOrWhiteSpace(link.Text) || link.TextOf("find").Trim() is not { Length: > 0 } words || ++sought > MostSearches)
                continue;
            if (field.IsElsewhere)
            {
                if (ElsewhereSearch.Pasted(here, words) is { } pasted)
                    (link.Text, link.Open("find").Text) = (pasted, null);
                else
                    found[place] = await ElsewhereSearch.FindAsync(here, words, cancel);
                continue;
            }
            var records = await OfAsync(KindOf(field), cancel);
            if (records.Exactly(words) is [var one])
                (link.Text, link.Open("find").Text) = (one.Path, null);
            else
            {
                found[place] = [.. records.Matching(words).Take(MostShown)];
                elsewhere[place] = [.. (await KnownElsewhere.FindAsync(here, KindOf(field), words, cancel)).Index()
                    .Select(k => (k.Index, k.Item.Title)).Where(k => records.Exactly(k.Title).Count == 0)];
            }
        }
    }

    /// <summary>Reads what the chosen records are called.</summary>
    public async Task NameAsync(FormValues typed, Kind kind, CancellationToken cancel)
    {
        var links = LinksIn(typed, kind.Shape, "").ToList();
        foreach (var (address, title) in await ElsewhereSearch.TitlesAsync(
            here, links.Where(l => l.Field.IsElsewhere).Select(l => l.Link.Text ?? "").Where(t => t.Length > 0), cancel))
            titles[address] = title;
        var paths = links.Where(l => !l.Field.IsElsewhere).Select(l => l.Link.Text ?? "").Where(p => here.Kinds.TryResolve(p, out _, out _))
            .Distinct().ToList();
        foreach (var (path, title) in await here.Reading.TitlesAsync(here.Programme, paths, cancel))
            titles[path] = title;
        foreach (var path in paths.Where(p => !titles.ContainsKey(p)))
        {
            if (await here.Reading.DraftAsync(here.Programme, path, cancel) is { } draft && here.Kinds.TryResolve(path, out var of, out _))
                titles[path] = draft.Content.Title is { Length: > 0 } title ? title : "Without a title";
        }
    }

    /// <summary>The link at a place of a form; null when there is none.</summary>
    public static (ContentField Field, FormValues Link)? LinkAt(FormValues typed, Kind kind, string place) =>
        LinksIn(typed, kind.Shape, "").Where(l => l.Place == place).Select(l => ((ContentField, FormValues)?)(l.Field, l.Link))
            .FirstOrDefault();

    /// <summary>The kind that a link field leads to; null for any.</summary>
    public Kind? KindOf(ContentField field) => KindOf(here, field);

    /// <summary>The kind that a link field leads to; null for any.</summary>
    public static Kind? KindOf(RequestContext here, ContentField field) =>
        here.Kinds.All.FirstOrDefault(k => field.ValueType.IsGenericType && k.ContentType == field.ValueType.GetGenericArguments()[0]);

    private async Task<RecordTitles> OfAsync(Kind? kind, CancellationToken cancel)
    {
        if (kind is null)
            return all ??= await RecordTitles.LoadAsync(here, null, cancel);
        return known.TryGetValue(kind, out var titles) ? titles : known[kind] = await RecordTitles.LoadAsync(here, kind, cancel);
    }

    private static IEnumerable<(string Place, ContentField Field, FormValues Link)> LinksIn(FormValues typed, ContentShape shape, string at)
    {
        foreach (var field in shape.Fields)
        {
            if (typed[field.Name] is not { } node)
                continue;
            var places = field.IsList ? node.Items.Select(i => (at + field.Name + FormValues.Number(i.Number), i.Item))
                : [(at + field.Name, node)];
            foreach (var (place, item) in places)
            {
                if (field.Kind == FieldKind.Link || field.IsElsewhere)
                    yield return (place, field, item);
                else if (field.Part is { } part)
                {
                    foreach (var inner in LinksIn(item, part, place + "."))
                        yield return inner;
                }
            }
        }
    }
}
