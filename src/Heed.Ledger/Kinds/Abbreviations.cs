using Heed.Ledger.Search;

namespace Heed.Ledger.Kinds;

/// <summary>Abbreviations of a field: who searches for one finds texts that write it out, and the other way round.</summary>
public sealed class Abbreviations
{
    private readonly IReadOnlyList<(string Short, string Long, string ShortForm, string LongForm)> all;

    /// <summary>Gathers them.</summary>
    /// <param name="abbreviations">Each as it is written short and in full.</param>
    public Abbreviations(IEnumerable<(string Short, string Long)> abbreviations) =>
        all = [.. abbreviations.Select(a => (a.Short, a.Long, Forms(a.Short), Forms(a.Long)))];

    /// <summary>No abbreviation.</summary>
    public static Abbreviations None { get; } = new([]);

    /// <summary>Reads a list with a line for each, such as "IRD = inter-agency referral discussion".</summary>
    public static Abbreviations Read(string list) =>
        new(list.Split('\n').Select(l => l.Split(" = ")).Where(p => p.Length == 2).Select(p => (p[0].Trim(), p[1].Trim())));

    /// <summary>The other way to write each that occurs in a text.</summary>
    public IEnumerable<string> OthersFor(string text)
    {
        if (all.Count == 0)
            yield break;
        var forms = Forms(text);
        foreach (var (shortly, full, shortForm, fullForm) in all)
        {
            if (forms.Contains(fullForm, StringComparison.Ordinal))
                yield return shortly;
            else if (forms.Contains(shortForm, StringComparison.Ordinal))
                yield return full;
        }
    }

    // Blanks around each word, so that no part of a word is taken for one.
    private static string Forms(string text) => $" {string.Join(' ', SearchWords.In(text).Select(WordForm.Of))} ";
}
