namespace Heed.Design;

/// <summary>A column of a <c>ds-table</c>. Its text heads the column, and each value on a phone.</summary>
/// <param name="Text">The heading.</param>
/// <param name="Number">Aligns figures to the right.</param>
public sealed record DesignColumn(string Text, bool Number = false);
