using Heed.Ledger.Kinds;

namespace Heed.Ledger.Differences;

/// <summary>What two contents of one kind say differently, field by field.</summary>
/// <param name="Changes">The fields that differ, in the order people see them.</param>
/// <param name="Unchanged">How many fields say the same in both; empty ones are not counted.</param>
public sealed record ContentDifference(IReadOnlyList<FieldChange> Changes, int Unchanged)
{
    /// <summary>Compares two contents of a kind.</summary>
    /// <param name="kind">The kind of both.</param>
    /// <param name="before">What was said first.</param>
    /// <param name="after">What was said later.</param>
    public static ContentDifference Between(Kind kind, Content before, Content after) => Between(kind.Shape, before, after);

    internal static ContentDifference Between(ContentShape shape, object before, object after)
    {
        var changes = new List<FieldChange>();
        var unchanged = 0;
        foreach (var field in shape.Fields)
        {
            var (was, now) = (field.ValuesIn(before).ToList(), field.ValuesIn(after).ToList());
            if (FieldChange.Of(field, was, now) is { } change)
                changes.Add(change);
            else if (now.Any(SaysSomething))
                unchanged++;
        }
        return new ContentDifference(changes, unchanged);
    }

    // A "no" that nobody ever asked about is not a fact that stayed the same.
    private static bool SaysSomething(object value) => value is not false;
}

/// <summary>How one field differs.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values that differ or stand in another place, in order.</param>
/// <param name="Unchanged">How many other values of a list stayed as they were, in the order they had.</param>
public sealed record FieldChange(ContentField Field, IReadOnlyList<ValueChange> Values, int Unchanged)
{
    internal static FieldChange? Of(ContentField field, IReadOnlyList<object> before, IReadOnlyList<object> after)
    {
        var pairs = ValuePairs.Of(field, before, after);
        return pairs.Differing.Count == 0
            ? null
            : new FieldChange(field, [.. pairs.Differing.Select(p => ValueChange.Of(field, p))], pairs.Unchanged);
    }
}

/// <summary>How one value differs.</summary>
/// <param name="Before">The value before; null when it was added.</param>
/// <param name="After">The value after; null when it was taken away.</param>
/// <param name="Words">For texts that were reworded: the words that stayed, went and came. Otherwise empty.</param>
/// <param name="Within">For a group of fields that was altered: what differs in it.</param>
public sealed record ValueChange(object? Before, object? After, IReadOnlyList<WordRun> Words, ContentDifference? Within)
{
    /// <summary>Its place among the field's values before, from 0; null when it was added.</summary>
    public int? From { get; private init; }

    /// <summary>Its place among the field's values after, from 0; null when it was taken away.</summary>
    public int? To { get; private init; }

    /// <summary>Whether it says the same and only stands in another place.</summary>
    public bool IsMoved { get; private init; }

    internal static ValueChange Of(ContentField field, ValuePair pair)
    {
        var change = new ValueChange(pair.Before, pair.After, [], null) { From = pair.From, To = pair.To, IsMoved = pair.IsMoved };
        return pair switch
        {
            { IsMoved: true } or { Before: null } or { After: null } => change,
            _ when field.Part is { } part => change with { Within = ContentDifference.Between(part, pair.Before, pair.After) },
            { Before: string or Prose } => change with { Words = WordDifference.Between($"{pair.Before}", $"{pair.After}") },
            _ => change,
        };
    }
}
