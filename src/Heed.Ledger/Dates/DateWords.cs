using System.Diagnostics.CodeAnalysis;

namespace Heed.Ledger.Dates;

/// <summary>
/// Understands the English phrases for dates whose meaning is sure. Left to people, because they are not: "early 2018",
/// "mid-2017", "winter 2018" (which end of the year?), "Q1 2018" and "2017-18" (calendar or financial?), "06/07/2017". Words that
/// name no day, such as "soon" and "to be confirmed", are sure too: a span without a known start or end (<c>/..</c>).
/// </summary>
public static class DateWords
{
    /// <summary>Turns words into a date, or says that it is not sure of them.</summary>
    /// <param name="words">The words, at most <see cref="FuzzyDate.WordsLimit"/> characters.</param>
    /// <param name="when">The date they mean, when understood.</param>
    public static bool TryUnderstand(string? words, [NotNullWhen(true)] out Edtf? when)
    {
        when = null;
        if (string.IsNullOrWhiteSpace(words) || words.Length > FuzzyDate.WordsLimit)
            return false;
        var edtf = DatePhrases.ToEdtf(words);
        return edtf is not null && Edtf.TryParse(edtf, out when, out _);
    }
}
