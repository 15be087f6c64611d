using Heed.Ledger;

namespace Heed.Subscriptions.Announcing;

/// <summary>All that happened in what a mailing tells, read through the eyes of the public at the moment of sending.</summary>
public sealed class News
{
    private readonly string[] paths;
    private readonly IReadOnlyList<Reading> readings;

    private News(IReadOnlyList<ChangeSummary> all, IReadOnlyList<Reading> readings) =>
        (All, this.readings, paths) = (all, readings, [.. all.Select(h => h.Path)]);

    /// <summary>What happened, in the order of kinds.</summary>
    public IReadOnlyList<ChangeSummary> All { get; }

    /// <summary>Reads it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="announced">What is announced.</param>
    /// <param name="since">When the first of it was published (UTC).</param>
    /// <param name="cancel">Ends the reading.</param>
    internal static async Task<News> ReadAsync(
        ProgrammeLedger ledger, string programme, IReadOnlyList<Announcement> announced, DateTime since, CancellationToken cancel)
    {
        var reading = ledger.ReadAs(Viewer.Public);
        var found = new List<ChangeSummary>();
        foreach (var record in announced.GroupBy(a => a.Path))
        {
            var history = await reading.HistoryAsync(programme, record.Key, cancel);
            var sequences = record.Where(a => !a.IsRemoval).Select(a => a.Sequence).ToHashSet();
            if (ChangeSummary.Of(history, sequences, record.Any(a => a.IsRemoval), ledger.Kinds) is { } happening)
                found.Add(happening);
        }
        var place = ledger.Kinds.All.Index().ToDictionary(k => k.Item.Name, k => k.Index);
        var before = ledger.ReadAs(Viewer.Public.At(since.AddMilliseconds(-1)));
        return new News([.. found.OrderBy(h => place[h.Kind.Name]).ThenBy(h => h.Path, StringComparer.Ordinal)], [reading, before]);
    }

    /// <summary>The paths of those that a list holds, or held before.</summary>
    internal async Task<IReadOnlySet<string>> FoundByAsync(ListQuery query, CancellationToken cancel)
    {
        var found = new HashSet<string>();
        // Who follows a list wants to hear that something was withdrawn from it, or moved out of it.
        var among = query with { Among = paths, WithWithdrawn = true, Take = ListQuery.MostTaken, After = null };
        foreach (var reading in readings.Where(_ => paths.Length > 0))
            found.UnionWith((await reading.ListAsync(among, cancel)).Records.Select(r => r.Entry.Path));
        return found;
    }
}
