using System.Text.RegularExpressions;
using Heed.Ledger.Dates;

namespace Heed.Updates.Composing.Checking;

/// <summary>What a sentence says will be: by when, or how often, as far as it says.</summary>
/// <param name="Due">By when; null when no date that the ledger understands is said.</param>
/// <param name="Cadence">How often; null when not said.</param>
public sealed partial record Promise(FuzzyDate? Due, Cadence? Cadence)
{
    private const int LongestPhrase = 9;

    private static readonly string[] Openings = ["by", "before", "in", "on", "during", "from", "between", "until", "within"];

    /// <summary>What a sentence promises; null when it speaks of nothing to come.</summary>
    /// <param name="plain">The sentence without marks.</param>
    /// <param name="said">The day it is said.</param>
    public static Promise? In(string plain, DateOnly said)
    {
        var words = plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim(',', ';', ':', '“', '”', '(', ')', '.')).Where(w => w.Length > 0).ToArray();
        var due = Phrases(words).Select(p => FuzzyDate.TryUnderstand(p.Words, out var date) && IsToCome(date, said, p.Opens) ? date : null)
            .FirstOrDefault(d => d is not null);
        var speaks = Future().IsMatch(plain) && !Purpose().IsMatch(plain);
        if (!speaks && (due is null || !IsDeadline(due)))
            return null;
        var cadence = Phrases(words).Select(p => Heed.Ledger.Dates.Cadence.TryUnderstand(p.Words, out var often) ? often : null)
            .FirstOrDefault(c => c is not null && (due is null || c.Words!.Contains(' ', StringComparison.Ordinal)));
        return new Promise(due ?? Soon(plain, said), cadence);
    }

    /// <summary>"By spring 2018", "four times a year", "no date given".</summary>
    public string InWords => Cadence is not null && Due is not null ? $"{Cadence}; {Due}"
        : Cadence?.ToString() ?? Due?.ToString() ?? "no date given";

    // The longest first, those that begin as a date does before bare ones.
    private static IEnumerable<(bool Opens, string Words)> Phrases(string[] words)
    {
        var all =
            from length in Enumerable.Range(1, LongestPhrase).Reverse()
            from start in Enumerable.Range(0, Math.Max(words.Length - length + 1, 0))
            select (Opens: Openings.Contains(words[start].ToLowerInvariant()), Words: string.Join(' ', words[start..(start + length)]));
        return all.OrderByDescending(p => p.Opens);
    }

    // A year that is under way names what is to come only after a word such as "by".
    private static bool IsToCome(FuzzyDate date, DateOnly said, bool opens) =>
        date.Earliest > said || (opens && (date.Latest ?? date.Earliest) > said);

    private static bool IsDeadline(FuzzyDate date) => date.Words?.StartsWith("by ", StringComparison.OrdinalIgnoreCase) == true;

    // "Soon" has no last day: it can be kept, but not be late.
    private static FuzzyDate? Soon(string plain, DateOnly said) =>
        SoonWords().Match(plain) is { Success: true } soon ? new FuzzyDate(
            Edtf.Parse($"{said:yyyy-MM-dd}/.."), soon.Value.ToLowerInvariant()) : null;

    [GeneratedRegex(@"\b(?:will|shall|won’t|won't)\b|\b(?:is|are) (?:not )?(?:now )?(?:to|due|going to|expected|planned|scheduled|set to"
        + @"|about to)\b|\b(?:plans|intends|aims|hopes|undertakes|commits) to\b|\b(?:we|they|ministers|partners|and) (?:plan|intend|aim"
        + @"|hope|undertake|commit) to\b|\b(?:is|are) (?:being prepared|forthcoming)\b|\bto follow\b|\bfalls? due\b"
        + @"|\bwill follow\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Future();

    // "Its aim is to keep children safe" says what for, not what will be.
    [GeneratedRegex(@"\b(?:aim|purpose|remit|role|task|duty|goal|job|point)s? (?:is|are) to\b|^(?:what|who) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(?:very )?soon\b|\bshortly\b|\bin due course\b|\bin the (?:coming|next) (?:weeks|months)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SoonWords();
}
