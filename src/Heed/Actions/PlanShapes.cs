using System.Text.Json.Nodes;
using Heed.Ledger.Kinds;

namespace Heed.Actions;

/// <summary>How plans published in older shapes are read.</summary>
public static class PlanShapes
{
    /// <summary>From each shape to the next.</summary>
    public static IReadOnlyList<ShapeStep> Steps { get; } =
    [
        // 1 to 2: counts of one date and source became one row with the number of each status in it.
        new(Together),
    ];

    private static void Together(JsonObject content)
    {
        if (!content.Remove("reportedCounts", out var old) || old is not JsonArray flat)
            return;
        var rows = flat.OfType<JsonObject>().GroupBy(c => $"{c["asAt"]?.ToJsonString()} {c["source"]?.ToJsonString()}");
        content["counts"] = new JsonArray([.. rows.Select(Row)]);
    }

    private static JsonObject Row(IEnumerable<JsonObject> counts)
    {
        var all = counts.ToList();
        return new JsonObject
        {
            ["on"] = all[0]["asAt"]?.DeepClone(),
            ["numbers"] = new JsonArray(
                [.. all.Select(c => new JsonObject { ["status"] = c["state"]?.DeepClone(), ["number"] = c["count"]?.DeepClone() ?? 0 })]),
            ["source"] = all[0]["source"]?.DeepClone(),
        };
    }
}
