namespace Heed.Updates.Intake.Pages;

/// <summary>Something on a saved page that was not imported.</summary>
/// <param name="Part">What it is, such as "comments" or "picture".</param>
/// <param name="Words">All its words; for a picture, its description and address.</param>
/// <param name="IsFurniture">Whether it belongs to the site around the update, so that the update loses nothing without it.</param>
public sealed record LeftOut(string Part, string Words, bool IsFurniture)
{
    private const int WordsShown = 12;

    /// <summary>Where on the page it was, in the order of reading.</summary>
    public int At { get; init; }

    /// <summary>Names it with its first words: <c>comments, 31 words: “Leave a comment …”</c>.</summary>
    public override string ToString()
    {
        var words = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shown = string.Join(' ', words.Take(WordsShown)) + (words.Length > WordsShown ? " …" : "");
        return $"{Part}, {words.Length} {(words.Length == 1 ? "word" : "words")}: “{shown}”";
    }
}
