namespace Heed.Updates.Intake.Pages;

/// <summary>A paragraph, heading, list, table or quotation of a saved page.</summary>
/// <param name="Plain">Its words.</param>
/// <param name="Markdown">The same as Markdown, links and quotations kept.</param>
public sealed record SavedBlock(string Plain, string Markdown)
{
    /// <summary>The level of a heading; 0 for anything else.</summary>
    public int Level { get; init; }

    /// <summary>Where on the page it was, in the order of reading.</summary>
    public int At { get; init; }

    /// <summary>Whether it is a list, which in another list needs no empty line before it.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the page marks it as what is said about the text: who posted it, when, in which category.</summary>
    public bool IsByline { get; init; }

    /// <summary>Whether it is in the part of the page that holds the article.</summary>
    public bool IsInside { get; init; } = true;
}
