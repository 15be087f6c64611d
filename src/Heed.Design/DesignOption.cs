namespace Heed.Design;

/// <summary>One choice of a select, a set of radios or of checkboxes.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Hint">A line under a radio or checkbox; a select does not show it.</param>
public sealed record DesignOption(string Value, string Text, string? Hint = null);
