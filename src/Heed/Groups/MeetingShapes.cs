using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Heed.Ledger.Kinds;

namespace Heed.Groups;

/// <summary>How meetings published in older shapes are read.</summary>
public static partial class MeetingShapes
{
    /// <summary>From each shape to the next.</summary>
    public static IReadOnlyList<ShapeStep> Steps { get; } =
    [
        // 1 to 2: how people met was part of the place, and a task had a number beside its words.
        new(SplitPlace, ShapeStep.Within("actionsArising", DropNumber)),
    ];

    private static void SplitPlace(JsonObject meeting)
    {
        if (meeting["place"] is not JsonValue text || !text.TryGetValue<string>(out var place))
            return;
        if (Online().IsMatch(place))
        {
            meeting.Remove("place");
            meeting["format"] = "online";
        }
        else if (PlaceAndOnline().Match(place) is { Success: true } both)
        {
            meeting["place"] = both.Groups[1].Value;
            meeting["format"] = "hybrid";
        }
    }

    // The number is not lost: the words begin with it.
    private static void DropNumber(JsonObject task)
    {
        if (task.Remove("number", out var number) && number is not null)
            task["text"] = $"{number}. {task["text"]}";
    }

    [GeneratedRegex(@"^\s*(?:held |by )?(?:online|on-line|video ?(?:call|conference)|telephone|teleconference|(?:microsoft |ms )?teams"
        + @"|zoom)\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Online();

    [GeneratedRegex(@"^\s*(.+?),? (?:and|or|with some) (?:by )?(?:online|video ?(?:call|conference)|telephone|teleconference"
        + @"|(?:microsoft |ms )?teams|zoom)\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndOnline();
}
