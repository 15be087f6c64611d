namespace Heed.Signals;

/// <summary>Words that differ as one slip of a finger makes them.</summary>
internal static class Misspelling
{
    /// <summary>Whether two words are the same but for one letter: another, one too many or too few, or two that changed places.</summary>
    public static bool IsAtMostOneSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }
        return one.Length <= 1 && other.Length <= 1
            || one.Length == 2 && other.Length == 2 && one[0] == other[1] && one[1] == other[0];
    }
}
