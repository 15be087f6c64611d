using Heed.Ledger.Dates;

namespace Heed.Offering;

/// <summary>Where a date lies beside the days that an update tells of.</summary>
public enum Lies
{
    /// <summary>Nothing to tell of: it lies before, and was known before.</summary>
    Nowhere,

    /// <summary>It lies before, but came into the record within them.</summary>
    Earlier,

    Within,

    /// <summary>It came into the record within them, without a date.</summary>
    Undated,

    /// <summary>After them.</summary>
    Later,
}

/// <summary>Dates within the sentences of an update.</summary>
public static class Dates
{
    private static readonly string[] Openings = [
        "between", "by", "in", "on", "from", "within", "during", "since", "before", "after", "until", "about"];

    /// <summary>
    /// A date as a sentence ends with it: " on 22 June 2017", " in April 2017", " (2017, by 30 June)"; nothing for no date.
    /// </summary>
    public static string When(FuzzyDate? date) => date is null ? "" : " " + Said(date);

    /// <summary>That a document came out on a date; without one it is new to us, and may be old to everyone else.</summary>
    public static string Published(FuzzyDate? on) =>
        on is null ? "has been added to this record. Its publication date is not known" : $"was published{When(on)}";

    private static string Said(FuzzyDate date)
    {
        if (date.Words is not { } words)
            return date.Earliest is { } first && first == date.Latest ? T($"on {first}")
                : date.When.Precision is EdtfPrecision.Interval or EdtfPrecision.Set ? $"({date})" : T($"in {date}");
        if (Openings.Contains(words.Split(' ')[0].ToLowerInvariant()))
            return words;
        return DateWords.TryUnderstand(words, out var meant) && meant.Precision != EdtfPrecision.Day ? T($"in {words}") : $"({words})";
    }

    /// <summary>Where a date lies.</summary>
    /// <param name="date">The date; null when the record gives none.</param>
    /// <param name="since">The last day before the days told of.</param>
    /// <param name="until">Their last day.</param>
    /// <param name="isNew">Whether the record did not give it before.</param>
    public static Lies Where(FuzzyDate? date, DateOnly since, DateOnly until, bool isNew)
    {
        if (date is null || (date.Earliest is null && date.Latest is null))
            return isNew ? Lies.Undated : Lies.Nowhere;
        var (first, last) = (date.Earliest ?? DateOnly.MinValue, date.Latest ?? DateOnly.MaxValue);
        if (first > until)
            return Lies.Later;
        if (last <= since)
            return isNew ? Lies.Earlier : Lies.Nowhere;
        return isNew || (first > since && last <= until) ? Lies.Within : Lies.Nowhere;
    }
}
