namespace Heed.Recommendations;

/// <summary>An answer to be shown, with the page that knows who gave it.</summary>
/// <param name="Facts">The page's facts.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerPart(RecommendationFacts Facts, Response Answer);
