using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    // Each word that the viewer can't find is swapped for the nearest one in a title the viewer can see: one slip in a short
    // word, two in a long one. What is hidden is neither suggested nor stands in the way of a suggestion.
    private async Task<IReadOnlyList<string>?> CorrectAsync(string? programme, IReadOnlyList<string> asked, CancellationToken cancel)
    {
        var right = new List<string>();
        foreach (var word in asked)
            right.Add(await Found(Query(programme, [word])).AnyAsync(cancel) ? word : await NearestAsync(programme, word, cancel) ?? word);
        return right.SequenceEqual(asked) ? null : right;
    }

    private async Task<string?> NearestAsync(string? programme, string word, CancellationToken cancel)
    {
        var slips = word.Length < 4 ? 0 : word.Length < 7 ? 1 : 2;
        if (slips == 0)
            return null;
        var (shortest, longest) = (word.Length - slips, word.Length + slips);
        var names = db.Set<NameWordRow>().Where(n => n.Word.Length >= shortest && n.Word.Length <= longest).Select(n => n.Word).Distinct();
        var nearest = (await names.ToListAsync(cancel))
            .Select(name => (Name: name, Distance: SearchWords.Distance(word, name, slips)))
            .Where(n => n.Distance > 0 && n.Distance <= slips)
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name);
        foreach (var name in nearest)
        {
            if (await IsSeenInTitleAsync(programme, name, cancel))
                return name;
        }
        return null;
    }

    private async Task<bool> IsSeenInTitleAsync(string? programme, string word, CancellationToken cancel)
    {
        var bearers = db.Set<NameWordRow>().Where(n => n.Word == word).Select(n => n.RecordId);
        var titles = Searchable(programme).Where(e => bearers.Contains(e.RecordId)).Select(e => e.Title);
        await foreach (var title in titles.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (SearchWords.Of(title).Contains(word))
                return true;
        }
        return false;
    }
}
