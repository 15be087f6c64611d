namespace Heed.Design;

/// <summary>A link in a list of plain links: breadcrumbs, navigation, contents, downloads.</summary>
/// <param name="Text">What the link says; encoded when written.</param>
/// <param name="Href">Where it goes; without one the text stands alone.</param>
/// <param name="Current">Whether it is the page being read; written as <c>aria-current</c>.</param>
public sealed record DesignLink(string Text, string? Href = null, bool Current = false);
