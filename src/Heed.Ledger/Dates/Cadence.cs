using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Heed.Ledger.Dates;

/// <summary>
/// How often something is to happen: "four times a year", "annual", "every six weeks". In JSON
/// <c>{ "times": 4, "per": "year", "words": "four times a year" }</c>; "every six weeks" is once in six weeks,
/// <c>{ "times": 1, "every": 6, "per": "week" }</c>. A text that <see cref="TryUnderstand"/> understands is read as well.
/// </summary>
[JsonConverter(typeof(CadenceJsonConverter))]
public sealed record Cadence
{
    /// <summary>The greatest number of times, and of periods.</summary>
    public const int NumberLimit = 100;

    /// <summary>The greatest number of characters in the words.</summary>
    public const int WordsLimit = 200;

    /// <summary>Says how often.</summary>
    /// <param name="times">How many times, 1 to <see cref="NumberLimit"/>.</param>
    /// <param name="per">In what period.</param>
    /// <param name="words">The source's words; blank counts as none.</param>
    /// <param name="every">In how many such periods together, 1 to <see cref="NumberLimit"/>: 6 for "every six weeks".</param>
    /// <exception cref="ArgumentException">A number is out of its bounds, the period is not one, or the words are too long.</exception>
    public Cadence(int times, CadencePeriod per, string? words = null, int every = 1)
    {
        if (Problem(times, per, words, every) is { } problem)
            throw new ArgumentException(problem);
        Times = times;
        Per = per;
        Every = every;
        Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
    }

    /// <summary>How many times.</summary>
    public int Times { get; }

    /// <summary>In how many periods together: 1, or 6 for "every six weeks".</summary>
    public int Every { get; }

    /// <summary>In what period.</summary>
    public CadencePeriod Per { get; }

    /// <summary>The words the source used; null when the numbers say it all.</summary>
    public string? Words { get; }

    /// <summary>Understands how often from English words, when sure: "annual", "twice a year", "quarterly", "every six weeks".</summary>
    /// <param name="words">The words.</param>
    /// <param name="cadence">How often, with the words, when understood.</param>
    public static bool TryUnderstand(string? words, [NotNullWhen(true)] out Cadence? cadence)
    {
        cadence = CadenceWords.Understand(words);
        return cadence is not null;
    }

    /// <summary>The source's words, or else plain words in the reader's language: "four times a year", "every six weeks".</summary>
    public override string ToString() => Words ?? CadenceWords.Plain(this);

    internal static string? Problem(int times, CadencePeriod per, string? words, int every)
    {
        if (times is < 1 or > NumberLimit || every is < 1 or > NumberLimit)
            return $"A cadence of {times} times in {every} periods is out of range; write numbers from 1 to {NumberLimit}.";
        if (!Enum.IsDefined(per))
            return "A cadence is per week, month, quarter or year.";
        return words?.Length > WordsLimit ? $"The words of a cadence have {words.Length} characters; write at most {WordsLimit}." : null;
    }
}
