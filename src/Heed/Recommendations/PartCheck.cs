using System.ComponentModel.DataAnnotations;

namespace Heed.Recommendations;

/// <summary>Holds the parts of a recommendation against each other, and what speaks of a part against the parts there are.</summary>
internal static class PartCheck
{
    /// <summary>What stands in the way of publishing.</summary>
    public static IEnumerable<ValidationResult> Problems(Recommendation it)
    {
        var seen = new Dictionary<string, string>();
        foreach (var (i, placed) in it.PlacedParts.Index())
        {
            var part = placed.Part;
            if (!string.IsNullOrWhiteSpace(part.Label))
            {
                if (placed.Anchor.Length == 0)
                    yield return new ValidationResult(
                        $"The label “{part.Label}” has no letter or figure. Enter the label as the report prints it, such as a or 2.",
                        [$"parts[{i}].label"]);
                else if (!seen.TryAdd(placed.Anchor, part.Label))
                    yield return new ValidationResult(
                        $"Two parts have the label “{part.Label}”. Give each part its own label, with the label above it, such as a(i).",
                        [$"parts[{i}].label"]);
            }
            foreach (var problem in part.Delivery?.Problems($"parts[{i}].delivery") ?? [])
                yield return problem;
        }
        foreach (var (i, response) in it.Responses.Index())
        {
            if (!it.Covers(response))
                yield return new ValidationResult(
                    it.Parts.Count == 0
                        ? $"This recommendation has no part “{response.Part}”. Add the part under “Parts”, or leave this empty."
                        : $"This recommendation has no part “{response.Part}”. Its parts are: {Labels(it)}.",
                    [$"responses[{i}].part"]);
        }
    }

    private static string Labels(Recommendation it) => string.Join(", ", it.Parts.Select(p => p.Label));
}
