using Heed.Ledger.Kinds;
using Heed.Ledger.Storage;

namespace Heed.Ledger.Search;

/// <summary>
/// How much a record is what a reader means who typed words of its title, the higher the more: its very name first, then how much of a
/// name the words are, then how many other records point to it.
/// </summary>
/// <param name="typed">All words that were typed.</param>
/// <param name="sought">Those of them that say what is looked for.</param>
internal sealed class TitleWeight(IReadOnlyList<string> typed, IReadOnlyList<string> sought)
{
    private const double VeryName = 100;
    private const double NameInOtherForm = 90;
    private const double NameAndKind = 80;
    private const double AsTyped = 6;
    private const double AsSought = 4;
    private const double Share = 6;
    private const double KindAsked = 3;
    private const double Named = 1;
    private const int MostLinks = 100;

    private readonly List<string> typedForms = Forms(typed);
    private readonly List<string> soughtForms = Forms(sought);

    /// <summary>The weight.</summary>
    /// <param name="match">The match, with its title and names.</param>
    /// <param name="kind">The record's kind.</param>
    /// <param name="links">How many records link to it.</param>
    public double Of(TextMatch match, Kind kind, int links)
    {
        var ofKind = Forms(SearchWords.In(kind.SearchWords)).ToHashSet();
        var withoutKind = soughtForms.Where(w => !ofKind.Contains(w)).ToList();
        var name = match.Names.Split('\n').SkipLast(1).Prepend(match.Title).Max(n => OfName([.. SearchWords.In(n)], withoutKind));
        return name + (withoutKind.Count < soughtForms.Count ? KindAsked : 0) + (kind.IsNamed ? Named : 0)
            + Math.Log2(1 + Math.Min(links, MostLinks));
    }

    private double OfName(List<string> name, List<string> withoutKind)
    {
        if (name.SequenceEqual(typed))
            return VeryName;
        var forms = Forms(name);
        var telling = Forms(CommonWords.Without(name));
        if (telling.SequenceEqual(soughtForms))
            return NameInOtherForm;
        if (withoutKind.Count > 0 && telling.SequenceEqual(withoutKind))
            return NameAndKind;
        var phrase = Holds(forms, typedForms) ? AsTyped
            : Holds(telling, soughtForms) || withoutKind.Count > 0 && Holds(telling, withoutKind) ? AsSought : 0;
        return phrase + Share * telling.Count(soughtForms.Contains) / Math.Max(1, telling.Count);
    }

    private static List<string> Forms(IEnumerable<string> words) => [.. words.Select(WordForm.Of)];

    // One word alone is no phrase that could be torn apart, but it is as typed.
    private static bool Holds(List<string> words, List<string> phrase) =>
        Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1)).Any(i => words.Skip(i).Take(phrase.Count).SequenceEqual(phrase));
}
