using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;

namespace Heed.History;

/// <summary>A record with some of its editions, for the pages of its history.</summary>
/// <param name="Entry">The record as it stands for the reader.</param>
/// <param name="Count">How many editions it has; they are numbered without gaps.</param>
/// <param name="Editions">Those that were read, oldest first.</param>
public sealed record RecordEditions(Entry Entry, int Count, IReadOnlyList<Edition> Editions)
{
    /// <summary>Finds a record; withdrawn and removed ones have a history too. No editions are read yet.</summary>
    public static async Task<RecordEditions?> FindAsync(string path, RequestContext here, CancellationToken cancel)
    {
        var found = await here.Reading.FindAsync(here.Programme, path, cancel);
        return found is null ? null
            : new RecordEditions(found.Entry, await here.Reading.CountEditionsAsync(here.Programme, path, cancel), []);
    }

    /// <summary>The same record with editions of some numbers; those there are none of are left out.</summary>
    public async Task<RecordEditions> WithAsync(int first, int last, RequestContext here, CancellationToken cancel)
    {
        var from = Math.Max(1, first);
        return last < from ? this with { Editions = [] }
            : this with { Editions = await here.Reading.EditionsAsync(here.Programme, Entry.Path, from - 1, last - from + 1, cancel) };
    }

    /// <summary>What people call the record.</summary>
    public string Name => Entry.Standing == Standing.Redacted ? T("A removed record") : Entry.Title;

    public Kind Kind => Entry.Kind;

    public Edition? Find(int? number) => Editions.FirstOrDefault(e => e.Number == number);

    /// <summary>The edition before another one; null for the first.</summary>
    public Edition? Before(Edition edition) => Editions.LastOrDefault(e => e.Number < edition.Number);

    /// <summary>The edition after another one; null for the last.</summary>
    public Edition? After(Edition edition) => Editions.FirstOrDefault(e => e.Number > edition.Number);

    /// <summary>The record's page as it was on the day an edition came out; null where a later one of that day replaced it.</summary>
    public string? DayAddress(Edition edition, RequestContext here)
    {
        var day = Clock.DayOf(edition.PublishedAt);
        // On a later page the edition after its newest was not read.
        if (After(edition) is null && edition.Number < Count)
            return null;
        return here.ReadersAtDesk is not null || (After(edition) is { } next && Clock.DayOf(next.PublishedAt) == day) ? null
            : $"/{here.Name}/{Entry.Path}".TrimEnd('/') + $"?as-at={day:yyyy-MM-dd}";
    }

    /// <summary>The address of the history, below the programme.</summary>
    public string HistoryPath => Entry.Path.Length == 0 ? "history" : $"{Entry.Path}/history";

    /// <summary>The address of an edition, below the programme.</summary>
    public string EditionPath(Edition edition) => $"{HistoryPath}/{edition.Number}";

    /// <summary>The address of a difference, below the programme.</summary>
    public string DifferencePath(int before, int after) => $"{HistoryPath}/{before}..{after}";

    /// <summary>The way from the programme's home to a page below the record's history.</summary>
    public IReadOnlyList<DesignLink> Way(RequestContext here, bool withHistory)
    {
        var way = new List<DesignLink>();
        if (Kind.List.Length > 0)
            way.AddRange([new(T(Kind.Plural), here.Url(Kind.List)), new(Name, here.Url(Entry.Path))]);
        if (withHistory)
            way.Add(new(T("History"), here.Url(HistoryPath)));
        return way;
    }
}
