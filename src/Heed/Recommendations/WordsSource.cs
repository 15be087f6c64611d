namespace Heed.Recommendations;

/// <summary>Says where a recommendation's words come from, and whether they are its author's own.</summary>
public static class WordsSource
{
    /// <summary>The line under the words.</summary>
    public static string Of(Recommendation recommendation, string? report)
    {
        var place = recommendation.StandsAt?.Title is { } at && at != report ? at : null;
        var number = recommendation.Number is { } n ? $"recommendation {n}" : null;
        var where = string.Join(", ", new[] { report, place, number }.Where(p => p is not null));
        return recommendation.Wording == Wording.Exact ? where : $"Paraphrased; the exact words stand in {(where.Length == 0 ? "a report our sources do not name" : where)}";
    }
}
