using Heed.Layout;
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
        foreach (var value in change.Values)
        {
            foreach (var line in Lines(change.Field, value, label))
                yield return line;
        }
        if (change.IsReordered)
            yield return new DifferenceLine(label, [new Piece("The order changed.")]);
        if (change.Field.IsList && change.Unchanged > 0)
            yield return new DifferenceLine(label, [new Piece($"{Say.Count(change.Unchanged, "other")} unchanged.")]);
    }

    private IEnumerable<DifferenceLine> Lines(ContentField field, ValueChange value, string? label)
    {
        if (value.Within is { } within)
        {
            var name = field.IsList ? $"“{words.NameOf(field.Part!, value.After!)}”" : null;
            var at = label is null ? name : name is null ? label : $"{label}, {name}";
            return within.Changes.SelectMany(inner => Lines(inner, at is null ? inner.Field.Label : $"{at}, {Lower(inner.Field.Label)}"));
        }
        if (value.Words.Count > 0)
            return [new DifferenceLine(label, [.. value.Words.Select(Piece)])];
        return [new DifferenceLine(label, [.. Marked(field, value.Before, WordRunKind.Removed), .. Marked(field, value.After, WordRunKind.Added)])];
    }

    private static Piece Piece(WordRun run) =>
        run.Kind == WordRunKind.NotCompared ? new Piece("[These texts are too long to compare word by word. The earlier one is shown whole, then the later one.] ", null, run.Kind)
        : run.Kind == WordRunKind.LeftOut ? new Piece($"[{run.Text} words unchanged]", null, run.Kind) : new Piece(run.Text, null, run.Kind);

    private IEnumerable<Piece> Marked(ContentField field, object? value, WordRunKind mark) =>
        value is null ? [] : words.Of(field, value).Where(p => p.Text.Length > 0).Select(p => p with { Mark = mark });

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
