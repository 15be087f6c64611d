using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Heed.Ledger.Search;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class Reading
{
    // How many closed editions a search opens, and how many letters of them it looks at: the newest first.
    private const int MostOpened = 2_000;
    private const int MostLetters = 20_000_000;

    private (string? Programme, IReadOnlyList<ClosedText> Texts)? opened;

    // Editions for fewer readers than everyone are in no index: whoever may read them finds them by opening them.
    private async Task<IReadOnlyList<ClosedText>> ClosedTextsAsync(string? programme, CancellationToken cancel)
    {
        if (Viewer.ReadsOnlyPublic)
            return [];
        if (opened is { } before && before.Programme == programme)
            return before.Texts;
        var closed =
            from e in Searchable(programme)
            where e.Audience != Audience.Public.Value
            join c in db.Set<ContentRow>().AsNoTracking() on e.Sequence equals c.Sequence
            orderby e.Sequence descending
            select new { Entry = e, Content = c };
        var (texts, letters) = (new List<ClosedText>(), 0);
        await foreach (var row in closed.Take(MostOpened).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var kind = kinds[row.Entry.Kind];
            var content = seal.Read(row.Content, kind);
            var text = new ClosedText(row.Entry, SearchText.Of(content, kind, row.Entry.Reference, kinds));
            texts.Add(text);
            if ((letters += text.Length) > MostLetters)
                break;
        }
        opened = (programme, texts);
        return texts;
    }
}
