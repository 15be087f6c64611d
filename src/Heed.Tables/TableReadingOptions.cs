namespace Heed.Tables;

/// <summary>What the reader of a table knows or chooses.</summary>
public sealed record TableReadingOptions
{
    /// <summary>Whether a text is a heading that the reader knows. It weighs when the header row is looked for.</summary>
    public Func<string, bool> IsHeading { get; init; } = _ => false;

    /// <summary>Whether hidden sheets, rows and columns are read too.</summary>
    public bool TakesHidden { get; init; }

    /// <summary>The character between two cells of a text file, if a person has chosen it.</summary>
    public string? Separator { get; init; }

    /// <summary>The number of the row with the headings, if a person has chosen it.</summary>
    public int? HeaderRow { get; init; }
}
