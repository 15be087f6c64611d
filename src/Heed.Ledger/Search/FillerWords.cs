using System.Collections.Frozen;

namespace Heed.Ledger.Search;

/// <summary>
/// Words that say nothing of what is looked for. People type whole questions: "when was the guidance published" means guidance.
/// </summary>
internal static class FillerWords
{
    private static readonly FrozenSet<string> All = (
        "a about an and are as at be been by can could did do does for from had has have how i if in into is it its me my of on or our "
        + "should so than that the their them then there these they this those to us was we were what when where which who whom whose why "
        + "will with would you your").Split(' ').ToFrozenSet();

    /// <summary>Whether a word is one.</summary>
    public static bool Has(string word) => All.Contains(word);

    /// <summary>The other words; all of them when there are no others, as in "the who".</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> words) =>
        words.Where(w => !All.Contains(w)).ToList() is { Count: > 0 } others ? others : words;
}
