using System.Text.Json;
using Heed.Ledger.Kinds;

namespace Heed.Ledger.Differences;

/// <summary>A value before with what it became.</summary>
/// <param name="Before">The value before; null when it was added.</param>
/// <param name="After">The value after; null when it was taken away.</param>
/// <param name="From">Its place before, from 0.</param>
/// <param name="To">Its place after.</param>
/// <param name="IsMoved">Whether it says the same and only stands in another place.</param>
internal sealed record ValuePair(object? Before, object? After, int? From, int? To, bool IsMoved = false);

/// <summary>Which value of a field before became which after.</summary>
/// <remarks>
/// Equal values belong together wherever they stand, then those that are most alike; so a line added at the top of a list is one
/// addition, not a change of every line below it. What is in none of the pairs stayed, in the order it had.
/// </remarks>
internal sealed record ValuePairs(IReadOnlyList<ValuePair> Differing, int Unchanged)
{
    // Beyond this many comparisons values that differ are no longer matched with one another.
    private const int MostComparisons = 40_000;

    // And beyond this much text that all comparisons together would read.
    private const long MostRead = 40_000_000;

    public static ValuePairs Of(ContentField field, IReadOnlyList<object> before, IReadOnlyList<object> after)
    {
        var (was, now) = (Placed(before), Placed(after));
        var kept = new List<(Place Before, Place After)>();
        foreach (var value in now.ToList())
        {
            if (was.FirstOrDefault(w => w.Key == value.Key) is not { } same)
                continue;
            kept.Add((same, value));
            was.Remove(same);
            now.Remove(value);
        }
        var stayed = LongestRise([.. kept.Select(k => k.Before.At)]);
        var moved = kept.Where(k => !stayed.Contains(k.Before.At)).Select(k => Pair(k.Before, k.After, isMoved: true));
        var differing = Matched(field, was, now).Concat(moved).OrderBy(p => p.To ?? p.From).ThenBy(p => p.To is not null);
        return new ValuePairs([.. differing], stayed.Count);
    }

    private static List<ValuePair> Matched(ContentField field, List<Place> was, List<Place> now)
    {
        var pairs = new List<ValuePair>();
        foreach (var (before, after) in field.IsList ? Alike(field, was, now) : was.Zip(now).ToList())
        {
            pairs.Add(Pair(before, after));
            was.Remove(before);
            now.Remove(after);
        }
        return [.. pairs, .. was.Select(w => Pair(w, null)), .. now.Select(n => Pair(null, n))];
    }

    private static ValuePair Pair(Place? before, Place? after, bool isMoved = false) =>
        new(before?.Value, after?.Value, before?.At, after?.At, isMoved);

    // The most values that can be said to have stayed: the longest part of the places in which each is greater than the one before it.
    private static HashSet<int> LongestRise(IReadOnlyList<int> places)
    {
        var ends = new List<int>();
        var before = new Dictionary<int, int>();
        foreach (var place in places)
        {
            // Of the rises of each length, the one that ends lowest.
            var length = ~ends.BinarySearch(place);
            if (length > 0)
                before[place] = ends[length - 1];
            if (length == ends.Count)
                ends.Add(place);
            else
                ends[length] = place;
        }
        var rise = new HashSet<int>();
        for (int? at = ends.Count == 0 ? null : ends[^1]; at is { } place; at = before.TryGetValue(place, out var next) ? next : null)
            rise.Add(place);
        return rise;
    }

    private static List<(Place Before, Place After)> Alike(ContentField field, List<Place> was, List<Place> now)
    {
        var found = new List<(Place Before, Place After)>();
        if ((long)was.Count * now.Count > MostComparisons || now.Count * Length(was) + was.Count * Length(now) > MostRead)
            return found;
        var scored =
            from w in was
            from n in now
            let likeness = Likeness.Of(field, w.Value, n.Value)
            where likeness >= Likeness.Enough
            orderby likeness descending, Math.Abs(w.At - n.At), n.At
            select (Before: w, After: n);
        var taken = new HashSet<Place>(ReferenceEqualityComparer.Instance);
        foreach (var pair in scored)
        {
            if (taken.Contains(pair.Before) || taken.Contains(pair.After))
                continue;
            taken.Add(pair.Before);
            taken.Add(pair.After);
            found.Add(pair);
        }
        return found;
    }

    private static long Length(List<Place> places) => places.Sum(p => (long)p.Key.Length);

    private static List<Place> Placed(IReadOnlyList<object> values) =>
        [.. values.Select((value, at) => new Place(at, value, JsonSerializer.Serialize(value, value.GetType(), ContentJson.Options)))];

    private sealed record Place(int At, object Value, string Key);
}
