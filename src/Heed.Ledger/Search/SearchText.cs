using System.Globalization;
using System.Text;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Ledger.Search;

/// <summary>All that search reads of a content, by how much it weighs.</summary>
/// <param name="Title">The title.</param>
/// <param name="Names">
/// Other names and initials, one a line; in the last line the kind's names, its day, the words of its address and abbreviations.
/// </param>
/// <param name="Lead">The summary, in sentences.</param>
/// <param name="Body">The other sentences.</param>
/// <param name="Terms">Words that are found and never shown: names in rows, titles of sources, codes, addresses.</param>
internal sealed record SearchText(string Title, string Names, string Lead, string Body, string Terms)
{
    /// <summary>Takes it out of a content.</summary>
    public static SearchText Of(Content content, Kind kind, string reference, KindCatalogue kinds)
    {
        var (lead, body, terms) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (_, field, value) in ContentWalk.Values(content, kind.Shape))
        {
            if (!field.IsSearched || field.Name == "title" && ReferenceEquals(value, content.Title))
                continue;
            if (value is Prose prose)
                PlainProse.Split(prose.Text, ReferenceEquals(value, content.Summary) ? lead : body, terms);
            else if (field.Kind is FieldKind.Text && field.Name is not "address")
            {
                var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
                if (field.IsLong || PlainProse.IsSentence(text))
                    PlainProse.Split(text, body, terms);
                else
                    terms.Append(text).Append('\n');
            }
        }
        var others = kinds.Abbreviations.OthersFor($"{lead}\n{body}\n{terms}").ToList();
        return new SearchText(
            SearchLetters.Of(content.Title), SearchLetters.Of(NamesOf(content, kind, reference, kinds.Abbreviations)),
            SearchLetters.Of(lead.ToString()), SearchLetters.Of(body.ToString()), SearchLetters.Of(terms + string.Join('\n', others)));
    }

    private static string NamesOf(Content content, Kind kind, string reference, Abbreviations abbreviations)
    {
        var named = content is INamed other ? (string[])[.. other.OtherNames.Where(n => !string.IsNullOrWhiteSpace(n))] : [];
        var initials = content is INamed ? named.Prepend(content.Title).Select(Initials).OfType<string>() : [];
        var last = abbreviations.OthersFor(string.Join('\n', named.Prepend(content.Title))).Prepend(DayOf(content.On))
            .Prepend(reference.Replace('-', ' ').Replace('/', ' ')).Prepend(kind.SearchWords).Where(w => w.Length > 0);
        return string.Join('\n', named.Concat(initials).Distinct().Append(string.Join(' ', last)));
    }

    // Two initials could mean anything.
    private static string? Initials(string name)
    {
        var words = SearchWords.In(name).Where(w => !FillerWords.Has(w)).ToList();
        return words.Count is >= 3 and <= 8 && words.All(w => char.IsLetter(w[0]))
            ? string.Concat(words.Select(w => w[0])).ToUpperInvariant() : null;
    }

    // As exact as it is known, so that "2 March 2017" is found and a day that nobody knows is not.
    private static string DayOf(FuzzyDate? on) =>
        on is not { Earliest: { } first, Latest: { } last } || first.Year != last.Year ? ""
        : (first == last ? first.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : first.Month == last.Month ? first.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : first.ToString("yyyy", CultureInfo.InvariantCulture));
}
