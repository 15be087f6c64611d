using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Import.Cells;

/// <summary>What words in a cell mean for a choice.</summary>
/// <param name="Slug">The choice; null when the words say none, or nobody has said which.</param>
/// <param name="IsKnown">Whether it is known what they mean, if only that nothing was said.</param>
public sealed record CellWords(string? Slug, bool IsKnown)
{
    private static readonly HashSet<string> Nothing =
        ["", "n a", "na", "none", "nil", "no response", "no answer", "response awaited", "awaited", "not applicable", "no position yet",
            "not yet responded", "no response yet", "awaiting response", "not responded"];

    /// <summary>Reads a cell for a choice.</summary>
    public static CellWords Read(string text, ContentField field, IReadOnlyList<ChoiceWords> vocabulary)
    {
        var said = Sameness.Of(text);
        if (Nothing.Contains(said))
            return new CellWords(null, true);
        if (Choice.All(field.ValueType).FirstOrDefault(c => Sameness.Of(c.Label) == said || c.Slug == text.Trim()) is { Slug: { } slug })
            return new CellWords(slug, true);
        var words = vocabulary.FirstOrDefault(w => w.Choice == field.ValueType);
        return words?.Meant.FirstOrDefault(w => IsMeant(w.Key, said)) is { Value: { } meant }
            ? new CellWords(meant.Slug, true) : new CellWords(words?.Unclear?.Slug, false);
    }

    // "accepted in full with the exception of*" is how all such words begin.
    private static bool IsMeant(string word, string said) =>
        word.EndsWith('*') ? said.StartsWith(Sameness.Of(word), StringComparison.Ordinal) : Sameness.Of(word) == said;
}
