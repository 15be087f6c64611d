using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    // Each word that the viewer can't find is swapped for the nearest one in a title the viewer can see: one slip in a short
    // word, two in a long one. What is hidden is neither suggested nor stands in the way of a suggestion.
    private async Task<IReadOnlyList<string>?> CorrectAsync(string? programme, IReadOnlyList<string> asked, CancellationToken cancel)
    {
        var right = new List<string>();
        IReadOnlySet<string>? names = null;
        foreach (var word in asked)
        {
            if (SlipsIn(word) == 0 || await (await FoundAsync(new TextQuery([word], programme), cancel)).AnyAsync(cancel))
                right.Add(word);
            else
                right.Add(Nearest(word, names ??= await NamesAsync(programme, cancel)) ?? word);
        }
        return right.SequenceEqual(asked) ? null : right;
    }

    // Of more titles than this only the latest are looked at for a name that was misspelt.
    private const int MostNames = 20_000;

    private async Task<IReadOnlySet<string>> NamesAsync(string? programme, CancellationToken cancel)
    {
        var names = new HashSet<string>();
        await foreach (var title in Searchable(programme).Where(e => e.Audience == Audience.Public.Value).OrderByDescending(e => e.Sequence)
            .Take(MostNames).Select(e => e.Title).AsAsyncEnumerable().WithCancellation(cancel))
            names.UnionWith(SearchWords.Of(title));
        foreach (var closed in await ClosedTextsAsync(programme, cancel))
            names.UnionWith(SearchWords.Of(closed.Title));
        return names;
    }

    private static string? Nearest(string word, IReadOnlySet<string> names)
    {
        var slips = SlipsIn(word);
        return names
            .Where(name => Math.Abs(name.Length - word.Length) <= slips)
            .Select(name => (Name: name, Distance: SearchWords.Distance(word, name, slips)))
            .Where(n => n.Distance > 0 && n.Distance <= slips)
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name)
            .FirstOrDefault();
    }

    private static int SlipsIn(string word) => word.Length < 4 ? 0 : word.Length < 7 ? 1 : 2;
}
