namespace Heed.Ledger.Differences;

/// <summary>A stretch of words in a comparison.</summary>
/// <param name="Kind">Whether they stayed, went or came.</param>
/// <param name="Text">The words with the blanks between them; how many words, as a figure, when they are left out.</param>
public sealed record WordRun(WordRunKind Kind, string Text);

/// <summary>What became of a stretch of words.</summary>
public enum WordRunKind
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It stands only in the earlier text.</summary>
    Removed,

    /// <summary>It stands only in the later text.</summary>
    Added,

    /// <summary>It stands in both and is too long to show; the text is the number of words.</summary>
    LeftOut,

    /// <summary>The two texts are too long to be compared: each follows whole. There is no text.</summary>
    NotCompared,
}
