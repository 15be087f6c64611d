using System.Globalization;
using Heed.Comments;

namespace Heed.Moderation;

/// <summary>The words about a place in a text.</summary>
public static class Excerpt
{
    private const int EachSide = 100;

    /// <summary>Some words on either side of the first that was sought; the beginning when it stands elsewhere.</summary>
    public static string Of(string text, string sought)
    {
        var first = sought.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(s => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
                text, s, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var (from, to) = (Edge(text, Math.Max(0, first - EachSide)), Edge(text, Math.Min(text.Length, first + EachSide)));
        return string.Join(
            ' ', $"{(from > 0 ? "…" : "")}{text[from..to]}{(to < text.Length ? "…" : "")}".Split(
                (char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // Never split a surrogate pair.
    private static int Edge(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
