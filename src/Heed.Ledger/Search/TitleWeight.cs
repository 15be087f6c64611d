using Heed.Ledger.Kinds;
using Heed.Ledger.Storage;

namespace Heed.Ledger.Search;

/// <summary>
/// How much a record is what a reader means who typed words of its title, the higher the more: its very name first, then how far the words
/// are a name, then how many other records point to it.
/// </summary>
/// <param name="typed">All words that were typed.</param>
/// <param name="sought">Those of them that say what is looked for.</param>
internal sealed class TitleWeight(IReadOnlyList<string> typed, IReadOnlyList<string> sought)
{
    private const double VeryName = 100;
    private const double NameInOtherForm = 90;
    private const double NameAndKind = 80;
    private const double Phrase = 10;
    private const double PhraseOfSought = 8;
    private const double InOrder = 5;
    private const double Share = 6;
    private const double KindAsked = 3;
    private const double Named = 3;
    private const double EachDoublingOfLinks = 2;
    private const int MostLinks = 31;

    private readonly List<string> exact = [.. typed.Where(IsNoArticle)];
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
        var isKindAsked = withoutKind.Count < soughtForms.Count;
        var name = match.Names.Split('\n').SkipLast(1).Prepend(match.Title).Max(n => OfName([.. SearchWords.In(n)], withoutKind));
        // Who asks for minutes of something wants the newest, not the one that is spoken of most.
        var linked = isKindAsked && !kind.IsNamed ? 0 : Math.Log2(1 + Math.Min(links, MostLinks));
        return name + (isKindAsked ? KindAsked : 0) + (kind.IsNamed ? Named : 0) + EachDoublingOfLinks * linked;
    }

    private double OfName(List<string> name, List<string> withoutKind)
    {
        var bare = name.Where(IsNoArticle).ToList();
        if (bare.SequenceEqual(exact))
            return VeryName;
        if (Forms(bare).SequenceEqual(Forms(exact)))
            return NameInOtherForm;
        var telling = Forms(FillerWords.Without(name));
        if (withoutKind.Count > 0 && telling.SequenceEqual(withoutKind))
            return NameAndKind;
        var order = typed.Count > 1 && Holds(Forms(name), typedForms) ? Phrase
            : IsPhrase(telling, soughtForms) || IsPhrase(telling, withoutKind) ? PhraseOfSought
            : soughtForms.Count > 1 && AreInOrder(telling, soughtForms) ? InOrder : 0;
        // The day in a title says when, not what.
        var what = telling.Where(w => !IsOfDate(w)).ToList();
        return order + Share * what.Count(soughtForms.Contains) / Math.Max(1, what.Count);
    }

    private static bool IsNoArticle(string word) => word is not ("the" or "a" or "an");

    private static bool IsOfDate(string form) => form.All(char.IsAsciiDigit) || Months.Contains(form);

    private static HashSet<string> Months { get; } = [.. Forms(
        System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)
            .Select(m => m.ToLowerInvariant()))];

    private static List<string> Forms(IEnumerable<string> words) => [.. words.Select(WordForm.Of)];

    // One word alone is no phrase.
    private static bool IsPhrase(List<string> words, List<string> phrase) => phrase.Count > 1 && Holds(words, phrase);

    private static bool Holds(List<string> words, List<string> phrase) =>
        Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1)).Any(i => words.Skip(i).Take(phrase.Count).SequenceEqual(phrase));

    private static bool AreInOrder(List<string> words, List<string> others)
    {
        var next = 0;
        foreach (var word in words)
            next += next < others.Count && word == others[next] ? 1 : 0;
        return next == others.Count;
    }
}
