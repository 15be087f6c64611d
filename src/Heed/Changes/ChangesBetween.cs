using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Changes;

/// <summary>All that moved in a programme between two days; the page and every format are made of it.</summary>
/// <param name="Period">The days.</param>
/// <param name="Records">Each record once with its net change, in the order of kinds, changed ones before new ones.</param>
public sealed record ChangesBetween(Period Period, IReadOnlyList<RecordChange> Records)
{
    /// <summary>Reads what moved.</summary>
    public static async Task<ChangesBetween> LoadAsync(Here here, ProgrammeLedger ledger, CancellationToken cancel)
    {
        var period = await Period.ReadAsync(here, cancel);
        var viewer = here.Reading.Viewer;
        var published = await here.Reading.ChangesAsync(here.Programme, period.After, period.UpTo, cancel: cancel);
        var removed = await here.Reading.RedactionsAsync(here.Programme, period.After, period.UpTo, cancel);
        var steps = published.Concat(removed).DistinctBy(e => e.Sequence).OrderBy(e => e.Sequence).ToLookup(e => e.Path);
        var paths = steps.Select(s => s.Key).ToList();
        var before = await ledger.ReadAs(viewer.At(period.After)).FindManyAsync(here.Programme, paths, cancel);
        var after = await ledger.ReadAs(viewer.At(period.UpTo)).FindManyAsync(here.Programme, paths, cancel);
        var records = paths.Where(after.ContainsKey).Select(path => RecordChange.Of(before.GetValueOrDefault(path), after[path], [.. steps[path]]));
        return new ChangesBetween(period, InOrder(here.Kinds, records));
    }

    private static IReadOnlyList<RecordChange> InOrder(KindCatalogue kinds, IEnumerable<RecordChange> records)
    {
        var place = kinds.All.Index().ToDictionary(k => k.Item.Name, k => k.Index);
        return [.. records.OrderBy(r => place[r.Kind.Name]).ThenBy(r => r.Sort == ChangeSort.New).ThenByDescending(r => r.FromTo.Count).ThenBy(r => Numbered(r.Path), StringComparer.Ordinal)];
    }

    // 2 before 10.
    private static string Numbered(string path) => string.Concat(path.Split('/', '-').Select(p => p.PadLeft(12, p.All(char.IsAsciiDigit) ? '0' : ' ')));
}
