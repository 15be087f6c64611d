using Heed.Design.Charts;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Lists;

/// <summary>How far the records of a kind have come, as one bar.</summary>
/// <param name="Facet">The facet that says it of each record.</param>
/// <param name="Parts">Its values in order; the first is what is done.</param>
/// <param name="Finding">The sentence above the bar: how many are done, of how many.</param>
public sealed record ProgressBar(string Facet, IReadOnlyList<ProgressPart> Parts, Func<int, int, string> Finding)
{
    /// <summary>Counts a programme's records; null when it has none.</summary>
    public static async Task<(string Finding, IReadOnlyList<ChartPart> Parts)?> OfAsync(
        RequestContext here, string programme, KindPages pages, CancellationToken cancel)
    {
        var bar = pages.Progress!;
        var counts = await CountAsync(here.Reading, programme, pages, cancel);
        var all = counts.Values.Sum();
        if (all == 0)
            return null;
        var parts = bar.Parts.Select(p => new ChartPart(T(p.Label), counts.GetValueOrDefault(p.Value), p.Fill,
            here.WithAsAt($"/{programme}/{pages.Kind.List}?{bar.Facet}={p.Value}")));
        return (bar.Finding(counts.GetValueOrDefault(bar.Parts[0].Value), all), [.. parts]);
    }

    /// <summary>How many records have each value of the facet, each record counted once.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountAsync(
        Reading reading, string programme, KindPages pages, CancellationToken cancel)
    {
        var (bar, all) = (pages.Progress!, new ListQuery(programme) { Kinds = [pages.Kind.Name] });
        var counted = await reading.CountByFacetAsync(ListOfRecords.Counted(all, pages), bar.Facet, cancel);
        return !pages.List.IsOneOfCounted ? counted
            : Placed(counted, await reading.CountByFacetAsync(all, bar.Facet, cancel), bar.Parts[^1].Value);
    }

    /// <summary>
    /// A record that is one of the counted ones, nobody knows which: what is known of it is known of one of those, so it takes the place of
    /// one about which nothing is known.
    /// </summary>
    /// <param name="counted">How many of those that count have each value.</param>
    /// <param name="whole">How many of all have it.</param>
    /// <param name="unknown">The value of those about which nothing is known.</param>
    public static IReadOnlyDictionary<string, int> Placed(
        IReadOnlyDictionary<string, int> counted, IReadOnlyDictionary<string, int> whole, string unknown)
    {
        var placed = new Dictionary<string, int>(counted);
        foreach (var (value, count) in whole.Where(w => w.Key != unknown).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            var more = Math.Min(count - counted.GetValueOrDefault(value), placed.GetValueOrDefault(unknown));
            placed[value] = counted.GetValueOrDefault(value) + more;
            placed[unknown] = placed.GetValueOrDefault(unknown) - more;
        }
        return placed;
    }
}

/// <summary>A part of such a bar.</summary>
/// <param name="Value">The facet's value.</param>
/// <param name="Label">What it counts, after a number.</param>
/// <param name="Fill">How it is filled.</param>
public sealed record ProgressPart(string Value, string Label, Fill Fill)
{
    /// <summary>Whether it says that nothing reliable is known.</summary>
    public bool IsUnknown { get; init; }
}

/// <summary>The facet that holds what was answered to a record.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Accepted">Its values that accept, wholly or not.</param>
/// <param name="None">Its value for what has no answer.</param>
public sealed record AnswerCounts(string Facet, IReadOnlyList<string> Accepted, string None);
