using System.Globalization;

namespace Heed.Signals;

/// <summary>
/// Sees when a sentence tells of people's own lives rather than of the programme. Most of what people tell of harm is in no list of
/// phrases; that it is told among comments on policy gives it away.
/// </summary>
internal sealed class PersonalAccount
{
    private const int Enough = 4;
    private const int ForNothingOfTheProgramme = 4;
    private const int ShortestComment = 4;

    private static readonly HashSet<string> OfSomebody =
        ["i", "im", "ive", "ill", "ah", "am", "me", "my", "ma", "mysel", "he", "hes", "him", "his", "she", "shes", "her"];

    private readonly Dictionary<string, int> _weights = [];

    private PersonalAccount()
    {
        foreach (var (line, place) in PhraseFiles.Lines("personal"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!int.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight))
                throw new InvalidDataException($"{place}: Start the line with a weight, like +2 or -3.");
            foreach (var word in words.Skip(1))
                _weights[word] = weight;
        }
    }

    /// <summary>The weights that Heed carries.</summary>
    public static PersonalAccount Instance { get; } = new();

    /// <summary>The sentence that most tells of somebody's own life, by its first and last word; null when none does enough.</summary>
    public (int From, int To)? In(IReadOnlyList<Word> words)
    {
        var (best, most, from, sum) = (((int, int)?)null, int.MinValue, 0, 0);
        var (ofSomebody, ofProgramme) = (false, false);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].StartsSentence)
                (from, sum) = (i, 0);
            var weight = _weights.GetValueOrDefault(words[i].Text);
            sum += weight;
            ofProgramme |= weight < 0;
            ofSomebody |= OfSomebody.Contains(words[i].Text);
            if ((i + 1 == words.Count || words[i + 1].StartsSentence) && sum > most)
                (best, most) = ((from, i), sum);
        }
        if (ofSomebody && !ofProgramme && words.Count >= ShortestComment)
            most += ForNothingOfTheProgramme;
        return most >= Enough ? best : null;
    }
}
