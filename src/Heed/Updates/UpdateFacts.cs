using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Records;

namespace Heed.Updates;

/// <summary>
/// What the page of an update shows besides its text: what became of its promises, what it speaks of, and its neighbours.
/// </summary>
public sealed record UpdateFacts(IReadOnlyList<(ListRow Row, IPromise Promise)> Promised, IReadOnlyList<Related> SpeaksOf, DesignLink? Previous, DesignLink? Next)
{
    /// <summary>Reads it.</summary>
    public static async Task<UpdateFacts> LoadAsync(RecordPage<Update> page)
    {
        var promised = await page.ListedAsync("commitment", "in", EntryOrder.Due);
        var all = (await AllAsync(page.Here, CancellationToken.None)).ToList();
        var at = all.FindIndex(r => r.Entry.Path == page.Entry.Path);
        var spoken = page.LinksFrom.Where(l => l.Role == ContentFacts.Mention).GroupBy(l => l.Other.Kind)
            .Select(g => new Related(g.Key.Plural, [.. g.Select(l => l.Other).DistinctBy(e => e.Path)]));
        var previous = at > 0 ? LinkTo(page, all[at - 1]) : null;
        var next = at >= 0 && at < all.Count - 1 ? LinkTo(page, all[at + 1]) : null;
        return new UpdateFacts([.. promised.Where(r => r.Content is IPromise).Select(r => (r, (IPromise)r.Content))], [.. spoken], previous, next);
    }

    /// <summary>How far the programme told the public, and which numbers our sources do not have; null when there is no update.</summary>
    public static async Task<string?> AnswerAsync(Here here, CancellationToken cancel)
    {
        var updates = (await AllAsync(here, cancel)).Select(r => r.Content).OfType<Update>().ToList();
        if (updates.Count == 0)
            return null;
        var missing = UpdateNumbers.Missing(updates.Select(u => u.Number));
        var latest = $"The latest update in our sources is number {updates[^1].Number}, of {updates[^1].PostedOn}.";
        return missing.Length == 0 ? latest
            : $"{latest} {UpdateNumbers.Noun(missing)} {missing} {(UpdateNumbers.IsOne(missing) ? "is" : "are")} not in them.";
    }

    private static async Task<IReadOnlyList<ReadRecord>> AllAsync(Here here, CancellationToken cancel) =>
        (await here.Reading.ListAsync(new ListQuery(here.Programme) { Kinds = ["update"], Order = EntryOrder.On,
            Take = ListQuery.MostTaken }, cancel)).Records;

    private static DesignLink LinkTo(RecordPage page, ReadRecord other) => new(other.Entry.Title, page.Here.Url(other.Entry.Path));
}
