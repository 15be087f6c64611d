using Heed.Comments;
using Heed.Signals;

namespace Heed.Moderation;

/// <summary>A stretch of a comment: plain, or words that signals point to.</summary>
/// <param name="Numbers">The numbers of the signals, as the list beside the text counts them; empty for plain words.</param>
public sealed record MarkedRun(string Text, IReadOnlyList<int> Numbers);

/// <summary>Takes a text apart where signals begin and end.</summary>
public static class MarkedText
{
    /// <summary>The runs of a text. Signals may overlap; each is numbered from 1 in the order of <paramref name="signals"/>.</summary>
    public static IReadOnlyList<MarkedRun> Of(string text, IReadOnlyList<Signal> signals)
    {
        var within = signals.Index()
            .Where(s => !s.Item.IsInName && s.Item.Start >= 0 && s.Item.Start + s.Item.Length <= text.Length && s.Item.Length > 0)
            .Select(s => (Number: s.Index + 1, s.Item.Start, End: s.Item.Start + s.Item.Length)).ToList();
        var edges = within.SelectMany(s => (int[])[s.Start, s.End]).Append(0).Append(text.Length).Distinct().Order().ToList();
        return [.. edges.Zip(
            edges.Skip(1), (from, to) => new MarkedRun(
                text[from..to], [.. within.Where(s => s.Start <= from && s.End >= to).Select(s => s.Number)]))
                    .Where(r => r.Text.Length > 0)];
    }
}
