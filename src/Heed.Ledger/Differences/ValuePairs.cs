using System.Text.Json;
using Heed.Ledger.Kinds;

namespace Heed.Ledger.Differences;

/// <summary>Which value of a field before became which after.</summary>
/// <remarks>
/// Equal values belong together wherever they stand, then those that are most alike; so a line added at the top of a list is one
/// addition, not a change of every line below it.
/// </remarks>
internal sealed record ValuePairs(IReadOnlyList<(object? Before, object? After)> Differing, int Unchanged, bool IsReordered)
{
    // Beyond this many comparisons values that differ are no longer matched with one another.
    private const int MostComparisons = 40_000;

    // And beyond this much text that all comparisons together would read.
    private const long MostRead = 40_000_000;

    public static ValuePairs Of(ContentField field, IReadOnlyList<object> before, IReadOnlyList<object> after)
    {
        var (was, now) = (Placed(before), Placed(after));
        var kept = new List<(int Before, int After)>();
        foreach (var value in now.ToList())
        {
            if (was.FirstOrDefault(w => w.Key == value.Key) is not { } same)
                continue;
            kept.Add((same.At, value.At));
            was.Remove(same);
            now.Remove(value);
        }
        var reordered = kept.Zip(kept.Skip(1)).Any(two => two.First.Before > two.Second.Before);
        return new ValuePairs(Matched(field, was, now), kept.Count, reordered);
    }

    private static List<(object? Before, object? After)> Matched(ContentField field, List<Place> was, List<Place> now)
    {
        var pairs = new List<(int At, object? Before, object? After)>();
        foreach (var (before, after) in field.IsList ? Alike(field, was, now) : was.Zip(now).ToList())
        {
            pairs.Add((after.At, before.Value, after.Value));
            was.Remove(before);
            now.Remove(after);
        }
        pairs.AddRange(was.Select(w => (w.At, (object?)w.Value, (object?)null)));
        pairs.AddRange(now.Select(n => (n.At, (object?)null, (object?)n.Value)));
        return [.. pairs.OrderBy(p => p.At).ThenBy(p => p.After is not null).Select(p => (p.Before, p.After))];
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
