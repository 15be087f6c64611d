using System.Text.RegularExpressions;

namespace Heed.Updates.Composing;

/// <summary>Words of a sentence that lead to a record. The writer sees them in brackets: "The [External Advisory Group] met."</summary>
/// <param name="Words">The words.</param>
/// <param name="Address">Where they lead, such as <c>/cpip/groups/steering</c>.</param>
public sealed partial record LinkedWords(string Words, string Address)
{
    /// <summary>A sentence in Markdown as its writer sees it: words in brackets, and where they lead.</summary>
    public static (string Text, IReadOnlyList<LinkedWords> Links) Of(string markdown) =>
        (Link().Replace(
            markdown, "[$1]"), [.. Link().Matches(markdown).Select(m => new LinkedWords(m.Groups[1].Value, m.Groups[2].Value))]);

    /// <summary>
    /// The sentence in Markdown again. Words in brackets lead where the same words led; brackets whose words were rewritten lead where
    /// the words led that are no longer there, in order. A link written out in Markdown stays as it is.
    /// </summary>
    public static string Markdown(string text, IReadOnlyList<LinkedWords> links)
    {
        var free = links.ToList();
        var brackets = Bracket().Matches(text);
        var leads = new Dictionary<int, string>();
        foreach (var bracket in brackets.Where(b => free.Exists(l => l.Words == b.Groups[1].Value)))
        {
            var at = free.FindIndex(l => l.Words == bracket.Groups[1].Value);
            leads[bracket.Index] = free[at].Address;
            free.RemoveAt(at);
        }
        foreach (var bracket in brackets.Where(b => !leads.ContainsKey(b.Index)).Take(free.Count).ToList())
        {
            leads[bracket.Index] = free[0].Address;
            free.RemoveAt(0);
        }
        return Bracket().Replace(text, b => leads.TryGetValue(b.Index, out var address) ? $"[{b.Groups[1].Value}]({address})" : b.Value);
    }

    [GeneratedRegex(@"\[([^\[\]]+)\]\((/[^)\s]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[([^\[\]]+)\](?!\()", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracket();
}
