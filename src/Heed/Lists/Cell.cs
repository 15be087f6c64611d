using Heed.Design;

namespace Heed.Lists;

/// <summary>A value in a list: words, links and tags, one after the other.</summary>
/// <param name="Parts">The parts; none is an empty cell, shown as "Not given".</param>
public sealed record Cell(IReadOnlyList<CellPart> Parts)
{
    /// <summary>Nothing known.</summary>
    public static Cell Empty { get; } = new([]);

    /// <summary>Plain words.</summary>
    public static implicit operator Cell(string? text) => string.IsNullOrEmpty(text) ? Empty : new([new CellPart(text)]);

    /// <summary>Words, or when there are none, that they are not known.</summary>
    /// <param name="text">The words.</param>
    /// <param name="gap">What a reader sees instead, such as "No date given".</param>
    public static Cell Or(string? text, string gap) => string.IsNullOrEmpty(text) ? Gap(gap) : text;

    /// <summary>That nothing is known, in words.</summary>
    public static Cell Gap(string words) => new([new CellPart(words) { IsGap = true }]);

    /// <summary>Whether it says nothing but that nothing is known.</summary>
    public bool IsGap => Parts.All(p => p.IsGap);

    /// <summary>The value as plain words, for CSV and feeds: empty when nothing is known.</summary>
    public override string ToString() => string.Join("; ", Parts.Where(p => !p.IsGap).Select(p => p.Text));
}

/// <summary>Part of a cell.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Path">The record it leads to, below the programme; null for plain words.</param>
/// <param name="Colour">The colour of the tag it is; null when it is none.</param>
public sealed record CellPart(string Text, string? Path = null, TagColour? Colour = null)
{
    /// <summary>Whether it only says that nothing is known.</summary>
    public bool IsGap { get; init; }
}
