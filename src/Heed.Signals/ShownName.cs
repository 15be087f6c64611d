namespace Heed.Signals;

/// <summary>
/// Sees when a shown name reads like an office, a body or this site. Only ever a signal: people are called Minister, too.
/// </summary>
public static class ShownName
{
    private const int ShortestAlike = 8;
    private const int ShortestHidden = 12;

    private static readonly IReadOnlyList<OfficeName> Reserved = OfficeName.All(
    [
        "Minister", "First Minister", "Cabinet Secretary", "Scottish Government", "Scottish Parliament", "UK Government", "Government",
        "Civil Service",
        "Police Scotland", "Police", "Polis", "Crown Office", "Procurator Fiscal", "Sheriff Court",
        "Scottish Children's Reporter Administration", "SCRA",
        "Children's Hearings Scotland", "Children's Reporter", "Children's Panel", "Care Inspectorate", "Children's Commissioner",
        "Social Work",
        "Childline", "NSPCC", "Barnardo's", "Samaritans", "Local Authority", "City Council",
        "Heed", "Moderator", "Administrator", "Admin", "Official", "Staff", "Secretariat", "Programme Team", "Support Team", "Webmaster",
        "Help Desk",
    ]);

    /// <summary>Why the name should be looked at; nothing when it reads like a person's.</summary>
    /// <param name="name">The name as the writer gave it.</param>
    /// <param name="offices">Posts, people and bodies that the programme names.</param>
    public static Signal? Check(string name, IEnumerable<OfficeName> offices)
    {
        if (name.Length == 0)
            return null;
        var shown = OfficeName.Of(name);
        if (shown.Joined.Length == 0)
            return Because(name, "The name has no letters: “…”.");
        foreach (var office in Reserved.Concat(offices))
        {
            if (Holds(shown.Words, office.Words) || shown.Joined == office.Joined)
                return Because(name, $"The shown name “…” reads like “{office.Name}”. Heed does not know who wrote this.");
            var isHidden = office.Joined.Length >= ShortestHidden && shown.Joined.Contains(office.Joined, StringComparison.Ordinal);
            if (isHidden || (office.Joined.Length >= ShortestAlike && Misspelling.IsAtMostOneSlip(shown.Joined, office.Joined)))
                return Because(name, $"The shown name “…” looks very like “{office.Name}”. Heed does not know who wrote this.");
        }
        return null;
    }

    private static Signal Because(string name, string sentence) =>
        Signal.At(SignalKind.Impersonation, name, 0, name.Length, sentence) with { IsInName = true };

    private static bool Holds(IReadOnlyList<string> words, IReadOnlyList<string> meant)
    {
        for (var at = 0; at + meant.Count <= words.Count; at++)
        {
            if (words.Skip(at).Take(meant.Count).SequenceEqual(meant))
                return true;
        }
        return false;
    }
}
