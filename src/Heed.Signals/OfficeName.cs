using System.Text;

namespace Heed.Signals;

/// <summary>The name of a post, a person or a body, and what it looks like to somebody who reads quickly.</summary>
public sealed record OfficeName
{
    private OfficeName(string name)
    {
        Name = name;
        Words = Skeleton(name);
        Joined = string.Concat(Words);
    }

    /// <summary>As it is written.</summary>
    public string Name { get; }

    /// <summary>As it looks, word by word.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>As it looks, without spaces; empty when it has no letters.</summary>
    public string Joined { get; }

    /// <summary>Looks at a name.</summary>
    public static OfficeName Of(string name) => new(name);

    /// <summary>Looks at names; those without letters are left out.</summary>
    public static IReadOnlyList<OfficeName> All(IEnumerable<string> names) =>
        [.. names.Distinct().Select(Of).Where(o => o.Joined.Length > 0)];

    // As it looks, word by word: look-alikes as one letter, in the manner of the skeletons of Unicode Technical Standard 39.
    private static List<string> Skeleton(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in FoldedText.Of(name).Text + ' ')
        {
            if (char.IsLetterOrDigit(letter) || letter is '|' or '@' or '$' or '!')
            {
                word.Append(Looks(letter));
            }
            else if (letter != '\'' && word.Length > 0)
            {
                words.Add(word.ToString().Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal));
                word.Clear();
            }
        }
        return words;
    }

    private static char Looks(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            '0' => 'o',
            '1' or '|' or 'l' or '!' => 'i',
            '3' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            '7' => 't',
            var other => other,
        };
}
