namespace Heed.Signals;

/// <summary>One word of a folded text.</summary>
/// <param name="Text">The word in small letters, without apostrophes.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="HasCapital">Whether it is written with a capital letter first and small ones after.</param>
/// <param name="StartsSentence">Whether a sentence ended just before it.</param>
internal readonly record struct Word(string Text, int Start, int End, bool HasCapital, bool StartsSentence)
{
    /// <summary>Longer runs of letters are no words, and are cut.</summary>
    public const int Longest = 40;

    /// <summary>The words of a folded text in order.</summary>
    public static List<Word> In(string text)
    {
        var words = new List<Word>();
        Span<char> letters = stackalloc char[Longest];
        var ended = true;
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                ended |= EndsSentence(text, i);
                i++;
                continue;
            }
            var (start, length) = (i, 0);
            var figures = char.IsAsciiDigit(text[i]);
            for (; i < text.Length && (char.IsLetterOrDigit(text[i]) || Joins(text, i)); i++)
            {
                // "12yo" is a number and a word, "r4ped" is one word.
                if (figures && !char.IsAsciiDigit(text[i]))
                    break;
                if (text[i] is not ('\'' or '`') && length < Longest)
                    letters[length++] = char.ToLowerInvariant(text[i]);
            }
            var capital = char.IsUpper(text[start]) && length > 1 && char.IsLower(text[i - 1]);
            words.Add(new(new string(letters[..length]), start, i, capital, ended));
            ended = false;
        }
        return words;
    }

    // An apostrophe, a star or a letter's stand-in between two letters belongs to the word.
    private static bool Joins(string text, int i) =>
        text[i] is '\'' or '`' or '*' or '@' or '$' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    // Three dots are a pause, and one dot within a word or number ends nothing.
    private static bool EndsSentence(string text, int i) =>
        text[i] switch
        {
            '!' or '?' => true,
            '.' => (i == 0 || text[i - 1] != '.') && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])),
            '\n' => i + 1 < text.Length && text[i + 1] == '\n',
            _ => false,
        };
}
