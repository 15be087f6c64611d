using System.Text.Json;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;

namespace Heed.History;

/// <summary>Lays a field's difference out as lines that a person can read from top to bottom.</summary>
public sealed class DifferenceWords(ValueWords words)
{
    /// <summary>The lines of a field that differs.</summary>
    public IReadOnlyList<DifferenceLine> LinesOf(FieldChange change) => [.. Lines(change, null)];

    private IEnumerable<DifferenceLine> Lines(FieldChange change, string? label)
    {
        var isOneOfMany = change.Field.IsList && change.Values.Count + change.Unchanged > 1;
        foreach (var value in change.Values)
        {
            foreach (var line in Lines(change.Field, value, isOneOfMany ? At(label, Place(value)) : label))
                yield return line;
        }
        if (change.Field.IsList && change.Unchanged > 0)
            yield return new DifferenceLine(label, [new Piece(T($"{change.Unchanged:# other item|# other items} did not change."))]);
    }

    private IEnumerable<DifferenceLine> Lines(ContentField field, ValueChange value, string? label)
    {
        if (value.IsMoved)
            return [new DifferenceLine(label, [.. words.Of(field, value.After!)])];
        if (value.Within is { Changes.Count: > 0 } within)
        {
            var at = field.IsList ? At(label, $"“{words.NameOf(field.Part!, value.After!)}”") : label;
            return within.Changes.SelectMany(inner => Lines(inner, At(at, T(inner.Field.Label))));
        }
        if (value.Words.Count > 0)
            return [new DifferenceLine(label, [.. value.Words.Select(Piece.Of)])];
        var (was, now) = (Said(field, value.Before), Said(field, value.After));
        // Two dates can go by the same words.
        if (value is { Before: FuzzyDate or Cadence, After: not null } && was.Select(p => p.Text).SequenceEqual(now.Select(p => p.Text)))
            (was, now) = ([.. was, Stored(value.Before)], [.. now, Stored(value.After)]);
        return [new DifferenceLine(label, [.. was.Select(p => p.As(WordRunKind.Removed)), .. now.Select(p => p.As(WordRunKind.Added))])];
    }

    // People count from one.
    private static string Place(ValueChange value) =>
        (value.From + 1, value.To + 1) switch
        {
            (null, _) => T("Added"),
            (_, null) => T("Removed"),
            var (from, to) when value.IsMoved => T($"Moved from place {from} to place {to}"),
            var (from, to) => from == to ? T($"Item {to}") : T($"Item {from}, now item {to}"),
        };

    private IReadOnlyList<Piece> Said(ContentField field, object? value) =>
        value is null ? [] : [.. words.Of(field, value).Where(p => p.Text.Length > 0)];

    private static Piece Stored(object value) =>
        new(" " + T($"(stored as {JsonSerializer.Serialize(value, value.GetType(), ContentJson.Options)})"));

    private static string At(string? label, string more) => label is null ? more : $"{label}, {Phrases.Lower(more)}";
}
