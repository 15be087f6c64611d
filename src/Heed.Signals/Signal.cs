namespace Heed.Signals;

/// <summary>Words of a comment that a moderator should look at, and why. It orders and explains; it never decides.</summary>
/// <param name="Kind">What the words may be about.</param>
/// <param name="Start">Where they begin in what was searched, in characters of the string.</param>
/// <param name="Length">How long they are there.</param>
/// <param name="Words">The words as they were written.</param>
/// <param name="Why">A sentence for the moderator.</param>
public sealed record Signal(SignalKind Kind, int Start, int Length, string Words, string Why)
{
    // A sentence is read at a glance; the words themselves are marked in the text.
    private const int MostQuoted = 120;

    /// <summary>Stands in a sentence for the words found.</summary>
    public const char Quoted = '…';

    /// <summary>Whether the words stand in the writer's shown name and not in the comment.</summary>
    public bool IsInName { get; init; }

    /// <summary>What the kind means at the desk.</summary>
    public SignalType Meaning => SignalType.Of(Kind);

    internal static Signal At(SignalKind kind, string text, int start, int end, string sentence)
    {
        var words = text[start..end];
        return new(kind, start, end - start, words, sentence.Replace($"{Quoted}", Short(words), StringComparison.Ordinal));
    }

    private static string Short(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        if (line.Length <= MostQuoted)
            return line;
        var end = char.IsHighSurrogate(line[MostQuoted - 1]) ? MostQuoted - 1 : MostQuoted;
        return line[..end] + Quoted;
    }
}
