using Heed.Design;

namespace Heed.Risks;

/// <summary>The colour beside the word of a level.</summary>
public static class RiskColour
{
    public static TagColour Of(RiskLevel level) =>
        level switch
        {
            RiskLevel.Low => TagColour.Green,
            RiskLevel.Medium => TagColour.Yellow,
            RiskLevel.High => TagColour.Red,
            _ => TagColour.Grey,
        };
}
