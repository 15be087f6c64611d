using Microsoft.AspNetCore.Html;

namespace Heed.Recommendations;

/// <summary>Says where the words of a recommendation or an action come from, and whether they are its author's own.</summary>
public static class WordsSource
{
    /// <summary>The line under a recommendation's words: place, number and date, or that they are ours.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="report">The title of its report; null when it may not be seen.</param>
    /// <param name="on">When the report was published; null when not known.</param>
    public static string? Of(Recommendation recommendation, string? report, DateOnly? on)
    {
        var number = recommendation.Number is { } n ? T($"recommendation {n}") : null;
        var date = on is { } day ? Layout.Phrases.Day(day) : null;
        var place = recommendation.StandsAt?.Title ?? report;
        return Of(recommendation.Wording, place, string.Join(", ", new[] { place, number, date }.Where(p => p is not null)));
    }

    /// <summary>The line under words: where they are from, or that they are ours.</summary>
    /// <param name="wording">How far they are their author's own.</param>
    /// <param name="place">Where the exact words can be read; null when that is not known.</param>
    /// <param name="exact">The line under exact words.</param>
    public static string? Of(Wording? wording, string? place, string? exact) =>
        wording != Wording.Paraphrase ? exact
        : place is null ? T("Our summary. We do not know where to read the exact wording.")
        : T("Our summary");

    /// <summary>A sentence that leads to the exact words; null under the exact words, and when nobody says where they are.</summary>
    /// <param name="wording">How far the words shown are their author's own.</param>
    /// <param name="place">Where the exact ones can be read.</param>
    /// <param name="address">Its address; null when it has none.</param>
    public static IHtmlContent? ReadIn(Wording? wording, string? place, string? address) =>
        wording != Wording.Paraphrase || place is null ? null
        : address is null ? H($"Read the exact wording in {place}.")
        : H($"""Read the exact wording in <a href="{address}" rel="external">{place}</a>.""");
}
