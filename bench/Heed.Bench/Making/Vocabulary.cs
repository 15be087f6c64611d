using System.Text;

namespace Heed.Bench.Making;

/// <summary>
/// Invented texts: real function words and made-up neutral words, as unevenly frequent as words are (Zipf), put into
/// sentences of 10 to 24 words. A text is drawn from a fixed stock of sentences.
/// </summary>
internal static class Vocabulary
{
    private const int WordCount = 9_000;
    private const int SentenceCount = 30_000;

    private static readonly string[] Plain =
        ("the of and to in a for is on that with by as be are will from this it at was which have has not or an their been can more other "
            + "its were also all into "
        + "where each than when within these should there between under through before after about during").Split(' ');

    private static readonly string[] Openings = [
        "b", "br", "c", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    private static readonly string[] Endings = ["", "n", "r", "l", "m", "nt", "st", "ck", "ll", "rd"];

    private static readonly string[] Words = [.. Plain, .. Invented()];
    private static readonly double[] Weights = Cumulative();
    private static readonly string[] Sentences = [.. Enumerable.Range(0, SentenceCount).Select(Sentence)];

    /// <summary>A word that stands in about every third text.</summary>
    public static string Common => Words[Plain.Length];

    /// <summary>Words that stand in few texts, for searches that are to find little.</summary>
    public static string Rare(int which) => Words[WordCount - 1 - which % 400];

    /// <summary>Words that some texts hold.</summary>
    public static string Usual(int which) => Words[Plain.Length + 40 + which % 400];

    public static string Text(ref Dice dice, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(i > 0 ? " " : "").Append(Sentences[dice.Below(SentenceCount)]);
        return text.ToString();
    }

    /// <summary>A title of some words.</summary>
    public static string Title(ref Dice dice, int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
            text.Append(i > 0 ? " " : "")
                .Append(i % 3 == 1 ? Plain[dice.Below(12)] : Words[Plain.Length + dice.Skewed(WordCount - Plain.Length)]);
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    /// <summary>A made-up name, unlike any person's.</summary>
    public static string Name(ref Dice dice)
    {
        var name = Words[Plain.Length + dice.Below(WordCount - Plain.Length)];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<string> Invented()
    {
        var dice = Dice.Of(1);
        var made = new HashSet<string>(Plain);
        while (made.Count < WordCount)
        {
            var word = new StringBuilder();
            for (var syllables = dice.Between(2, 4); syllables > 0; syllables--)
                word.Append(Openings[dice.Below(Openings.Length)]).Append(Vowels[dice.Below(Vowels.Length)])
                    .Append(syllables == 1 ? Endings[dice.Below(Endings.Length)] : "");
            if (made.Add(word.ToString()))
                yield return word.ToString();
        }
    }

    private static double[] Cumulative()
    {
        var sum = 0.0;
        return [.. Enumerable.Range(0, WordCount).Select(rank => sum += 1 / Math.Pow(rank + 3, 1.05))];
    }

    private static string Sentence(int number)
    {
        var dice = Dice.Of(2, number);
        var text = new StringBuilder();
        for (var words = dice.Between(10, 24); words > 0; words--)
        {
            var at = Array.BinarySearch(Weights, dice.Next() / (double)ulong.MaxValue * Weights[^1]);
            text.Append(text.Length > 0 ? " " : "").Append(Words[Math.Min(at < 0 ? ~at : at, WordCount - 1)]);
        }
        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append('.').ToString();
    }
}
