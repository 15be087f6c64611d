namespace Heed.Recommendations;

/// <summary>Says where a recommendation's words come from, and whether they are its author's own.</summary>
public static class WordsSource
{
    /// <summary>The line under the words: place, number and date.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="report">The title of its report; null when it may not be seen.</param>
    /// <param name="on">When the report was published; null when not known.</param>
    public static string Of(Recommendation recommendation, string? report, DateOnly? on)
    {
        var number = recommendation.Number is { } n ? T($"recommendation {n}") : null;
        var date = on is { } day ? Layout.Phrases.Day(day) : null;
        var where = string.Join(", ", new[] { recommendation.StandsAt?.Title ?? report, number, date }.Where(p => p is not null));
        return recommendation.Wording != Wording.Paraphrase ? where
            : where.Length == 0 ? T("Summarised. We do not know where to read the exact wording")
            : T($"Summarised. Read the exact wording in {where}");
    }
}
