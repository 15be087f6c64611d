using System.Text;

namespace Heed.Comments.Signals;

/// <summary>Sees when a shown name reads like an office, a body or this site. Only ever a signal: people are called Minister, too.</summary>
public static class ShownName
{
    private const int ShortestAlike = 8;

    private static readonly string[] Reserved =
    [
        "Minister", "First Minister", "Cabinet Secretary", "Scottish Government", "Scottish Parliament", "UK Government", "Government", "Civil Service",
        "Police Scotland", "Police", "Polis", "Crown Office", "Procurator Fiscal", "Sheriff Court", "Scottish Children's Reporter Administration", "SCRA",
        "Children's Hearings Scotland", "Children's Reporter", "Children's Panel", "Care Inspectorate", "Children's Commissioner", "Social Work",
        "Childline", "NSPCC", "Barnardo's", "Samaritans", "Local Authority", "City Council",
        "Heed", "Moderator", "Administrator", "Admin", "Official", "Staff", "Secretariat", "Programme Team", "Support Team", "Webmaster", "Help Desk",
    ];

    /// <summary>Why the name should be looked at; nothing when it reads like a person's.</summary>
    /// <param name="name">The name as the writer gave it.</param>
    /// <param name="offices">Posts, people and bodies that the programme names.</param>
    public static Signal? Check(string name, IEnumerable<string> offices)
    {
        var words = Skeleton(name);
        var joined = string.Concat(words);
        if (joined.Length == 0)
            return name.Length == 0 ? null : Because(name, "It is a name without letters: “…”.");
        foreach (var office in Reserved.Concat(offices))
        {
            var meant = Skeleton(office);
            var whole = string.Concat(meant);
            if (whole.Length == 0)
                continue;
            if (Holds(words, meant) || joined == whole)
                return Because(name, $"The shown name “…” reads like “{office}”. Heed does not know who writes.");
            if (whole.Length >= ShortestAlike && (joined.Contains(whole, StringComparison.Ordinal) || Ledger.SearchWords.Distance(joined, whole, 1) <= 1))
                return Because(name, $"The shown name “…” looks much like “{office}”. Heed does not know who writes.");
        }
        return null;
    }

    private static Signal Because(string name, string sentence) => Signal.At(SignalKind.Impersonation, name, 0, name.Length, sentence) with { IsInName = true };

    private static bool Holds(List<string> words, List<string> meant)
    {
        for (var at = 0; at + meant.Count <= words.Count; at++)
        {
            if (words.Skip(at).Take(meant.Count).SequenceEqual(meant))
                return true;
        }
        return false;
    }

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
