using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    // Names and words as short as this have too many neighbours: Fife is not life.
    private const int TooShortToMend = 5;

    // A word with fewer letters is taken for another only when a single one differs: Shetland is not Scotland.
    private const int LongForTwoSlips = 9;

    // Of more titles than this only the latest are looked at for a name that was misspelt.
    private const int MostNames = 20_000;

    /// <summary>
    /// Other words that a reader may have meant whose words were not found; null when there are none. They are only ever offered. Each
    /// word that occurs nowhere is swapped for the nearest one in a title that the viewer can see: what is hidden is neither suggested nor
    /// stands in the way of a suggestion.
    /// </summary>
    public async Task<string?> SuggestAsync(string? programme, string words, CancellationToken cancel = default)
    {
        var asked = SearchWords.OfQuery(words);
        var meant = new List<string>();
        IReadOnlySet<string>? names = null;
        foreach (var word in asked)
        {
            if (word.Length <= TooShortToMend || await OccursAsync(word, programme, cancel))
                meant.Add(word);
            else
                meant.Add(Nearest(word, names ??= await NamesAsync(programme, cancel)) ?? word);
        }
        return meant.SequenceEqual(asked) ? null : string.Join(' ', meant);
    }

    private async Task<IReadOnlySet<string>> NamesAsync(string? programme, CancellationToken cancel)
    {
        var names = kinds.All.SelectMany(k => SearchWords.Of(k.SearchWords)).ToHashSet();
        await foreach (var title in Searchable(programme).Where(e => e.Audience == Audience.Public.Value).OrderByDescending(e => e.Sequence)
            .Take(MostNames).Select(e => e.Title).AsAsyncEnumerable().WithCancellation(cancel))
            names.UnionWith(SearchWords.Of(title));
        foreach (var closed in await ClosedTextsAsync(programme, cancel))
            names.UnionWith(SearchWords.Of(closed.Title));
        return names;
    }

    private static string? Nearest(string word, IReadOnlySet<string> names)
    {
        var slips = word.Length < LongForTwoSlips ? 1 : 2;
        return names
            .Where(name => Math.Abs(name.Length - word.Length) <= slips)
            .Select(name => (Name: name, Distance: SearchWords.Distance(word, name, slips)))
            .Where(n => n.Distance > 0 && n.Distance <= slips)
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name)
            .FirstOrDefault();
    }
}
