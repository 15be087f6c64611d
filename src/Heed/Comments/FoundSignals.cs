using Heed.Signals;

namespace Heed.Comments;

/// <summary>What the desk makes of the signals in a comment. They order and explain; people decide.</summary>
public static class FoundSignals
{
    /// <summary>From this weight on somebody may be at risk.</summary>
    public static int HarmFrom { get; } = SignalType.All.Where(m => m.IsHarm).Min(m => m.Weight);

    /// <summary>"1 possible disclosure about a child, 2 postcodes": how many of each kind, heaviest first; null for none.</summary>
    public static string? InWords(IEnumerable<Signal> signals)
    {
        var kinds = signals.GroupBy(s => s.Meaning).OrderByDescending(g => g.Key.Weight)
            .Select(g => g.Count() == 1 ? g.Key.Label : $"{g.Key.Label} ({g.Count()})").ToList();
        return kinds.Count == 0 ? null : string.Join(", ", kinds);
    }
}
