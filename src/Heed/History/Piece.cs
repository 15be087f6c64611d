using Heed.Ledger.Differences;

namespace Heed.History;

/// <summary>A stretch of words in a value or a difference.</summary>
/// <param name="Text">The words.</param>
/// <param name="Href">Where they lead; null for plain words.</param>
/// <param name="Mark">Whether they stayed, went, came or are left out.</param>
public sealed record Piece(string Text, string? Href = null, WordRunKind Mark = WordRunKind.Same);

/// <summary>A line of a difference.</summary>
/// <param name="Label">Which part of the field it is about; null for the field itself.</param>
/// <param name="Pieces">The words.</param>
public sealed record DifferenceLine(string? Label, IReadOnlyList<Piece> Pieces);
