namespace Heed.Signals;

/// <summary>A line of a phrase file, and where the automaton keeps it: a run of bits in one block of 64.</summary>
/// <param name="Kind">What it is a signal of.</param>
/// <param name="Sentence">What the moderator is told.</param>
/// <param name="Section">The lines below one sentence; an exception speaks for its section.</param>
/// <param name="IsException">Whether it says what is not meant.</param>
/// <param name="Places">Its words and gaps in order.</param>
internal sealed record Phrase(SignalKind Kind, string Sentence, int Section, bool IsException, IReadOnlyList<PhrasePlace> Places)
{
    /// <summary>The block of the automaton.</summary>
    public int Block { get; set; }

    /// <summary>The bit of its first place in the block.</summary>
    public int First { get; set; }

    /// <summary>The bit of its last place.</summary>
    public int Last => First + Places.Count - 1;
}

/// <summary>A place of a phrase: the words that may stand there.</summary>
/// <param name="Words">Words as the phrase files write them: plain, a beginning with a star, one with a tilde, or a sort as in
/// <c>&lt;name&gt;</c>.</param>
/// <param name="MayBeAbsent">Whether the phrase is also found without it.</param>
internal sealed record PhrasePlace(IReadOnlyList<string> Words, bool MayBeAbsent)
{
    /// <summary>Any word, or none.</summary>
    public static PhrasePlace Gap { get; } = new([AnyWord], true);

    /// <summary>Any word.</summary>
    public const string AnyWord = "<word>";

    /// <summary>A word with a capital that is no common word.</summary>
    public const string Name = "<name>";

    /// <summary>A word with a capital.</summary>
    public const string Capital = "<capital>";

    /// <summary>A number from 4 to 17.</summary>
    public const string Age = "<age>";

    /// <summary>The sorts of word that no list could name.</summary>
    public static readonly IReadOnlyList<string> Sorts = [AnyWord, Name, Capital, Age];
}
