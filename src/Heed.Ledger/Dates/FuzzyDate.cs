using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Heed.Ledger.Dates;

/// <summary>
/// A date as the source gave it: what it means, in EDTF (ISO 8601-2), and the words the source used if they say more, such as
/// "spring 2018" or "within three years". In JSON a text <c>"2017-06-22"</c>, or with words
/// <c>{ "edtf": "2018-21", "words": "spring 2018" }</c>.
/// </summary>
[JsonConverter(typeof(FuzzyDateJsonConverter))]
public sealed record FuzzyDate
{
    /// <summary>The greatest number of characters in the words.</summary>
    public const int WordsLimit = 200;

    /// <summary>Joins a date and the words its source used.</summary>
    /// <param name="when">What the date means.</param>
    /// <param name="words">The source's words; blank counts as none.</param>
    /// <exception cref="ArgumentException">The words are longer than <see cref="WordsLimit"/>.</exception>
    public FuzzyDate(Edtf when, string? words = null)
    {
        ArgumentNullException.ThrowIfNull(when);
        if (words?.Length > WordsLimit)
            throw new ArgumentException($"The words of a date have {words.Length} characters; write at most {WordsLimit}.", nameof(words));
        When = when;
        Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
    }

    /// <summary>What the date means.</summary>
    public Edtf When { get; }

    /// <summary>The words the source used; null when the date says it all.</summary>
    public string? Words { get; }

    /// <inheritdoc cref="Edtf.Earliest"/>
    public DateOnly? Earliest => When.Earliest;

    /// <inheritdoc cref="Edtf.Latest"/>
    public DateOnly? Latest => When.Latest;

    /// <summary>Whether it is before the other whatever day each of them means; not when that can't be told.</summary>
    public bool IsCertainlyBefore(FuzzyDate other) => Latest < other.Earliest;

    /// <summary>Whether it is after the other whatever day each of them means; not when that can't be told.</summary>
    public bool IsCertainlyAfter(FuzzyDate other) => Earliest > other.Latest;

    /// <summary>One day of the calendar.</summary>
    /// <param name="day">The day.</param>
    public static FuzzyDate Of(DateOnly day) => new(Edtf.Of(day));

    /// <summary>Reads a date in EDTF, without words.</summary>
    /// <param name="edtf">The date, such as <c>2018-21</c>.</param>
    /// <exception cref="EdtfException">It is not a date that Heed takes; the message says what to write.</exception>
    public static FuzzyDate Parse(string edtf) => new(Edtf.Parse(edtf));

    /// <summary>Understands a date from its words and keeps them, when <see cref="DateWords"/> is sure of their meaning.</summary>
    /// <param name="words">The words, such as "spring 2018".</param>
    /// <param name="date">The date with the words, when understood.</param>
    public static bool TryUnderstand(string? words, [NotNullWhen(true)] out FuzzyDate? date)
    {
        date = DateWords.TryUnderstand(words, out var when) ? new FuzzyDate(when, words) : null;
        return date is not null;
    }

    /// <summary>
    /// The source's words, or else plain words in the reader's language: "22 June 2017", "spring 2018", "about 2017", "2016 to 2018".
    /// </summary>
    public override string ToString() => Words ?? PlainEnglish.Of(When);
}
