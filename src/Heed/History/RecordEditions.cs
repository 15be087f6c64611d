using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.History;

/// <summary>A record with all its editions, for the pages of its history.</summary>
/// <param name="Entry">The record as it stands for the reader.</param>
/// <param name="Editions">Its editions, oldest first.</param>
public sealed record RecordEditions(Entry Entry, IReadOnlyList<Edition> Editions)
{
    /// <summary>Finds a record; withdrawn and removed ones have a history too.</summary>
    public static async Task<RecordEditions?> FindAsync(string path, Here here, CancellationToken cancel)
    {
        var found = await here.Reading.FindAsync(here.Programme, path, cancel);
        return found is null ? null : new RecordEditions(found.Entry, await here.Reading.HistoryAsync(here.Programme, path, cancel));
    }

    /// <summary>What people call the record.</summary>
    public string Name => Entry.Standing == Standing.Redacted ? $"A removed {Entry.Kind.Label.ToLowerInvariant()}" : Entry.Title;

    /// <summary>The kind.</summary>
    public Kind Kind => Entry.Kind;

    /// <summary>The edition of a number.</summary>
    public Edition? Find(int? number) => Editions.FirstOrDefault(e => e.Number == number);

    /// <summary>The edition before another one; null for the first.</summary>
    public Edition? Before(Edition edition) => Editions.LastOrDefault(e => e.Number < edition.Number);

    /// <summary>The edition after another one; null for the last.</summary>
    public Edition? After(Edition edition) => Editions.FirstOrDefault(e => e.Number > edition.Number);

    /// <summary>The address of the history, below the programme.</summary>
    public string HistoryPath => Entry.Path.Length == 0 ? "history" : $"{Entry.Path}/history";

    /// <summary>The address of an edition, below the programme.</summary>
    public string EditionPath(Edition edition) => $"{HistoryPath}/{edition.Number}";

    /// <summary>The address of a difference, below the programme.</summary>
    public string DifferencePath(int before, int after) => $"{HistoryPath}/{before}..{after}";

    /// <summary>The way from the programme's home to a page below the record's history.</summary>
    public IReadOnlyList<DesignLink> Way(Here here, bool withHistory)
    {
        var way = new List<DesignLink>();
        if (Kind.List.Length > 0)
            way.AddRange([new(Kind.Plural, here.Url(Kind.List)), new(Name, here.Url(Entry.Path))]);
        if (withHistory)
            way.Add(new("History", here.Url(HistoryPath)));
        return way;
    }
}
