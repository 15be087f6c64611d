using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.Updates;

/// <summary>
/// What the page of an update shows besides its text: what it mentions, and its neighbours.
/// </summary>
public sealed record UpdateFacts(IReadOnlyList<Related> SpeaksOf, DesignLink? Previous, DesignLink? Next)
{
    // Shorter than this, our summary of an update says what its summary says.
    private const int ShortBody = 600;

    /// <summary>What stands above the text; null when the text is so short a summary of ours that both would say the same.</summary>
    public static string? Lead(Update update) =>
        update is { Wording: Recommendations.Wording.Paraphrase, Body.Text.Length: < ShortBody } ? null
        : MarkdownText.Plain(update.Summary) is { Length: > 0 } summary ? summary : null;

    public static async Task<UpdateFacts> LoadAsync(RecordPage<Update> page)
    {
        var (before, after) = await page.Reading.NeighboursAsync(
            new ListQuery(page.Here.Programme) { Kinds = ["update"], Order = EntryOrder.On }, page.Entry);
        var spoken = page.LinksFrom.Where(l => l.Role == ContentFacts.Mention).GroupBy(l => l.Other.Kind)
            .Select(g => new Related(g.Key.Plural, [.. g.Select(l => l.Other).DistinctBy(e => e.Path)]));
        var previous = before is null ? null : LinkTo(page, before);
        var next = after is null ? null : LinkTo(page, after);
        return new UpdateFacts([.. spoken], previous, next);
    }

    /// <summary>How far the programme told the public, and which numbers our sources do not have; null when there is no update.</summary>
    public static async Task<string?> AnswerAsync(RequestContext here, CancellationToken cancel)
    {
        var page = await here.Reading.ListAsync(
            new ListQuery(here.Programme) { Kinds = ["update"], Order = EntryOrder.On, Descending = true, Take = Most.Read }, cancel);
        var updates = page.Records.Select(r => r.Content).OfType<Update>().Reverse().ToList();
        if (updates.Count == 0)
            return null;
        // Which numbers are missing, only all of them can tell.
        var known = updates.Select(u => u.Number).ToList();
        var missing = page.Next is null ? UpdateNumbers.Missing(known) : "";
        var latest = T($"The latest update is number {known[^1]} ({updates[^1].PostedOn}).");
        return missing.Length == 0 ? latest
            : UpdateNumbers.MissesOne(known) ? $"{latest} {T($"Number {missing} is not in this record.")}"
            : $"{latest} {T($"Numbers {missing} are not in this record.")}";
    }

    private static DesignLink LinkTo(RecordPage page, ReadRecord other) => new(other.Entry.Title, page.Here.Url(other.Entry.Path));
}
